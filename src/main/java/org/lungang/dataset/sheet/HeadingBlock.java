package org.lungang.dataset.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.word.OfficeSpelling;

/**
 * Where the headings of a table stand: in its first line, or below a title and notes, in one line
 * or in two of which one belongs to the other.
 *
 * @param first the place of the first line of headings among the rows that were looked at
 * @param last that of the last one
 * @param texts the heading of every column as it stands there; empty where there is none
 * @param columns the column that each heading means; null where it means none
 */
record HeadingBlock<C extends Heading>(
    int first, int last, List<String> texts, List<@Nullable C> columns) {

  /** Titles and notes above the headings take no more lines than this. */
  static final int MOST_LINES = 15;

  /** From so many known headings on, a line below another is one of headings too. */
  private static final int ENOUGH = 2;

  /**
   * Finds the headings among the first rows of a table.
   *
   * @param rows not empty
   * @return the first line where nothing looks like a heading
   */
  static <C extends Heading> HeadingBlock<C> find(List<List<String>> rows, List<C> columns) {
    Map<String, C> known = byHeading(columns);
    int best = 0;
    int most = count(rows.get(0), known);
    for (int i = 1; i < rows.size(); i++) {
      int count = count(rows.get(i), known);
      if (count > most && count >= ENOUGH) {
        best = i;
        most = count;
      }
    }
    int first = best;
    int last = best;
    List<String> texts = new ArrayList<>(rows.get(best));
    if (best > 0 && most > 0 && adds(rows.get(best - 1), texts, known, 1)) {
      first = best - 1;
    }
    if (most > 0
        && best + 1 < rows.size()
        && (count(rows.get(best + 1), known) >= ENOUGH
            || adds(new ArrayList<>(rows.get(best + 1)), new ArrayList<>(texts), known, 1)
                && isAllText(rows.get(best + 1), known))) {
      last = best + 1;
      adds(rows.get(last), texts, known, 1);
    }
    List<@Nullable C> found = new ArrayList<>();
    texts.forEach(text -> found.add(known.get(normal(text))));
    return new HeadingBlock<>(first, last, List.copyOf(texts), found);
  }

  /** Whether any heading is known. */
  boolean isFound() {
    return columns.stream().anyMatch(column -> column != null);
  }

  /** Headings, and what else a heading may look like, in the spelling that they are compared in. */
  static String normal(String heading) {
    return OfficeSpelling.normal(heading).toLowerCase(Locale.ROOT);
  }

  static <C extends Heading> Map<String, C> byHeading(List<C> columns) {
    Map<String, C> known = new HashMap<>();
    for (C column : columns) {
      known.put(normal(column.english()), column);
      known.put(normal(column.english().replace('_', ' ')), column);
      known.put(normal(column.chinese()), column);
    }
    return known;
  }

  private static <C extends Heading> int count(List<String> row, Map<String, C> known) {
    Set<C> found = new HashSet<>();
    for (String cell : row) {
      C column = known.get(normal(cell));
      if (column != null) {
        found.add(column);
      }
    }
    return found.size();
  }

  /** Takes headings from another line where the texts have none; whether there are enough. */
  private static <C extends Heading> boolean adds(
      List<String> other, List<String> texts, Map<String, C> known, int enough) {
    Set<C> there = new HashSet<>();
    texts.forEach(
        text -> {
          C column = known.get(normal(text));
          if (column != null) {
            there.add(column);
          }
        });
    int added = 0;
    for (int i = 0; i < other.size(); i++) {
      C column = known.get(normal(other.get(i)));
      boolean free = i >= texts.size() || !known.containsKey(normal(texts.get(i)));
      if (column != null && free && there.add(column)) {
        while (texts.size() <= i) {
          texts.add("");
        }
        texts.set(i, other.get(i));
        added++;
      }
    }
    return added >= enough;
  }

  /** Whether every cell that is not blank is a known heading, so that the line holds no data. */
  private static <C extends Heading> boolean isAllText(List<String> row, Map<String, C> known) {
    return row.stream()
        .map(HeadingBlock::normal)
        .allMatch(text -> text.isEmpty() || known.containsKey(text));
  }
}
