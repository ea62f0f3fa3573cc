package org.lungang.dataset.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lungang.dataset.sheet.Heading;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.language.Language;
import org.lungang.language.Message;

/**
 * What the tables of a plan have in common: some columns say which posting or visit a row is, all
 * others what is known of it.
 */
final class PlanTable<C extends Enum<C> & Heading> {

  private final List<C> columns;
  private final Set<C> naming;
  private final Map<C, String> headings;
  private final Map<C, Integer> columnNumbers;
  private final ProblemList findings;

  /**
   * A table that is not opened yet.
   *
   * @param naming the columns that say which row it is
   * @param language of headings that the file does not have
   */
  PlanTable(Class<C> type, Set<C> naming, Language language, ProblemList findings) {
    this.columns = List.of(type.getEnumConstants());
    this.naming = naming;
    this.headings = new EnumMap<>(type);
    this.columnNumbers = new EnumMap<>(type);
    this.findings = findings;
    columns.forEach(column -> headings.put(column, column.in(language)));
  }

  List<C> columns() {
    return columns;
  }

  /** The heading of every column as it stands in the file, or would. */
  Map<C, String> headings() {
    return headings;
  }

  /** The place of every column that the file has, from 1. */
  Map<C, Integer> columnNumbers() {
    return columnNumbers;
  }

  /** Takes over the headings of a file. */
  void open(Sheet<C> sheet) {
    for (C column : columns) {
      headings.put(column, sheet.heading(column));
      if (sheet.has(column)) {
        columnNumbers.put(column, sheet.columnNumber(column));
      }
    }
  }

  /** Whether a row is none of the table: a total, or one with other cells than columns. */
  boolean isPassedOver(Sheet<C> sheet, List<String> row) {
    if (sheet.isTotal(row)) {
      return true;
    }
    if (sheet.isRagged(row)) {
      findings.error(
          sheet.origin(), sheet.line(), SheetWords.say("wrong.ragged"), sheet.rightOfRagged());
      return true;
    }
    return false;
  }

  /**
   * The cells of a row besides those that say which it is; empty, and reported, where one is
   * missing that must be there.
   *
   * @param right what would be right in a column
   */
  Optional<Map<C, String>> others(Sheet<C> sheet, List<String> row, Function<C, Message> right) {
    boolean whole = true;
    Map<C, String> others = new EnumMap<>(columns.get(0).getDeclaringClass());
    for (C column : columns) {
      String cell = sheet.cell(row, column);
      if (column.isRequired() && cell.isEmpty() && !isSaid(sheet, row, column)) {
        whole = false;
        if (sheet.has(column) && !sheet.isWithoutValue(column)) {
          findings.error(
              sheet.origin(),
              sheet.line(),
              sheet.heading(column),
              sheet.columnNumber(column),
              null,
              SheetWords.say("wrong.required"),
              right.apply(column));
        }
      } else if (!naming.contains(column) && sheet.has(column)) {
        others.put(column, cell);
      }
    }
    return whole ? Optional.of(others) : Optional.empty();
  }

  /** Whether another cell of the row says the same as an empty one. */
  private boolean isSaid(Sheet<C> sheet, List<String> row, C column) {
    return columns.stream()
        .anyMatch(other -> column.isSaidBy(other) && !sheet.cell(row, other).isEmpty());
  }
}
