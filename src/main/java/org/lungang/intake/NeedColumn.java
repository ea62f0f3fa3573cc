package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableColumn;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;

/**
 * A column with numbers of what schools need.
 *
 * @param subject the subject that its heading names; empty where a cell of the row does
 * @param measure what the numbers count
 */
record NeedColumn(TableColumn column, String subject, Measure measure) {

  /** What numbers count. */
  enum Measure {
    TEACHERS,
    PERIODS,
    /** What is there, or too many or few: no need by itself. */
    OTHER,
    UNKNOWN
  }

  private static final int FEWEST_SUBJECTS = 3;
  private static final Pattern OTHERS =
      Pattern.compile(".*(现有|实有|现任|在岗|在编|已有|余缺|缺编|缺额|超编|缺少|富余|超缺|差额|班级|班数|学生).*");
  private static final Pattern TEACHERS = Pattern.compile(".*(需求|需要|应配|核定|应有|定编|需配|所需|配备标准).*");
  private static final Pattern PERIODS = Pattern.compile(".*(课时|节数|周节|周课).*");

  boolean isOfOneSubject() {
    return !subject.isEmpty();
  }

  /** Whether a table has a column for each of several subjects beside the schools. */
  static boolean isMatrix(HeadedTable table) {
    return table.columns().stream()
            .filter(column -> !subjectOf(column).isEmpty())
            .map(NeedColumn::subjectOf)
            .distinct()
            .count()
        >= FEWEST_SUBJECTS;
  }

  /** The columns of a table that has one for each of several subjects; none in any other. */
  static Set<TableColumn> ofSubjects(HeadedTable table) {
    return isMatrix(table)
        ? table.columns().stream()
            .filter(column -> !subjectOf(column).isEmpty())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** Whether a table has a column of periods. */
  static boolean hasPeriods(HeadedTable table) {
    return table.columns().stream().anyMatch(column -> PERIODS.matcher(column.heading()).matches());
  }

  /** The columns of a table of needs. */
  static List<NeedColumn> of(MappedTable mapped) {
    HeadedTable table = mapped.table();
    List<NeedColumn> columns = new ArrayList<>();
    String titles = String.join("", table.titles());
    boolean matrix = isMatrix(table);
    for (TableColumn column : table.columns()) {
      String subject = subjectOf(column);
      boolean isRequired =
          HeadingWords.find(column.lines()).filter(Field.REQUIRED::equals).isPresent();
      if (matrix && !subject.isEmpty()) {
        Measure own = measure(column.heading());
        columns.add(
            new NeedColumn(column, subject, own == Measure.UNKNOWN ? measure(titles) : own));
      } else if (!matrix && isRequired) {
        columns.add(new NeedColumn(column, "", Measure.TEACHERS));
      } else if (!matrix && PERIODS.matcher(column.heading()).matches()) {
        columns.add(new NeedColumn(column, "", Measure.PERIODS));
      }
    }
    if (!matrix && columns.stream().anyMatch(c -> c.measure() == Measure.TEACHERS)) {
      columns.removeIf(c -> c.measure() == Measure.PERIODS);
    }
    return columns;
  }

  private static String subjectOf(TableColumn column) {
    for (String line : column.lines()) {
      if (CellWords.meaning(Field.SUBJECT, line).isSure()) {
        return line;
      }
    }
    return "";
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
