package org.lungang.generator;

/** Whole numbers in Chinese characters, as schools are numbered: 十二, 一百零三. */
final class ChineseNumber {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] UNITS = {"", "十", "百", "千"};

  private ChineseNumber() {}

  /** The characters of a number from 1 to 9999. */
  static String of(int number) {
    if (number < 1 || number > 9999) {
      throw new IllegalArgumentException("The number (" + number + ") must be from 1 to 9999.");
    }
    StringBuilder text = new StringBuilder();
    int power = 1000;
    for (int unit = 3; unit >= 0; unit--, power /= 10) {
      int digit = number / power % 10;
      if (digit > 0) {
        text.append(DIGITS.charAt(digit)).append(UNITS[unit]);
      } else if (text.length() > 0 && number % power > 0 && text.charAt(text.length() - 1) != '零') {
        text.append('零');
      }
    }
    return number >= 10 && number < 20 ? text.substring(1) : text.toString();
  }
}
