package org.lungang.dataset.sheet;

import java.util.List;
import java.util.Set;
import org.lungang.word.Blanks;

/** Rows below a list that count it, as offices keep them: they are no rows of the list. */
public final class TotalRows {

  private static final Set<String> WORDS =
      Set.of("合计", "总计", "小计", "共计", "累计", "合计人数", "总人数", "本页小计", "Total", "total", "TOTAL");

  /** A row of a list has more cells than a total. */
  private static final int MOST_CELLS = 4;

  private TotalRows() {}

  /** Whether a text is what a total is called. */
  public static boolean isWord(String text) {
    return WORDS.contains(Blanks.dense(text));
  }

  /** Whether the first text of a row says that it is a total, and little else stands in it. */
  static boolean isOne(List<String> row) {
    int filled = 0;
    boolean isTotal = false;
    for (String cell : row) {
      if (!cell.isEmpty()) {
        isTotal = filled == 0 ? isWord(cell) : isTotal;
        filled++;
        if (!isTotal || filled > MOST_CELLS) {
          return false;
        }
      }
    }
    return isTotal;
  }
}
