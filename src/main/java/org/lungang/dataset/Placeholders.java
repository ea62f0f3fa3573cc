package org.lungang.dataset;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.ConsentColumn;
import org.lungang.dataset.column.GroupColumn;
import org.lungang.dataset.column.PinColumn;
import org.lungang.dataset.column.SchoolColumn;
import org.lungang.dataset.column.Table;
import org.lungang.language.Message;
import org.lungang.word.Blanks;

/**
 * Tells of words that stand where a value is still to come or there is none: 待定, 空缺, 同上, TBD. Taken
 * for a value, a vacancy would be posted, and everybody without a household would live in one.
 */
final class Placeholders {

  private static final Set<String> WORDS =
      Set.of(
          "无", "暂无", "没有", "空", "空白", "空缺", "暂缺", "缺", "缺编", "缺员", "待定", "暂定", "未定", "待聘", "待补",
          "待招", "待招聘", "待分配", "待安排", "待配", "待填", "待查", "待核", "待核实", "待确认", "未填", "未知", "不详", "不明",
          "不清楚", "同上", "同前", "同左", "略", "某某", "〃", "″", "\"", "tbd", "tba", "tbc", "n/a", "n.a.",
          "null", "nil", "none", "unknown", "vacant", "vacancy", "ditto", "todo", "xx", "xxx", "-",
          "--", "—", "——", "/", "\\", "*", "?", "??", "???", ".", "…", "……");

  /** None of the words is longer. */
  private static final int LONGEST = 8;

  private static final Map<Table, List<Column>> LOOKED_AT = new EnumMap<>(Table.class);

  static {
    for (Table table : Table.values()) {
      LOOKED_AT.put(table, table.columns().stream().filter(Placeholders::isLookedAt).toList());
    }
  }

  private Placeholders() {}

  /** Whether a text stands for a value that is not there. */
  static boolean isOne(String text) {
    return text.length() <= 2 * LONGEST
        && !hasDigit(text)
        && WORDS.contains(
            Blanks.dense(text).replace('？', '?').replace('／', '/').toLowerCase(Locale.ROOT));
  }

  /** None of the words has one, and nearly every id does. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /**
   * Looks at a row's ids, names, subjects and households; codes, dates, numbers and keys of other
   * tables are held to what they may be, and remarks may say anything.
   */
  static void check(Cells cells, Table table) {
    for (Column column : LOOKED_AT.getOrDefault(table, List.of())) {
      String text = cells.raw(column);
      if (!text.isEmpty() && isOne(text)) {
        tell(cells, column, text);
      }
    }
  }

  private static boolean isLookedAt(Column column) {
    return switch (column.kind()) {
      case SUBJECT -> true;
      case TEXT ->
          column.references() == null && column != PinColumn.NOTE && column != ConsentColumn.BY;
      case CODE, CODES, DATE, UNTIL, NUMBER, DEGREES, SCHOOLS -> false;
    };
  }

  /** A school or group that has no name yet may be planned with; nobody else may. */
  private static void tell(Cells cells, Column column, String text) {
    Message wrong = Message.of(Placeholders.class, "wrong.placeholder");
    if (column == SchoolColumn.NAME || column == GroupColumn.NAME) {
      cells.warning(column, text, wrong, Message.of(Placeholders.class, "right.placeholder.name"));
    } else {
      cells.error(
          column,
          text,
          wrong,
          Message.of(
              Placeholders.class,
              column.isRequired() ? "right.placeholder.required" : "right.placeholder"));
    }
  }
}
