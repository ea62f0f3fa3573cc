package org.lungang.intake;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Field;

/**
 * A name as lists write it: with blanks to be as wide as others, with marks, and with what else is
 * known of somebody behind it: 何娟（借调）.
 *
 * @param name the name alone
 * @param note what stands behind it and speaks of where somebody is; empty where nothing does
 * @param isOpen whether there are brackets of which nobody knows whether they are of the name
 */
record PersonName(String name, String note, boolean isOpen) {

  /** What says nothing but what other columns do: a mark, 女, 回族, an earlier name. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "[*※★▲△☆#＊＃]+$|^[*※★▲△☆#＊＃]+|[(（](?:男|女|女性|男性|\\p{IsHan}{1,4}族)(?:[,，、](?:女|\\p{IsHan}{1,4}族|[回满蒙藏壮苗彝侗瑶白傣黎]|土家|布依|维吾尔|哈萨克))?[)）]"
              + "|[(（](?:曾用名|原名|又名|别名|曾名)[:：]?[^()（）]*[)）]");

  private static final Pattern OTHER_BRACKETS = Pattern.compile("[\\[［【〔{]([^\\]］】〕}]+)[\\]］】〕}]");

  private static final Pattern BRACKETS = Pattern.compile("(.{2,}?)[(（]([^()（）]+)[)）]");

  /** 王芳（大）, 王芳（2）: which of two namesakes. */
  private static final Pattern WHICH = Pattern.compile("[A-Za-z0-9大小老中长幼甲乙丙丁一二三四]{1,2}");

  private static final Pattern DOTS = Pattern.compile("(?<=\\p{IsHan})[•・‧∙⋅．.](?=\\p{IsHan})");

  private static final Pattern BEHIND =
      Pattern.compile("(\\p{IsHan}{2,4})(借调|借出|外借|支教|交流|轮岗|退休|返聘|产假|病假|孕期|挂职|调出)");

  /** What stands behind names for what remarks say in full: 周强（退）. */
  private static final Map<String, String> ABBREVIATED =
      Map.of("退", "退休", "借", "借调", "病", "病假", "产", "产假", "调", "调出", "支", "支教");

  /** A name of so few characters has nothing behind it. */
  private static final int LONGEST_ALONE = 3;

  /** Reads a cell with a name. */
  static PersonName of(String cell) {
    if (isAlone(cell)) {
      return new PersonName(cell, "", false);
    }
    // 买买提江•吐尔逊 is written with many signs that look alike.
    String dense = DOTS.matcher(Blanks.dense(cell)).replaceAll("·");
    if (dense.codePoints().noneMatch(Character::isIdeographic)) {
      return new PersonName(Blanks.strip(cell), "", false);
    }
    if (isAlone(dense)) {
      return new PersonName(dense, "", false);
    }
    // 周强[退]、周强【退】
    String round = OTHER_BRACKETS.matcher(dense).replaceAll("($1)");
    String bare = BESIDE.matcher(round).replaceAll("");
    Matcher behind = BEHIND.matcher(bare);
    if (behind.matches()) {
      return new PersonName(behind.group(1), behind.group(2), false);
    }
    Matcher brackets = BRACKETS.matcher(bare);
    if (!brackets.matches() || WHICH.matcher(brackets.group(2)).matches()) {
      return new PersonName(bare, "", false);
    }
    String note = ABBREVIATED.getOrDefault(brackets.group(2), brackets.group(2));
    boolean speaksOfPost =
        AbsenceReader.speaksOfAbsence(note)
            || CellWords.meaning(Field.STATUS, note).isKnown()
            || CellWords.meaning(Field.CATEGORY, note).isKnown();
    return speaksOfPost
        ? new PersonName(brackets.group(1), note, false)
        : new PersonName(bare, "", true);
  }

  private static boolean isAlone(String text) {
    if (text.isEmpty() || text.length() > LONGEST_ALONE) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isIdeographic(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The name without its brackets. */
  String withoutBrackets() {
    return BRACKETS.matcher(name).replaceFirst("$1");
  }
}
