package org.lungang.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Honors of backbone teachers: their level. Of several in a cell the highest counts. */
final class HonorWords {

  private static final Vocabulary WORDS = Vocabulary.read("honors.txt");

  private static final List<String> LEVELS =
      List.of("NONE", "SCHOOL", "DISTRICT", "CITY", "PROVINCE", "NATIONAL");

  private static final Pattern PARTS = Pattern.compile("[、,，;；/+&|]|和(?=.)|兼");

  private static final String BACKBONE =
      "(?:中小学|中学|小学|幼儿园|青年|优秀|教学|学科|教育|基础教育|义务教育|教科研|教研|教育教学|中青年|校长|班主任|德育|科研|教育科研|高中|初中)*"
          + "(?:骨干教师|骨干|学科带头人|带头人|名师|名教师|教学能手|能手|教坛新秀|新秀|教学新秀|名校长|首席教师|教学名师|骨干班主任|骨干校长)";

  private static final Pattern LEVELLED =
      Pattern.compile(
          "(.*?)(国家级|国家|全国|部级|自治区级|自治区|省级|省|地市级|地级市|市级|市|州级|州|盟"
              + "|区县级|县区级|县\\(区\\)级|区\\(县\\)级|县级|县|区级|区|旗级|旗|校级|校|园级|园)(?:级)?"
              + BACKBONE
              + "(?:称号|培养对象)?");

  private static final Pattern BARE = Pattern.compile(BACKBONE);

  /** The province names those who are called so, and some say that it did. */
  private static final Pattern PROVINCIAL = Pattern.compile("(?:.{2,3}?省|省|省级)(?:中小学)?特级教师(?:称号)?");

  /** 学科带头人（市级）. */
  private static final Pattern LEVEL_IN_BRACKETS =
      Pattern.compile("([^()]+)\\((\\p{IsHan}{1,3}级)\\)");

  /** When an honor was given: 市学科带头人2019, 2019年9月市级骨干教师. */
  private static final Pattern WHEN =
      Pattern.compile(
          "^(?:19|20)\\d{2}(?:[年./-]\\d{1,2}月?|年度?)?|"
              + "(?<=\\p{IsHan})(?:19|20)\\d{2}(?:[年./-]\\d{1,2}月?(?:\\d{1,2}日)?|年度?|(?:0[1-9]|1[0-2])(?:\\d{2})?)?(?:评定?|认定|获得?|授予)?$");

  /** What says that the time of an honor is over, or may be, or has not begun. */
  private static final Pattern PAST =
      Pattern.compile(
          "待评|待批|拟评|公示|申报中|培养期|过期|到期|期满|失效|取消|届满|已满|往届|(?:19|20)\\d{2}[年.\\d月]*[-—–~至](?:19|20)?\\d{2}");

  private static final Pattern TRAINEE = Pattern.compile(".*(培养对象|后备|候选|曾获|原|往届|到期|期满|取消).*");
  private static final Pattern AWARD =
      Pattern.compile(
          ".*(国家|全国|省|市|县|区|旗|校|园|镇|乡).*(先进|优秀|模范|标兵|劳模|五一|三八|园丁|师德|最美|十佳|党员|班主任|嘉奖|记功|一等奖|二等奖|三等奖|优质课|工作者).*");

  private static final Pattern AWARD_ALONE =
      Pattern.compile(
          "(?:十佳|最美|模范|优秀|先进)?(?:教师|班主任|教育工作者|工作者|个人|党员|辅导员|少先队辅导员|园丁)|师德标兵|劳动模范|优秀.{1,6}|先进.{1,6}");

  private static final Pattern OTHER_HONOR = Pattern.compile("骨干|带头人|能手|名师|名教师|新秀|[国省市州县区旗校园]级");

  private static final Pattern OF_A_PART = Pattern.compile(".*[学片校园镇社]");
  private static final Pattern OF_A_LEVEL = Pattern.compile("[省市国校]");
  private static final Pattern OF_ANY_LEVEL = Pattern.compile("[省市县区校国]");

  private HonorWords() {}

  static Meaning meaning(String quoted) {
    String word = quoted.replaceAll("[“”\"「」『』]", "");
    String[] parts = PARTS.split(word);
    Meaning whole = parts.length < 2 ? part(word) : WORDS.meaningWithBrackets(word);
    if (whole.isKnown()) {
      return whole;
    }
    if (parts.length < 2) {
      return Meaning.UNKNOWN;
    }
    int highest = -1;
    for (String part : parts) {
      Meaning meaning = part(part);
      if (!meaning.isSure()) {
        return meaning.isKnown() ? meaning : Meaning.UNKNOWN;
      }
      highest = Math.max(highest, LEVELS.indexOf(meaning.code()));
    }
    return Meaning.sure(LEVELS.get(highest));
  }

  private static Meaning part(String dated) {
    String word = WHEN.matcher(dated).replaceAll("");
    Meaning meaning = undated(word);
    if (meaning.isKnown() && PAST.matcher(dated).find()) {
      // Whether an honor still counts whose time is over.
      Set<String> codes = new LinkedHashSet<>(meaning.codes());
      codes.add("NONE");
      return Meaning.doubt(List.copyOf(codes));
    } else if (meaning.isKnown()) {
      return meaning;
    }
    // What nobody knows may be of the level that it speaks of, or none.
    List<String> levels = levelsIn(word);
    if (levels.isEmpty() || !OTHER_HONOR.matcher(word).find()) {
      return Meaning.UNKNOWN;
    }
    levels.add("NONE");
    return Meaning.doubt(levels);
  }

  private static Meaning undated(String word) {
    Meaning known = WORDS.meaningWithBrackets(word);
    if (known.isKnown()) {
      return known;
    }
    String plain = OfficeSpelling.withoutBrackets(word);
    Matcher ofLevel = LEVEL_IN_BRACKETS.matcher(word);
    if (ofLevel.matches() && BARE.matcher(ofLevel.group(1)).matches()) {
      return WORDS.meaning(ofLevel.group(2));
    }
    Matcher levelled = LEVELLED.matcher(plain);
    if (levelled.matches() && !TRAINEE.matcher(word).matches()) {
      return levelled(levelled.group(1), levelled.group(2));
    } else if (BARE.matcher(plain).matches()) {
      return Meaning.doubt(List.of("DISTRICT", "SCHOOL", "CITY", "PROVINCE"));
    } else if (PROVINCIAL.matcher(plain).matches()) {
      return Meaning.sure("PROVINCE");
    } else if (plain.contains("特级教师")) {
      return Meaning.doubt(List.of("PROVINCE", "NATIONAL", "NONE"));
    } else if (AWARD.matcher(plain).matches() || AWARD_ALONE.matcher(plain).matches()) {
      return Meaning.doubt(List.of("NONE", "SCHOOL", "DISTRICT", "CITY", "PROVINCE"));
    }
    return Meaning.UNKNOWN;
  }

  /** The levels that a text speaks of, the highest first. */
  private static List<String> levelsIn(String text) {
    List<String> levels = new ArrayList<>();
    String[][] signs = {
      {"国全", "NATIONAL"}, {"省", "PROVINCE"}, {"市州盟", "CITY"}, {"县区旗", "DISTRICT"}, {"校园", "SCHOOL"}
    };
    for (String[] sign : signs) {
      if (text.matches(".*[" + sign[0] + "].*")) {
        levels.add(sign[1]);
      }
    }
    return levels;
  }

  /** A town of the county's own rank is called a city too, so that its name makes a doubt. */
  private static Meaning levelled(String place, String level) {
    char first = level.charAt(0);
    if (OTHER_HONOR.matcher(place).find()) {
      // 市级骨干教师 县级骨干教师: two honors that no sign parts.
      return Meaning.doubt(levelsIn(place + level));
    } else if (level.startsWith("自治区")) {
      return Meaning.sure("PROVINCE");
    } else if (level.equals("地市级") || level.equals("地级市")) {
      return Meaning.sure("CITY");
    } else if (first == '市' && !place.isEmpty()) {
      return Meaning.doubt(List.of("CITY", "DISTRICT"));
    } else if (first == '区' && OF_A_PART.matcher(place).matches()) {
      return Meaning.doubt(List.of("SCHOOL", "DISTRICT", "NONE"));
    } else if ("区县旗".indexOf(first) >= 0
        && OF_A_LEVEL.matcher(place).find()
        && place.length() <= 2) {
      return Meaning.doubt(List.of("DISTRICT", "CITY", "PROVINCE"));
    } else if (OF_ANY_LEVEL.matcher(place).find() && place.length() < 3) {
      return Meaning.doubt(List.of("SCHOOL", "DISTRICT", "CITY", "PROVINCE"));
    }
    return switch (first) {
      case '国', '全', '部' -> Meaning.sure("NATIONAL");
      case '省' -> Meaning.sure("PROVINCE");
      case '市', '州', '盟' -> Meaning.sure("CITY");
      case '区', '县', '旗' -> Meaning.sure("DISTRICT");
      case '校', '园' -> Meaning.sure("SCHOOL");
      default -> throw new IllegalArgumentException("There is no level (" + level + ").");
    };
  }
}
