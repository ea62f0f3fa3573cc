package org.lungang.word;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a way takes, in the forms that offices write: 25分钟, 1小时20分, 1.5小时, 半小时. */
public final class DurationWords {

  private static final Pattern DURATION =
      Pattern.compile(
          "(?:约|大约|单程)?(?:(?:(?<hours>\\d{1,2}(?:\\.\\d{1,2})?)(?<half>个半)?|(?<written>[半一二两三])(?<more>个半)?)个?(?:小时|钟头|时|h|H)(?<behind>半)?)?"
              + "(?:零|又)?(?:(?<minutes>\\d{1,3})(?:\\.0+)?(?:分钟|分|min|m|'|′)?|(?<quarter>[一三])刻钟?)?(?:左右|车程)?");

  /** How far it is, beside how long it takes: 12公里，25分钟. */
  private static final Pattern KILOMETRES =
      Pattern.compile(
          "^约?\\d{1,3}(?:\\.\\d+)?(?:公里|千米|(?i:km))[,，、/;；]?[(]?(?=.*[分时h])"
              + "|(?<=[分钟时])[,，、/;；]?[(]?约?\\d{1,3}(?:\\.\\d+)?(?:公里|千米|(?i:km))[)]?$|(?<=[分钟时])[)]$");

  private static final Pattern UNIT = Pattern.compile("分|小时|钟头|刻|min");

  private static final String WRITTEN = "一二三";

  private DurationWords() {}

  /** Whether a text says how long something takes, and in which unit. */
  public static boolean hasUnit(String cell) {
    return minutes(cell) != null && UNIT.matcher(cell).find();
  }

  /** The minutes of a text; null where it says none that anybody could read without a doubt. */
  public static @Nullable Integer minutes(String cell) {
    String text =
        KILOMETRES
            .matcher(OfficeSpelling.half(Blanks.dense(cell)).replaceFirst("^'", ""))
            .replaceAll("");
    Matcher duration = DURATION.matcher(text);
    if (text.isEmpty() || !duration.matches()) {
      return null;
    }
    String minutes = duration.group("minutes");
    String quarter = duration.group("quarter");
    String hours = duration.group("hours");
    String written = duration.group("written");
    boolean half =
        duration.group("half") != null
            || duration.group("more") != null
            || duration.group("behind") != null;
    boolean saysNothing = minutes == null && quarter == null && hours == null && written == null;
    boolean isHalf = half || "半".equals(written);
    boolean saysTwice =
        half && "半".equals(written)
            || isHalf && (minutes != null || quarter != null)
            || half && hours != null && hours.contains(".");
    if (saysNothing || saysTwice) {
      return null;
    }
    double sum = half ? 30 : 0;
    if (hours != null) {
      sum += Double.parseDouble(hours) * 60;
    } else if (written != null) {
      sum += written.equals("半") ? 30 : (WRITTEN.indexOf(written.replace('两', '二')) + 1) * 60;
    }
    sum += minutes == null ? 0 : Integer.parseInt(minutes);
    sum += quarter == null ? 0 : (quarter.equals("一") ? 15 : 45);
    return sum == Math.rint(sum) ? (int) sum : null;
  }
}
