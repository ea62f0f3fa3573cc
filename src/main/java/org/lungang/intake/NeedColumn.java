package org.lungang.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableColumn;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.SubjectWords;

/**
 * A column with numbers of what schools need.
 *
 * @param subject the subject that its heading names; empty where a cell of the row does
 * @param measure what the numbers count
 * @param classes the place of the column with the number of classes that each number is for; -1
 *     where a number is for the whole school
 */
record NeedColumn(TableColumn column, String subject, Measure measure, int classes) {

  /** What numbers count. */
  enum Measure {
    TEACHERS,
    PERIODS,
    /** What is there, or too many or few: no need by itself. */
    OTHER,
    UNKNOWN
  }

  private static final int FEWEST_SUBJECTS = 3;
  private static final int FEWEST_NEEDED = 2;
  private static final Set<Measure> NEEDED = Set.of(Measure.TEACHERS, Measure.PERIODS);
  private static final Pattern OTHERS =
      Pattern.compile(".*(现有|实有|现任|在岗|在编|已有|余缺|缺编|缺额|超编|缺少|富余|超缺|差额|班级|班数|学生).*");
  private static final Pattern TEACHERS =
      Pattern.compile(".*(需求|需要|应配|核定|应有|定编|需配|所需|配备标准|核编|岗位数|编制数|定员).*");
  private static final Pattern PERIODS = Pattern.compile(".*(课时|节数|周节|周课).*");

  private static final Pattern OF_A_CLASS = Pattern.compile(".*(每班|单班|班均|每个班|一个班).*");
  private static final Pattern CLASSES =
      Pattern.compile("(?:教学|现有|开设)?班(?:级)?(?:个)?数(?:量)?|班数|教学班");
  private static final Pattern TOTAL = Pattern.compile(".*[总合共].*");

  boolean isOfOneSubject() {
    return !subject.isEmpty();
  }

  /**
   * Whether a table has a column for each of several subjects beside the schools: of three at
   * least, or of two where headings or titles say that they count what is needed.
   */
  static boolean isMatrix(HeadedTable table) {
    List<TableColumn> ofSubjects =
        table.columns().stream().filter(column -> !subjectOf(column).isEmpty()).toList();
    long subjects = ofSubjects.stream().map(NeedColumn::subjectOf).distinct().count();
    List<Measure> measures =
        ofSubjects.stream().map(column -> measure(column, table)).distinct().toList();
    return subjects >= FEWEST_SUBJECTS
        || subjects >= FEWEST_NEEDED
            && !measures.contains(Measure.UNKNOWN)
            && measures.stream().anyMatch(NEEDED::contains);
  }

  /** The places of the columns that a table of needs is read by beside schools and subjects. */
  static Set<Integer> places(HeadedTable table) {
    Set<Integer> places = new HashSet<>();
    for (NeedColumn need : of(table)) {
      places.add(need.column().index());
      places.add(need.classes());
    }
    return places;
  }

  /** Whether a table has a column of periods. */
  static boolean hasPeriods(HeadedTable table) {
    return table.columns().stream().anyMatch(column -> PERIODS.matcher(column.heading()).matches());
  }

  /** The columns of a table of needs. */
  static List<NeedColumn> of(HeadedTable table) {
    List<NeedColumn> columns = new ArrayList<>();
    String titles = String.join("", table.titles());
    boolean matrix = isMatrix(table);
    for (TableColumn column : table.columns()) {
      String subject = subjectOf(column);
      boolean isRequired =
          HeadingWords.find(column.lines()).filter(Field.REQUIRED::equals).isPresent();
      if (matrix && !subject.isEmpty()) {
        columns.add(
            new NeedColumn(column, subject, measure(column, table), -1).forClasses(table, titles));
      } else if (!matrix && isRequired) {
        columns.add(new NeedColumn(column, "", Measure.TEACHERS, -1));
      } else if (!matrix && PERIODS.matcher(column.heading()).matches()) {
        columns.add(new NeedColumn(column, "", Measure.PERIODS, -1).forClasses(table, titles));
      }
    }
    return matrix ? columns : oneMeasure(columns);
  }

  /** Of several columns that say the same the one that says it of the whole school. */
  private static List<NeedColumn> oneMeasure(List<NeedColumn> columns) {
    if (columns.stream().anyMatch(c -> c.measure() == Measure.TEACHERS)) {
      columns.removeIf(c -> c.measure() != Measure.TEACHERS);
    }
    if (columns.size() > 1 && columns.stream().anyMatch(c -> !c.isOfAClass())) {
      columns.removeIf(NeedColumn::isOfAClass);
    }
    if (columns.size() > 1 && columns.stream().filter(NeedColumn::isTotal).count() == 1) {
      columns.removeIf(c -> !c.isTotal());
    }
    return columns;
  }

  private boolean isOfAClass() {
    return OF_A_CLASS.matcher(column.heading()).matches();
  }

  private boolean isTotal() {
    return TOTAL.matcher(column.heading()).matches();
  }

  /**
   * Periods of a class are multiplied by the classes beside them; it is asked what they count where
   * nothing says how many there are.
   */
  private NeedColumn forClasses(HeadedTable table, String titles) {
    if (measure != Measure.PERIODS
        || !isOfAClass() && (isTotal() || !OF_A_CLASS.matcher(titles).matches())) {
      return this;
    }
    List<Integer> places =
        table.columns().stream()
            .filter(c -> CLASSES.matcher(OfficeSpelling.normal(c.heading())).matches())
            .map(TableColumn::index)
            .toList();
    return places.size() == 1
        ? new NeedColumn(column, subject, measure, places.get(0))
        : new NeedColumn(column, subject, Measure.UNKNOWN, -1);
  }

  /** The word of a heading that is a subject; empty where none is. */
  static String subjectOf(TableColumn column) {
    for (String line : column.lines()) {
      String subject = SubjectWords.inHeading(line);
      if (!subject.isEmpty()) {
        return subject;
      }
    }
    return "";
  }

  /** What a column counts, by its heading, or else by the titles of its table. */
  private static Measure measure(TableColumn column, HeadedTable table) {
    Measure own = measure(column.heading());
    return own == Measure.UNKNOWN ? measure(String.join("", table.titles())) : own;
  }

  private static Measure measure(String text) {
    if (OTHERS.matcher(text).matches()) {
      return TEACHERS.matcher(text).matches() ? Measure.UNKNOWN : Measure.OTHER;
    } else if (PERIODS.matcher(text).matches()) {
      return Measure.PERIODS;
    }
    return TEACHERS.matcher(text).matches() ? Measure.TEACHERS : Measure.UNKNOWN;
  }
}
