package org.lungang.dataset;

import org.lungang.dataset.column.Column;
import org.lungang.dataset.sheet.TotalRows;
import org.lungang.language.Message;
import org.lungang.word.Blanks;

/** Names of people: their spelling, and characters of them that were lost on the way. */
final class PersonNames {

  private static final int REPLACEMENT = 0xFFFD;

  private static final String LOST_AMONG_CHINESE = "?？□■▯�＊*";

  private PersonNames() {}

  /** The name without the room that offices put between two Chinese characters. */
  static String spelled(String name) {
    String dense = Blanks.dense(name);
    for (int i = 0; i < dense.length(); i += Character.charCount(dense.codePointAt(i))) {
      if (!isChinese(dense.codePointAt(i))) {
        return name;
      }
    }
    return dense;
  }

  private static boolean isChinese(int character) {
    return Character.isIdeographic(character) || character == '·';
  }

  /**
   * Warns of characters that no name has, for what they were is lost, and of numbers. The name of a
   * line with totals is an error: whoever is made of it would be posted.
   */
  static void check(Cells cells, Column column) {
    String name = cells.raw(column);
    if (TotalRows.isWord(name)) {
      cells.error(column, name, say("wrong.name.total"), say("right.name.total"));
    } else if (hasLost(name)) {
      cells.warning(column, name, say("wrong.name.lost"), say("right.name.lost"));
    } else if (isNumber(name)) {
      cells.warning(column, name, say("wrong.name.number"), say("right.name.number"));
    }
  }

  /** Warns of such characters in the name of a school or group. */
  static void checkOfSchools(Cells cells, Column column) {
    String name = cells.raw(column);
    if (hasLost(name)) {
      cells.warning(column, name, say("wrong.name.lost.school"), say("right.name.lost.school"));
    }
  }

  private static boolean isNumber(String name) {
    boolean hasDigit = false;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      if (Character.isLetter(name.codePointAt(i))) {
        return false;
      }
      hasDigit |= Character.isDigit(name.codePointAt(i));
    }
    return hasDigit;
  }

  private static boolean hasLost(String name) {
    boolean chinese = false;
    boolean lost = false;
    boolean lostIfChinese = false;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int character = name.codePointAt(i);
      chinese |= Character.isIdeographic(character);
      lost |= isLost(character);
      lostIfChinese |= LOST_AMONG_CHINESE.indexOf(character) >= 0;
    }
    return lost || chinese && lostIfChinese;
  }

  private static boolean isLost(int character) {
    int type = Character.getType(character);
    return character == REPLACEMENT
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  private static Message say(String key) {
    return Message.of(PersonNames.class, key);
  }
}
