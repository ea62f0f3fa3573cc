package org.lungang.dataset.sheet;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lungang.language.Message;
import org.lungang.language.VisibleText;

/**
 * Tells of cells that hold no value though they seem to, and of values without a heading.
 *
 * @param <C> the enum of the columns
 */
final class CellCheck<C extends Heading> {

  /** How a spreadsheet shows a number of many digits, and saves it as text. */
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d{2,}");

  private final Origin origin;
  private final HeadingRow<C> headings;
  private final ProblemList findings;
  private final Set<Integer> nameless = new TreeSet<>();
  private final Set<String> mergedRanges = new HashSet<>();
  private final BitSet withoutValue = new BitSet();
  private boolean anyWithoutValue;

  CellCheck(Origin origin, HeadingRow<C> headings, ProblemList findings) {
    this.origin = origin;
    this.headings = headings;
    this.findings = findings;
  }

  /** Whether the cell at a place of the row that was looked at last holds no value. */
  boolean isWithoutValue(int place) {
    return anyWithoutValue && withoutValue.get(place);
  }

  /** Tells of the columns that have values and no heading, once all rows were looked at. */
  void end() {
    nameless.forEach(this::tellOfNameless);
  }

  /**
   * Looks at a row.
   *
   * @param noValues what its source says of cells that hold no value, by place
   * @param plain whether each of the cells is plain
   */
  void row(List<String> cells, Map<Integer, NoValue> noValues, boolean plain, int line) {
    withoutValue.clear();
    anyWithoutValue = false;
    if (plain && noValues.isEmpty()) {
      for (int place : headings.nameless()) {
        if (place < cells.size() && !cells.get(place).isEmpty()) {
          nameless.add(place);
        }
      }
      return;
    }
    for (int i = 0; i < headings.width(); i++) {
      String cell = i < cells.size() ? cells.get(i) : "";
      C column = headings.column(i);
      NoValue noValue = noValues.get(i);
      if (noValue == null && ErrorSigns.isOne(cell)) {
        noValue = new NoValue(NoValue.Kind.ERROR, cell);
      } else if (noValue == null && isScientific(cell)) {
        noValue = new NoValue(NoValue.Kind.LOST_DIGITS, cell);
      } else if (noValue == null && VisibleText.findHidden(cell).isPresent()) {
        int hidden = VisibleText.findHidden(cell).getAsInt();
        noValue = new NoValue(NoValue.Kind.HIDDEN, VisibleText.name(hidden));
      }
      if (column == null) {
        if (!cell.isEmpty() && headings.text(i).isEmpty()) {
          nameless.add(i);
        }
      } else if (noValue != null && isMeant(column, noValue)) {
        withoutValue.set(i);
        anyWithoutValue = true;
        tellOf(column, noValue, line);
      }
    }
  }

  /** Whether a text is surely a value; a column of ids alone need not take every number for one. */
  static boolean isPlain(String cell) {
    return !ErrorSigns.isOne(cell) && !isScientific(cell) && VisibleText.findHidden(cell).isEmpty();
  }

  /** Few cells begin and end with digits and have an E between them: only these are looked at. */
  private static boolean isScientific(String cell) {
    int last = cell.length() - 1;
    return last > 2
        && isDigit(cell.charAt(0))
        && isDigit(cell.charAt(last))
        && (cell.indexOf('E') > 0 || cell.indexOf('e') > 0)
        && SCIENTIFIC.matcher(cell).matches();
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** Only ids are texts of digits that a spreadsheet may have taken for a number. */
  private boolean isMeant(C column, NoValue noValue) {
    return noValue.kind() != NoValue.Kind.LOST_DIGITS || column.holdsIds();
  }

  private void tellOf(C column, NoValue noValue, int line) {
    if (noValue.kind() == NoValue.Kind.MERGED && !mergedRanges.add(noValue.detail())) {
      return;
    }
    findings.error(
        origin,
        line,
        headings.text(column),
        headings.place(column) + 1,
        null,
        noValue.wrong(),
        noValue.right());
  }

  private void tellOfNameless(int place) {
    findings.warning(
        origin,
        headings.line(),
        null,
        place + 1,
        null,
        say("wrong.heading.empty", columnName(place)),
        say("right.heading.empty"));
  }

  /** A column as a spreadsheet calls it. */
  private static String columnName(int place) {
    StringBuilder name = new StringBuilder();
    for (int left = place; left >= 0; left = left / 26 - 1) {
      name.insert(0, (char) ('A' + left % 26));
    }
    return name.toString();
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(CellCheck.class, key, arguments);
  }
}
