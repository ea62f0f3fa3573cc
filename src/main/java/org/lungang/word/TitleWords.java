package org.lungang.word;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Professional titles of school teachers, old and new names. What primary schools and kindergartens
 * called high, first and second before the reform of 2015 is first, second and third now; since
 * people write both, it is asked about.
 */
final class TitleWords {

  private static final Vocabulary WORDS = Vocabulary.read("titles.txt");

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?:中小学|中学|中教|中等|初中|高中|初级中学|高级中学|中)?"
              + "(正高级|正高|副高级|副高|高级|高|一级|1级|一|二级|2级|二|三级|3级|三)(?:教师|老师|职称)?");

  private static final Pattern PRIMARY_FULL =
      Pattern.compile("(?:小学|小教|幼儿园|幼教)(正高级|正高|副高级|副高)(?:教师)?");

  private static final Pattern RANK =
      Pattern.compile(
          "(?:专业技术|专技|教师|专业技术岗位?|岗位)?(一|二|三|四|五|六|七|八|九|十|十一|十二|十三|\\d{1,2})(?:级|级岗|等|级岗位)?");

  private static final Pattern RANK_BEHIND =
      Pattern.compile("(.{2,}?)((?:十[一二三]|[一二三四五六七八九十]|\\d{1,2})级)(?:岗|岗位)?");

  /** What brackets say where the title before them may not be the one that counts. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "\\((?!已聘\\)|现聘\\)|在聘\\)|受聘\\)|聘任?\\))[^()\\d]*(?:聘|待|拟|未|低|原|评)[^()\\d]*\\)");

  private static final Pattern APPOINTED =
      Pattern.compile("^(?:实|现|低|高|拟|已|待|未|原)?(?:聘|评)?任?(?:为|在|到)?");

  private static final String WHEN =
      "(?:19|20)\\d{2}(?:[./-]\\d{1,2}(?!\\d)|年(?:\\d{1,2}月(?:份|\\d{1,2}日)?)?)";

  /** What stands before a title that somebody has: when it was given, and that it counts. */
  private static final Pattern GOT =
      Pattern.compile(
          "^(?:" + WHEN + ")?(?:取得|获得|获评|评为|评定为?|晋升为?|聘任?为?|受聘为?|已聘任?为?|现聘任?为?)?(?=.{2})");

  private static final Pattern GOT_BEHIND =
      Pattern.compile("(?<=[级师高])" + WHEN + "(?:取得|获得|评定|聘任?)?$");

  private static final Map<String, Integer> NUMERALS =
      Map.ofEntries(
          Map.entry("一", 1),
          Map.entry("二", 2),
          Map.entry("三", 3),
          Map.entry("四", 4),
          Map.entry("五", 5),
          Map.entry("六", 6),
          Map.entry("七", 7),
          Map.entry("八", 8),
          Map.entry("九", 9),
          Map.entry("十", 10),
          Map.entry("十一", 11),
          Map.entry("十二", 12),
          Map.entry("十三", 13));

  private TitleWords() {}

  /** A title; beside it may stand when somebody got it: 2015.12取得一级教师, 一级教师2018.1. */
  static Meaning meaning(String word) {
    Meaning whole = withBrackets(word);
    return whole.isKnown()
        ? whole
        : withBrackets(GOT_BEHIND.matcher(GOT.matcher(word).replaceFirst("")).replaceFirst(""));
  }

  /** A title; brackets may say its level once more, or something else. */
  private static Meaning withBrackets(String word) {
    Meaning whole = plain(word);
    if (whole.isKnown() || word.indexOf('(') < 0) {
      return whole;
    }
    Meaning outside = plain(OfficeSpelling.withoutBrackets(word));
    Matcher bracket = Pattern.compile("\\(([^()]*)\\)").matcher(word);
    Meaning inside = bracket.find() ? plain(bracket.group(1)) : Meaning.UNKNOWN;
    if (!inside.isKnown() || inside.equals(outside)) {
      // 一级（聘二级）: appointed to another one.
      return inside.isKnown() || !OTHERWISE.matcher(word).find() || !outside.isKnown()
          ? outside
          : otherwise(outside, bracket.group(1));
    }
    Set<String> both = new LinkedHashSet<>(outside.codes());
    both.addAll(inside.codes());
    return outside.isKnown() ? Meaning.doubt(both.stream().toList()) : inside;
  }

  /** A title with brackets that speak of another one, or of none. */
  private static Meaning otherwise(Meaning outside, String bracket) {
    Set<String> codes = new LinkedHashSet<>(outside.codes());
    codes.addAll(plain(APPOINTED.matcher(bracket).replaceAll("")).codes());
    if (codes.size() == 1) {
      codes.add("UNRATED");
    }
    return Meaning.doubt(List.copyOf(codes));
  }

  private static Meaning plain(String word) {
    Meaning known = WORDS.meaning(word);
    if (known.isKnown()) {
      return known;
    }
    Matcher level = LEVEL.matcher(word);
    if (level.matches() && word.length() > 1) {
      return Meaning.sure(code(level.group(1)));
    }
    Matcher full = PRIMARY_FULL.matcher(word);
    Meaning ranked = full.matches() ? Meaning.sure(code(full.group(1))) : ranked(word);
    return ranked.isKnown() ? ranked : saidTwice(word);
  }

  /** A title and, behind a stroke, the same in other words: 高级教师/专技七级. */
  private static Meaning saidTwice(String word) {
    int stroke = word.indexOf('/');
    Meaning before = stroke < 2 ? Meaning.UNKNOWN : plain(word.substring(0, stroke));
    return before.isSure() && before.equals(plain(word.substring(stroke + 1)))
        ? before
        : Meaning.UNKNOWN;
  }

  /**
   * Whether a rank is one of the meanings of a title of teachers, such as 初级; of other trades it
   * says nothing.
   */
  static boolean saysWhich(Meaning rank, Meaning title) {
    return !title.isSure()
        && rank.isSure()
        && title.codes().contains(rank.code())
        && (!title.codes().contains("UNRATED") || title.codes().contains("THIRD"));
  }

  /** A title with the rank of its post behind it, 高级教师七级, or a rank of specialists alone. */
  private static Meaning ranked(String word) {
    Matcher rank = RANK_BEHIND.matcher(word);
    if (!rank.matches()) {
      return Meaning.UNKNOWN;
    }
    Meaning ofRank = ofRank(rank.group(2));
    String before = rank.group(1).replaceFirst("[/,，、;；-]$", "");
    if (before.matches("专技|专业技术|专业技术岗位?|专技岗位?")) {
      return ofRank;
    }
    Meaning title = plain(before);
    if (!title.isKnown() || title.equals(ofRank) || !ofRank.isKnown()) {
      return title.isKnown() && ofRank.isKnown() ? title : Meaning.UNKNOWN;
    }
    Set<String> both = new LinkedHashSet<>(title.codes());
    both.addAll(ofRank.codes());
    // 小学高级教师十级: the rank says which of its two meanings the old title has.
    return saysWhich(ofRank, title) ? ofRank : Meaning.doubt(List.copyOf(both));
  }

  private static String code(String level) {
    return switch (level.charAt(0)) {
      case '正' -> "FULL_SENIOR";
      case '副', '高' -> "SENIOR";
      case '一', '1' -> "FIRST";
      case '二', '2' -> "SECOND";
      case '三', '3' -> "THIRD";
      default -> throw new IllegalArgumentException("There is no title (" + level + ").");
    };
  }

  /** A title by the rank of a professional post, 1 to 13. */
  static Meaning ofRank(String word) {
    Matcher rank = RANK.matcher(OfficeSpelling.withoutBrackets(word));
    if (!rank.matches()) {
      return word.equals("未评") || word.equals("998") || word.equals("999") || word.equals("未定级")
          ? Meaning.sure("UNRATED")
          : Meaning.UNKNOWN;
    }
    Integer numeral = NUMERALS.get(rank.group(1));
    int number = numeral == null ? Integer.parseInt(rank.group(1)) : numeral;
    if (number < 1 || number > 13) {
      return Meaning.UNKNOWN;
    }
    return Meaning.sure(
        number <= 4
            ? "FULL_SENIOR"
            : number <= 7 ? "SENIOR" : number <= 10 ? "FIRST" : number <= 12 ? "SECOND" : "THIRD");
  }
}
