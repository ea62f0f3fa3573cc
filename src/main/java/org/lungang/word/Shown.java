package org.lungang.word;

import java.util.regex.Pattern;

/** Cells as questions and messages may show them: no long numbers, which may be anybody's. */
public final class Shown {

  private static final Pattern LONG_NUMBER =
      Pattern.compile("[0-9０-９][0-9０-９ \\-]{5,}[0-9０-９][0-9０-９XxＸｘ]*");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST = 40;

  private Shown() {}

  /** The text with numbers of seven digits or more left out, and no longer than a line bears. */
  public static String of(String cell) {
    String text = SPACES.matcher(cell).replaceAll(" ");
    text = LONG_NUMBER.matcher(text).replaceAll("***");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
