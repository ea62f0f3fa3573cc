package org.lungang.word;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word with the time for which it holds beside it: 哺乳期至2027.3, 产假（2026.3-2027.2）.
 *
 * @param word the word alone; the whole text where no time stands beside it
 * @param since its beginning as it was written; empty where none is said
 * @param until its end as it was written; empty where none is said
 */
public record DatedWord(String word, String since, String until) {

  private static final String TIME = "[\\d年月日./—–~～至到今现在目前-]+";

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<word>[^\\d(]*?)(?:期间|期)?[(,，:;]?(?:预计)?(?<time>(?:至|到|截至|截止到?|截止)?\\d"
              + TIME
              + ")底?(?<end>止|结束|期满|为止|前|到期|届满|满期?|终止)?[)]?");

  private static final Pattern BEFORE =
      Pattern.compile("(?<time>\\d" + TIME + ")(?:止|期间)?[,，:]?(?<word>[^\\d]+)");

  private static final Pattern END = Pattern.compile("(?:至|到|截至|截止到?)(.+)");

  /** Reads a text. */
  public static DatedWord of(String text) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return new DatedWord(text, "", "");
    }
    String dense = OfficeSpelling.half(Blanks.dense(text));
    for (Pattern order : new Pattern[] {BEHIND, BEFORE}) {
      Matcher parts = order.matcher(dense);
      if (parts.matches()) {
        String time = parts.group("time");
        Matcher end = END.matcher(time);
        if (end.matches() && isDate(end.group(1))) {
          return new DatedWord(parts.group("word"), "", end.group(1));
        } else if (order == BEHIND && parts.group("end") != null && isDate(time)) {
          return new DatedWord(parts.group("word"), "", time);
        } else if (PeriodWords.isOne(time)) {
          PeriodWords.Period period = PeriodWords.part(time);
          boolean goesOn = period.until().equals("至今");
          return new DatedWord(parts.group("word"), period.from(), goesOn ? "" : period.until());
        }
      }
    }
    return new DatedWord(text, "", "");
  }

  private static boolean isDate(String text) {
    return DateWords.read(text, DateWords.ANY_YEAR, true).kind() != DateWords.Kind.UNREADABLE;
  }
}
