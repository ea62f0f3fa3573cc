package org.lungang.word;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Cells as questions and messages may show them: without numbers that may be of an ID card or a
 * telephone. Years, periods and codes of schools are shorter, and tell questions apart.
 */
public final class Shown {

  /** Digits with blanks and hyphens between some of them. */
  private static final Pattern NUMBER = Pattern.compile("[0-9０-９](?:[ \\-－]*+[0-9０-９])*+[XxＸｘ]?");

  /** 2016-09-2019-08, 201609-201908 and with days: as many digits, and no secret. */
  private static final Pattern PERIOD =
      Pattern.compile("(?:19|20)\\d\\d(?:-?\\d{1,2}){0,2} ?-+ ?(?:19|20)\\d\\d(?:-?\\d{1,2}){0,2}");

  /** A telephone has as many digits, with its area where it is no mobile. */
  private static final int FEWEST_DIGITS = 11;

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST = 40;

  private Shown() {}

  /** The text with numbers of eleven digits or more left out, and no longer than a line bears. */
  public static String of(String cell) {
    String text = withoutNumbers(SPACES.matcher(cell).replaceAll(" "));
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** The text with numbers of eleven digits or more left out. */
  public static String withoutNumbers(String text) {
    return NUMBER.matcher(text).replaceAll(Shown::masked);
  }

  private static String masked(MatchResult number) {
    String text = number.group();
    long digits = text.chars().filter(Character::isDigit).count();
    return digits < FEWEST_DIGITS || PERIOD.matcher(OfficeSpelling.half(text)).matches()
        ? text
        : "***";
  }
}
