package org.lungang.word;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bands of primary grades by the grades and classes that offices write; grades of other stages have
 * none.
 */
public final class GradeWords {

  private static final String NUMBER = "[一二三四五六七八九1-9]";
  private static final Pattern GRADE =
      Pattern.compile("(?:小学|小)?(" + NUMBER + ")(?:年级|年)?(?:[(]?[0-9一二三四五六七八九十]{0,3}[)]?班)?");
  private static final Pattern RANGE =
      Pattern.compile("(" + NUMBER + ")(?:年级)?[-—至到、,~](" + NUMBER + ")年?级?");
  private static final Pattern OTHER_STAGE =
      Pattern.compile("(?:初中?|高中?)[一二三123](?:年级)?.*|.*[大中小托]班.*|初中|高中|幼儿园");
  private static final Pattern BAND = Pattern.compile("(?:小学)?([低中高])(?:年)?[段级](?:段)?");
  private static final String NUMERALS = "一二三四五六七八九";

  private GradeWords() {}

  /** LOWER, MIDDLE or UPPER; NONE where the grade is of no primary school. */
  public static Meaning meaning(String cell) {
    String word = OfficeSpelling.normal(cell);
    Matcher band = BAND.matcher(word);
    if (band.matches()) {
      return Meaning.sure(
          band.group(1).equals("低") ? "LOWER" : band.group(1).equals("中") ? "MIDDLE" : "UPPER");
    }
    Matcher grade = GRADE.matcher(word);
    if (grade.matches() && word.length() > 1) {
      return Meaning.sure(band(number(grade.group(1))));
    }
    Matcher range = RANGE.matcher(word);
    if (range.matches()) {
      String first = band(number(range.group(1)));
      String last = band(number(range.group(2)));
      return first.equals(last) ? Meaning.sure(first) : Meaning.doubt(List.of(first, last));
    }
    return OTHER_STAGE.matcher(word).matches() ? Meaning.sure("NONE") : Meaning.UNKNOWN;
  }

  private static int number(String digit) {
    int numeral = NUMERALS.indexOf(digit);
    return numeral < 0 ? Integer.parseInt(digit) : numeral + 1;
  }

  private static String band(int grade) {
    if (grade > 6) {
      return "NONE";
    }
    return grade <= 2 ? "LOWER" : grade <= 4 ? "MIDDLE" : "UPPER";
  }
}
