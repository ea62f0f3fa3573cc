package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Blanks;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;

/**
 * Needs that are written as how many teachers there are, and how many too few or too many: as many
 * are needed as there are, and those that lack, without those that are too many.
 */
final class Shortages {

  private static final Pattern PRESENT =
      Pattern.compile("(?:现有|实有|在岗|现任|实际)(?:专任)?(?:教师)?(?:人?数|人员)?");
  private static final Pattern SHORT = Pattern.compile("(?:缺编|缺员|缺额|缺少|缺岗|短缺|缺)(?:教师)?(?:人?数)?");
  private static final Pattern OVER =
      Pattern.compile("(?:超编|超员|富余|多余|超出|超岗|超|余)(?:教师)?(?:人?数|人员)?");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:\\.0+)?[人名个]?");

  /** The columns of one subject, or of all where each row names its own. */
  private static final class Counts {
    private final List<String> parents;
    private @Nullable TableColumn present;
    private @Nullable TableColumn lacking;
    private @Nullable TableColumn over;
    private boolean isSaid;

    Counts(List<String> parents) {
      this.parents = parents;
    }

    List<Integer> indexes() {
      return Stream.of(present, lacking, over)
          .filter(Objects::nonNull)
          .map(TableColumn::index)
          .toList();
    }
  }

  private Shortages() {}

  /** The table with a column of needs for each such set of columns. */
  static HeadedTable counted(HeadedTable table) {
    if (TimesApart.place(table, Field.SCHOOL) < 0 || TimesApart.place(table, Field.NAME) >= 0) {
      return table;
    }
    boolean hasSubjects = TimesApart.place(table, Field.SUBJECT) >= 0;
    Map<List<String>, Counts> groups = new LinkedHashMap<>();
    for (TableColumn column : table.columns()) {
      List<String> parents = column.lines().subList(0, column.lines().size() - 1);
      place(groups.computeIfAbsent(parents, Counts::new), column);
    }
    DerivedColumns derived = new DerivedColumns(table);
    for (Counts counts : groups.values()) {
      boolean isOfSubjects = hasSubjects || !counts.parents.isEmpty();
      boolean isWhole = counts.present != null && (counts.lacking != null || counts.over != null);
      if (isWhole && isOfSubjects && !counts.isSaid) {
        List<String> lines = new ArrayList<>(counts.parents);
        lines.add("应配教师数");
        derived.replace(counts.indexes());
        derived.add(lines, row -> needed(counts, row));
      }
    }
    return derived.made();
  }

  private static void place(Counts counts, TableColumn column) {
    String last = Blanks.dense(OfficeSpelling.half(column.lines().get(column.lines().size() - 1)));
    last = last.replaceAll("[(][^()]*[)]", "");
    counts.isSaid |= HeadingWords.find(last).filter(Field.REQUIRED::equals).isPresent();
    if (PRESENT.matcher(last).matches()) {
      counts.present = counts.present == null ? column : counts.present;
    } else if (SHORT.matcher(last).matches()) {
      counts.lacking = counts.lacking == null ? column : counts.lacking;
    } else if (OVER.matcher(last).matches()) {
      counts.over = counts.over == null ? column : counts.over;
    }
  }

  /** The number; a cell that holds none stands for it, so that it is asked about. */
  private static String needed(Counts counts, GridRow row) {
    int needed = 0;
    boolean any = false;
    for (TableColumn column : new TableColumn[] {counts.present, counts.lacking, counts.over}) {
      String cell = column == null ? "" : row.cell(column.index());
      if (OfficeSpelling.isBlank(cell)) {
        continue;
      }
      Matcher number = NUMBER.matcher(OfficeSpelling.half(Blanks.dense(cell)));
      if (!number.matches()) {
        return cell;
      }
      any = true;
      needed += (column == counts.over ? -1 : 1) * Integer.parseInt(number.group(1));
    }
    return !any ? "" : needed < 0 ? "-" + -needed : String.valueOf(needed);
  }
}
