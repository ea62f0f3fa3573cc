package org.lungang.word;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lungang.district.Stage;

/** Words for stages and grades in headings and cells: 小学, 一年级, 初二, 3-6年级, 高一. */
public final class GradeNames {

  private static final String NUMERALS = "一二三四五六七八九";
  private static final String NUMBER = "(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])";

  private static final Pattern OF_STAGE =
      Pattern.compile("(初|高)中?([一二三123])(?:年级)?(?![一二三四五六七八九\\d])");
  private static final Pattern GRADES =
      Pattern.compile(
          "(?i:grades?)?(?<!\\d)" + NUMBER + "(?:年级)?(?:[-~—–至到、,和]+" + NUMBER + ")?年级");
  private static final Pattern ENGLISH =
      Pattern.compile("(?i:grades?)" + NUMBER + "(?:-" + NUMBER + ")?(?!\\d)");
  private static final Pattern NURSERY = Pattern.compile("([小中大])班(?!数|额)");
  private static final Pattern STAGE =
      Pattern.compile("(幼儿园|学前|小学|初中|高中|(?i:kindergarten|primary|junior|senior))(?:学段|阶段|段|部)?");

  private GradeNames() {}

  /**
   * The grades that a text names, and what else it says.
   *
   * @param rest the text without them, in the normal spelling
   */
  public record Found(GradeRange grades, String rest) {}

  /** The grades of a text that says nothing else; empty where it names none, or says more. */
  public static Optional<GradeRange> only(String text) {
    return find(text).filter(found -> found.rest().isEmpty()).map(Found::grades);
  }

  /** The grades that a text names; empty where it names none, or grades of several stages. */
  public static Optional<Found> find(String text) {
    if (text.isEmpty() || text.length() > 40) {
      return Optional.empty();
    }
    String normal = OfficeSpelling.normal(text);
    Matcher match = OF_STAGE.matcher(normal);
    if (match.find()) {
      boolean isJunior = match.group(1).equals("初");
      int grade = number(match.group(2)) + (isJunior ? 6 : 9);
      return found(grade, grade, normal, match);
    }
    for (Pattern pattern : new Pattern[] {GRADES, ENGLISH}) {
      match = pattern.matcher(normal);
      if (match.find()) {
        int first = number(match.group(1));
        int last = match.group(2) == null ? first : number(match.group(2));
        return found(first, last, normal, match);
      }
    }
    match = NURSERY.matcher(normal);
    if (match.find()) {
      int year = "小中大".indexOf(match.group(1)) + 1;
      return Optional.of(
          new Found(new GradeRange(Stage.KINDERGARTEN, year, year), rest(normal, match)));
    }
    match = STAGE.matcher(normal);
    return match.find()
        ? Optional.of(new Found(GradeRange.whole(stage(match.group(1))), rest(normal, match)))
        : Optional.empty();
  }

  private static Optional<Found> found(int first, int last, String text, Matcher match) {
    Stage stage = first <= 6 ? Stage.PRIMARY : first <= 9 ? Stage.JUNIOR : Stage.SENIOR;
    return first <= last && GradeRange.whole(stage).last() >= last
        ? Optional.of(new Found(new GradeRange(stage, first, last), rest(text, match)))
        : Optional.empty();
  }

  /** What is left without the grades, and without the stage that they belong to. */
  private static String rest(String text, Matcher match) {
    String rest = text.substring(0, match.start()) + text.substring(match.end());
    return STAGE.matcher(rest).replaceAll("");
  }

  private static int number(String text) {
    if (text.startsWith("十")) {
      return 10 + (text.length() > 1 ? number(text.substring(1)) : 0);
    }
    int numeral = NUMERALS.indexOf(text);
    return numeral >= 0 ? numeral + 1 : Integer.parseInt(text);
  }

  private static Stage stage(String word) {
    return switch (word) {
      case "幼儿园", "学前" -> Stage.KINDERGARTEN;
      case "小学" -> Stage.PRIMARY;
      case "初中" -> Stage.JUNIOR;
      case "高中" -> Stage.SENIOR;
      default -> Stage.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    };
  }
}
