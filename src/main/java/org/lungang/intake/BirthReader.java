package org.lungang.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Gender;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.IdNumber;
import org.lungang.word.OfficeSpelling;

/** Reads gender and birth: by their columns, held against the ID number where that is right. */
final class BirthReader {

  /** 李芳（女）, 马丽(女、回族). */
  private static final Pattern BEHIND_NAME = Pattern.compile("\\(([男女])(?:性)?[,，、)]");

  private static final int MOST_DIGITS_KEPT = 15;

  private final Inquiry inquiry;
  private final DateReader dates;

  /** Whether the table has marks of women behind their names. */
  private boolean marksWomen;

  /** Whether most numbers of the table end as a spreadsheet ends those that it cut. */
  private boolean areMostCut;

  BirthReader(Inquiry inquiry, DateReader dates) {
    this.inquiry = inquiry;
    this.dates = dates;
  }

  /** Looks at a table once before its rows are read. */
  void begin(MappedTable table) {
    List<TableRow> rows = table.table().rows();
    marksWomen =
        rows.stream()
            .map(row -> BEHIND_NAME.matcher(OfficeSpelling.half(table.cell(row, Field.NAME))))
            .anyMatch(Matcher::find);
    long cut = rows.stream().filter(row -> isCut(table.cell(row, Field.ID_NUMBER))).count();
    areMostCut = cut > 1 && cut * 2 > rows.size();
  }

  private static boolean isCut(String number) {
    return number.endsWith("000");
  }

  void read(MappedTable table, TableRow row, PersonDraft person) {
    Optional<IdNumber> number = Optional.empty();
    for (String cell : table.cells(row, Field.ID_NUMBER)) {
      if (number.isEmpty() && !hasLostDigits(table, row, cell)) {
        number = IdNumber.find(cell).filter(n -> dates.isPossible(Field.BIRTH, n.birth()));
        person.citizen = number.isPresent() ? OfficeSpelling.normal(cell) : "";
      }
    }
    person.gender = gender(table, row, number);
    person.birth = birth(table, row, number);
  }

  /**
   * Whether a spreadsheet dropped the last digits of a number, which may be right by chance: it
   * keeps 15 of 18.
   */
  private boolean hasLostDigits(MappedTable table, TableRow row, String cell) {
    return cell.length() > MOST_DIGITS_KEPT
        && (table.isNumber(row, Field.ID_NUMBER) || areMostCut && isCut(cell));
  }

  private @Nullable Gender gender(MappedTable table, TableRow row, Optional<IdNumber> number) {
    Spot spot = table.spot(row);
    String cell = table.cell(row, Field.GENDER);
    String code = cell.isEmpty() ? null : inquiry.word(Field.GENDER, cell, spot);
    Gender byCell = code == null ? null : Gender.valueOf(code);
    if (number.isPresent()) {
      Gender byNumber = number.get().gender();
      boolean differ = byCell != null && byNumber != byCell;
      return differ && !trustsNumber(Field.GENDER, spot) ? byCell : byNumber;
    } else if (!cell.isEmpty()) {
      return byCell;
    }
    Matcher behind = BEHIND_NAME.matcher(OfficeSpelling.half(table.cell(row, Field.NAME)));
    if (behind.find()) {
      return behind.group(1).equals("男") ? Gender.M : Gender.F;
    }
    if (hasBadNumber(table, row)) {
      return null;
    }
    // Where women alone are marked behind their names, the others are men.
    List<String> likely = marksWomen ? List.of("M") : List.of();
    code = inquiry.blank(Field.GENDER, Inquiry.options(Field.GENDER, likely), spot);
    return code == null || code.equals(Choice.LEAVE_OUT.name()) ? null : Gender.valueOf(code);
  }

  /** Whether a row has an ID number that cannot be right, which is asked about. */
  private boolean hasBadNumber(MappedTable table, TableRow row) {
    if (table.cells(row, Field.ID_NUMBER).isEmpty()) {
      return false;
    }
    inquiry.ask(
        "ID_NUMBER/wrong",
        () -> Inquiry.question("bad-number", true, Inquiry.choices(Choice.LEAVE_OUT)),
        table.spot(row));
    return true;
  }

  private @Nullable LocalDate birth(MappedTable table, TableRow row, Optional<IdNumber> number) {
    Spot spot = table.spot(row);
    if (table.cell(row, Field.BIRTH).isEmpty()) {
      if (number.isEmpty() && !table.has(Field.BIRTH) && table.has(Field.AGE)) {
        return byAge(table, row);
      } else if (number.isEmpty() && !hasBadNumber(table, row)) {
        inquiry.blank(Field.BIRTH, List.of(), spot);
      }
      return number.map(IdNumber::birth).orElse(null);
    } else if (number.isEmpty()) {
      return dates.read(table, row, Field.BIRTH);
    }
    LocalDate exact = number.get().birth();
    if (DateCheck.agrees(dates.plain(table, row, Field.BIRTH), exact)) {
      return exact;
    }
    return trustsNumber(Field.BIRTH, spot) ? exact : dates.read(table, row, Field.BIRTH);
  }

  /** Where only ages are given, the office says whether to count from them. */
  private @Nullable LocalDate byAge(MappedTable table, TableRow row) {
    Integer age = WholeNumbers.read(table, row, Field.AGE, "周?岁", inquiry);
    int newest = dates.newestYear();
    LocalDate birth = age == null ? null : LocalDate.of(newest - age, 1, 1);
    if (birth == null || !dates.isPossible(Field.BIRTH, birth)) {
      inquiry.blank(Field.BIRTH, List.of(), table.spot(row));
      return null;
    }
    return inquiry
        .ask(
            "BIRTH/age",
            () ->
                Inquiry.question(
                    "age", true, Inquiry.choices(Choice.BY_AGE, Choice.LEAVE_OUT), newest),
            table.spot(row))
        .filter(Choice.BY_AGE.name()::equals)
        .map(answer -> birth)
        .orElse(null);
  }

  private boolean trustsNumber(Field field, Spot spot) {
    return inquiry
        .ask(
            field.name() + "/differs-from-id-number",
            () ->
                Inquiry.question(
                    "differs", true, Inquiry.choices(Choice.BY_ID_NUMBER, Choice.BY_CELL), field),
            spot)
        .filter(Choice.BY_CELL.name()::equals)
        .isEmpty();
  }
}
