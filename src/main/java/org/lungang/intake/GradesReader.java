package org.lungang.intake;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Stage;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.SubjectWords;

/** Reads which primary grades somebody teaches; other grades have no band. */
final class GradesReader {

  private static final String NUMERALS = "一二三四五六七八九";
  private static final Pattern GRADE =
      Pattern.compile("([1-9一二三四五六七八九])(?=[(（年、,，至和及\\-~—]|$|[(（]?\\d{0,2}[)）]?班)");

  /** A class of a grade, by its number: 五(2)班, 五2班, 502班. */
  private static final Pattern CLASS =
      Pattern.compile("([1-9一二三四五六七八九])(?:年级)?(?:[-.、]?[(]?[-.]?\\d{1,2}[)]?)+班");

  /** A class of a grade without the word: 502, 五2, 5.2. */
  private static final Pattern BARE_CLASS =
      Pattern.compile(
          "(?<![\\d一二三四五六七八九])(?:([1-9])(?:0[1-9]|1\\d)|([一二三四五六七八九])\\d{1,2}|([1-9])\\.\\d{1,2})(?![\\d年])");

  /** Classes whose grade stands before them, or nowhere: 2班, 3-4班. */
  private static final Pattern CLASSES_ALONE =
      Pattern.compile("(?<![^、,，和及])[1-9]\\d?(?:[-~、和及][1-9]\\d?)*班");

  /**
   * 3-4班 may be class 4 of grade 3, or the classes 3 and 4; 5-2班 can only be class 2 of grade 5.
   */
  private static final Pattern CLASSES_OR_GRADE =
      Pattern.compile("(?<![^,，和及])([1-9])[-~、]([1-9])班");

  private final Inquiry inquiry;

  GradesReader(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** The band; null outside primary teaching, and where a cell names grades of several. */
  @Nullable GradeBand read(MappedTable table, TableRow row, SchoolDraft school) {
    String cell =
        table.has(Field.GRADES)
            ? table.cell(row, Field.GRADES)
            : SubjectWords.gradesBefore(table.cell(row, Field.SUBJECT));
    if (cell.isEmpty() || school.stage == null || !school.stage.parts().contains(Stage.PRIMARY)) {
      return null;
    }
    String text = OfficeSpelling.normal(cell);
    boolean isUnclear =
        CLASSES_OR_GRADE
            .matcher(text)
            .results()
            .anyMatch(classes -> classes.group(1).compareTo(classes.group(2)) < 0);
    text = CLASS.matcher(text).replaceAll("$1年级");
    text = BARE_CLASS.matcher(text).replaceAll("$1$2$3年级");
    text = text.replaceAll("[初高][一二三]", "九");
    String graded = CLASSES_ALONE.matcher(text).replaceAll("");
    if (isUnclear || !graded.equals(text) && !graded.contains("年")) {
      inquiry.ask(
          "GRADES/(class alone)",
          () -> Inquiry.question("class-alone", false, Inquiry.choices(Choice.UNKNOWN), cell),
          table.spot(row));
      return null;
    }
    text = graded;
    Set<GradeBand> bands = EnumSet.noneOf(GradeBand.class);
    if (text.matches("低年?[级段]?段?")) {
      bands.add(GradeBand.LOWER);
    } else if (text.matches("中年?[级段]?段?")) {
      bands.add(GradeBand.MIDDLE);
    } else if (text.matches("高年?[级段]?段?")) {
      bands.add(GradeBand.UPPER);
    }
    Matcher grade = GRADE.matcher(text);
    while (grade.find()) {
      int numeral = NUMERALS.indexOf(grade.group(1));
      int number = numeral >= 0 ? numeral + 1 : Integer.parseInt(grade.group(1));
      if (number <= 6) {
        bands.add(GradeBand.values()[(number - 1) / 2]);
      }
    }
    if (bands.size() > 1) {
      inquiry.ask(
          "GRADES/(several)",
          () -> Inquiry.question("bands", false, Inquiry.choices(Choice.UNKNOWN), cell),
          table.spot(row));
      return null;
    }
    return bands.isEmpty() ? null : bands.iterator().next();
  }
}
