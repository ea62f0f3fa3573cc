package org.lungang.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableColumn;
import org.lungang.intake.table.TableRow;
import org.lungang.word.CellWords;
import org.lungang.word.Choice;
import org.lungang.word.EnrolmentWords;
import org.lungang.word.Field;
import org.lungang.word.GradeNames;
import org.lungang.word.GradeRange;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.Shown;

/**
 * Reads plans of courses: subjects down and grades across, grades down and subjects across, or a
 * row for each of both. None of them names a school.
 */
final class CourseTables {

  /** No class has more periods a week of one subject. */
  private static final BigDecimal MOST = BigDecimal.valueOf(20);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})?");
  private static final Pattern PERIODS = Pattern.compile(".*(课时|节数|周节|周课).*");
  private static final Pattern OTHER = Pattern.compile(".*(学年|学期|年总|总课时|累计|比例|合计|小计).*");

  private static final Pattern TITLES =
      Pattern.compile(".*(课程计划|课程设置|课程方案|课时计划|课时安排|课程安排|周课时|课时标准|课时表|课程表).*");

  private final Inquiry inquiry;
  private final CoursePlan all = new CoursePlan();

  /** What the table at hand says. */
  private CoursePlan plan = new CoursePlan();

  CourseTables(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /**
   * What all tables say.
   *
   * @param recipe what the office typed: it counts before the tables
   */
  CoursePlan plan(Recipe recipe) {
    CoursePlan whole = new CoursePlan();
    Spot spot = new Spot("recipe", 0);
    recipe
        .periods()
        .forEach(
            (grades, subjects) ->
                subjects.forEach(
                    (word, number) -> {
                      String subject = subject(word, spot, inquiry);
                      if (subject != null) {
                        whole.add(grades, subject, number);
                      }
                    }));
    whole.complete(all);
    return whole;
  }

  /**
   * Whether a table is a plan of courses.
   *
   * @param hasSubjects whether it has a column of subjects
   * @param hasGrades whether it has a column of grades or stages
   */
  static boolean isPlan(HeadedTable table, boolean hasSubjects, boolean hasGrades) {
    boolean speaksOfIt =
        TITLES.matcher(String.join("", table.titles()) + table.grid().place()).matches();
    if (hasSubjects) {
      return !gradeColumns(table).isEmpty()
          || NeedColumn.hasPeriods(table) && (hasGrades || speaksOfIt);
    }
    return (hasGrades || speaksOfIt) && NeedColumn.isMatrix(table);
  }

  /** The places of the columns with periods. */
  static Set<Integer> places(HeadedTable table) {
    Set<Integer> places = new HashSet<>();
    gradeColumns(table).forEach(column -> places.add(column.column().index()));
    for (TableColumn column : table.columns()) {
      if (!NeedColumn.subjectOf(column).isEmpty() || isOfPeriods(column)) {
        places.add(column.index());
      }
    }
    return places;
  }

  private static boolean isOfPeriods(TableColumn column) {
    return PERIODS.matcher(column.heading()).matches()
        && !OTHER.matcher(column.heading()).matches();
  }

  /** The columns whose heading is nothing but grades, or grades with periods. */
  private static List<EnrolmentColumn> gradeColumns(HeadedTable table) {
    List<EnrolmentColumn> columns = new ArrayList<>();
    for (TableColumn column : table.columns()) {
      String heading = String.join("", column.lines());
      Optional<GradeNames.Found> found = GradeNames.find(heading);
      boolean isWeekly =
          found
              .filter(f -> f.rest().isEmpty() || f.rest().matches("[/()]*(每)?周?(课时|节)(数)?[/()节]*"))
              .isPresent();
      if (isWeekly) {
        columns.add(
            new EnrolmentColumn(column, found.get().grades(), EnrolmentWords.Measure.UNSAID));
      }
    }
    return columns;
  }

  void read(MappedTable mapped) {
    plan = new CoursePlan();
    rows(mapped);
    Spot spot = Spot.of(mapped.table().grid(), mapped.table().headingRow());
    for (Stage stage : Stage.values()) {
      boolean isNew = all.of(stage).isEmpty() || plan.of(stage).isEmpty();
      if (!isNew && !all.of(stage).equals(plan.of(stage))) {
        Optional<String> counts =
            inquiry.ask(
                "courses/twice/" + stage.name(),
                () ->
                    Inquiry.question(
                        "courses.twice", false, Inquiry.choices(Choice.FIRST, Choice.LAST), stage),
                spot);
        if (counts.filter(Choice.LAST.name()::equals).isPresent()) {
          all.remove(stage);
        }
      }
    }
    all.complete(plan);
  }

  private void rows(MappedTable mapped) {
    HeadedTable table = mapped.table();
    for (TableRow row : table.rows()) {
      if (mapped.has(Field.SUBJECT)) {
        readSubject(mapped, row);
      } else {
        GradeRange grades = grades(mapped, row);
        for (TableColumn column : table.columns()) {
          String subject = NeedColumn.subjectOf(column);
          if (!subject.isEmpty() && grades != null) {
            add(mapped, row, column, grades, subject);
          }
        }
      }
    }
  }

  private void readSubject(MappedTable mapped, TableRow row) {
    String subject = mapped.cell(row, Field.SUBJECT);
    if (subject.isEmpty() || OTHER.matcher(subject).matches()) {
      return;
    }
    List<EnrolmentColumn> columns = gradeColumns(mapped.table());
    columns.forEach(column -> add(mapped, row, column.column(), column.grades(), subject));
    if (columns.isEmpty()) {
      List<TableColumn> periods =
          mapped.table().columns().stream().filter(CourseTables::isOfPeriods).toList();
      GradeRange grades = periods.isEmpty() ? null : grades(mapped, row);
      if (grades != null) {
        add(mapped, row, periods.get(0), grades, subject);
      }
    }
  }

  /** The grades of a row: its own, those of its block, of the titles or the sheet; else asked. */
  private @Nullable GradeRange grades(MappedTable mapped, TableRow row) {
    for (Field field : List.of(Field.GRADES, Field.STAGE)) {
      String cell = mapped.cell(row, field);
      if (!cell.isEmpty()) {
        Optional<GradeRange> grades = GradeNames.only(cell);
        if (grades.isEmpty() && !OTHER.matcher(cell).matches()) {
          inquiry.number(Field.GRADES, cell, mapped.spot(row));
        }
        return grades.orElse(null);
      }
    }
    HeadedTable table = mapped.table();
    List<String> texts = new ArrayList<>(List.of(row.section()));
    texts.addAll(table.titles());
    texts.add(table.grid().sheet());
    texts.add(table.grid().file());
    for (String text : texts) {
      Optional<GradeNames.Found> found = GradeNames.find(text);
      if (found.isPresent()) {
        return found.get().grades();
      }
    }
    return inquiry
        .ask(
            "courses/" + table.grid().place(),
            () ->
                Inquiry.question(
                    "courses",
                    false,
                    List.of(
                        new Option(Stage.PRIMARY.name(), Stage.PRIMARY, true),
                        new Option(Stage.JUNIOR.name(), Stage.JUNIOR, true),
                        new Option(Stage.SENIOR.name(), Stage.SENIOR, true)),
                    table.grid().place()),
            Spot.of(table.grid(), table.headingRow()))
        .map(stage -> GradeRange.whole(Stage.valueOf(stage)))
        .orElse(null);
  }

  private void add(
      MappedTable mapped, TableRow row, TableColumn column, GradeRange grades, String subject) {
    String cell = row.row().cell(column.index());
    if (OfficeSpelling.isBlank(cell)) {
      return;
    }
    BigDecimal number = number(cell);
    if (number == null) {
      inquiry.number(Field.REQUIRED, cell, mapped.spot(row));
      return;
    }
    String code = subject(subject, mapped.spot(row), inquiry);
    if (code != null) {
      plan.add(grades, code, number);
    }
  }

  /** The number of periods in a cell; null where it holds none. */
  static @Nullable BigDecimal number(String cell) {
    String text = OfficeSpelling.normal(cell).replaceFirst("(?:课时|节课|节)$", "");
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    return number.compareTo(MOST) > 0 ? null : number;
  }

  /**
   * The subject of a plan. A word that is none, as a class meeting, or that may be several is
   * asked, and decides nothing about who may be sent.
   */
  static @Nullable String subject(String word, Spot spot, Inquiry inquiry) {
    String normal = OfficeSpelling.normal(word);
    Meaning meaning = CellWords.meaning(Field.SUBJECT, word);
    Optional<String> told = inquiry.told(Field.SUBJECT.name() + "/" + Shown.of(normal));
    String key = "courses/subject/" + Shown.of(normal);
    if (told.isPresent()) {
      return Subject.of(told.get()).code();
    } else if (meaning.isSure() && inquiry.told(key).isEmpty()) {
      return meaning.code();
    }
    List<Option> options = new ArrayList<>();
    meaning.codes().forEach(code -> options.add(new Option(code, Subject.of(code), true)));
    options.add(new Option(Choice.LEAVE_OUT.name(), Choice.LEAVE_OUT, true));
    Subject.known().stream()
        .filter(known -> !meaning.codes().contains(known.code()))
        .forEach(known -> options.add(new Option(known.code(), known, false)));
    return inquiry
        .ask(key, () -> Inquiry.question("courses.subject", false, options, Shown.of(word)), spot)
        .filter(answer -> !answer.equals(Choice.LEAVE_OUT.name()))
        .orElse(null);
  }
}
