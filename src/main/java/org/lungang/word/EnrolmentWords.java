package org.lungang.word;

import java.util.Optional;
import java.util.regex.Pattern;

/** Headings of numbers of classes and pupils: 小学班数, 一年级学生数, 七年级. */
public final class EnrolmentWords {

  /** What numbers of grades count. */
  public enum Measure {
    CLASSES,
    PUPILS,
    /** The heading names grades alone. */
    UNSAID
  }

  /**
   * What a heading says.
   *
   * @param grades those that the numbers are of
   * @param measure what they count
   */
  public record Counted(GradeRange grades, Measure measure) {}

  private static final Pattern CLASSES =
      Pattern.compile("(?:教学|现有|开设)?班(?:级)?(?:个)?数(?:量)?|教学班|班级");
  private static final Pattern PUPILS =
      Pattern.compile("(?:现有|在校|在籍|在读|在园)?(?:学生|幼儿|生)(?:总)?(?:人)?数(?:量)?|在校生|学生|人数");
  private static final Pattern NOTHING = Pattern.compile("[/()人个名:,]|合计|总计|小计|计|其中|现有|数");

  private EnrolmentWords() {}

  /** What a heading counts; empty where it names no grades, or says more than that. */
  public static Optional<Counted> heading(String heading) {
    Optional<GradeNames.Found> found = GradeNames.find(heading);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String rest = found.get().rest();
    Measure measure = measure(rest);
    rest = (measure == Measure.CLASSES ? CLASSES : PUPILS).matcher(rest).replaceAll("");
    return NOTHING.matcher(rest).replaceAll("").isEmpty()
        ? Optional.of(new Counted(found.get().grades(), measure))
        : Optional.empty();
  }

  /** What a text says that numbers count. */
  public static Measure measure(String text) {
    if (CLASSES.matcher(text).find()) {
      return Measure.CLASSES;
    }
    return PUPILS.matcher(text).find() ? Measure.PUPILS : Measure.UNSAID;
  }
}
