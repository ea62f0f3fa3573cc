package org.lungang.word;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * School years and terms in a text as the months in which they begin and end: 2024-2026学年 lasts
 * from September 2024 to August 2026, 2021-2022学年第一学期 to January 2022.
 */
final class SchoolTerms {

  /** Written between the two ends of a term until all of a time is put together. */
  private static final String END = "\uE000";

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![\\d.])((?:19|20)\\d{2})年?[-—–~至/]((?:19|20)?\\d{2})年?学年度?"
              + "(?:第?([一二12])学期|([上下])(?:半?学期)|([春秋])季?学期)?");

  /** A season is a whole term where it says so, or where it ends or begins a time with another. */
  private static final Pattern SEASON =
      Pattern.compile("(?<![\\d.])((?:19|20)\\d{2})年?([春秋])季?(学期)?");

  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[-—–－~至到]+)\\s*");

  private static final Pattern JOINED =
      Pattern.compile("([\\d年月]+)" + END + "[\\d年月]+" + BETWEEN + "[\\d年月]+" + END + "([\\d年月]+)");

  private static final Pattern ALONE = Pattern.compile("([\\d年月]+)" + END + "([\\d年月]+)");

  private SchoolTerms() {}

  /** The text with the months of its school years and terms. */
  static String dated(String text) {
    if (text.indexOf('学') < 0 && text.indexOf('春') < 0 && text.indexOf('秋') < 0) {
      return text;
    }
    String years = YEARS.matcher(text).replaceAll(SchoolTerms::ofYears);
    StringBuilder seasons = new StringBuilder();
    Matcher season = SEASON.matcher(years);
    int from = 0;
    while (season.find()) {
      boolean isTerm = season.group(3) != null || isBesideAnother(years, season);
      seasons.append(years, from, season.start());
      seasons.append(isTerm ? ofSeason(season) : season.group());
      from = season.end();
    }
    String terms = seasons.append(years.substring(from)).toString();
    return ALONE.matcher(JOINED.matcher(terms).replaceAll("$1-$2")).replaceAll("$1-$2");
  }

  private static String ofYears(MatchResult years) {
    String first = years.group(1);
    String last =
        years.group(2).length() == 2 ? first.substring(0, 2) + years.group(2) : years.group(2);
    String term =
        years.group(3) != null
            ? years.group(3)
            : years.group(4) != null ? years.group(4) : years.group(5);
    if (term == null) {
      return first + "年9月" + END + last + "年8月";
    }
    return "一1上秋".contains(term)
        ? first + "年9月" + END + last + "年1月"
        : last + "年2月" + END + last + "年8月";
  }

  private static String ofSeason(Matcher season) {
    String year = season.group(1);
    return season.group(2).equals("秋")
        ? year + "年9月" + END + (Integer.parseInt(year) + 1) + "年1月"
        : year + "年2月" + END + year + "年8月";
  }

  /** Whether a season stands before or behind another one, with nothing but a sign between them. */
  private static boolean isBesideAnother(String text, Matcher season) {
    Matcher behind = BETWEEN.matcher(text).region(season.end(), text.length());
    if (behind.lookingAt()
        && SEASON.matcher(text).region(behind.end(), text.length()).lookingAt()) {
      return true;
    }
    return Pattern.compile("[春秋]季?(?:学期)?" + BETWEEN + "$")
        .matcher(text.substring(0, season.start()))
        .find();
  }
}
