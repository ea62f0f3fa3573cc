package org.lungang.intake;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Writes what is true in the many words of offices, and keeps what each word was to mean. */
final class OfficeHand {

  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("POSITION/PRINCIPAL", List.of("校长", "书记、校长", "党支部书记、校长", "校长兼书记")),
          Map.entry("POSITION/VICE_PRINCIPAL", List.of("副校长", "副校长兼教导主任", "常务副校长")),
          Map.entry(
              "POSITION/MIDDLE_MANAGER",
              List.of("教务处主任", "政教主任", "年级主任", "总务处副主任", "办公室主任", "大队辅导员", "教科室主任")),
          Map.entry("POSITION/TEACHER", List.of("教师", "专任教师", "班主任", "教研组长", "科任教师", "任课教师")),
          Map.entry("TITLE/UNRATED", List.of("未评", "未定级", "见习期", "无")),
          Map.entry("TITLE/THIRD", List.of("三级教师", "中小学三级教师", "三级")),
          Map.entry("TITLE/SECOND", List.of("二级教师", "中学二级", "中教二级", "二级", "小学一级")),
          Map.entry("TITLE/FIRST", List.of("一级教师", "中学一级", "一级", "中级", "小学高级", "中小学一级教师")),
          Map.entry("TITLE/SENIOR", List.of("高级教师", "副高级", "中学高级", "中教高级", "副高", "高级")),
          Map.entry("TITLE/FULL_SENIOR", List.of("正高级教师", "正高级", "正高")),
          Map.entry("HONOR/SCHOOL", List.of("校级骨干", "校骨干教师", "校级")),
          Map.entry("HONOR/DISTRICT", List.of("县级骨干教师", "区级教学能手", "县学科带头人", "骨干教师")),
          Map.entry("HONOR/CITY", List.of("市级骨干教师", "市学科带头人", "市名师")),
          Map.entry("HONOR/PROVINCE", List.of("省级骨干教师", "省教学能手", "特级教师")),
          Map.entry("SUBJECT/CHINESE", List.of("语文", "小学语文", "语文教师")),
          Map.entry("SUBJECT/MATH", List.of("数学", "初中数学")),
          Map.entry("SUBJECT/ENGLISH", List.of("英语", "外语（英语）", "外语")),
          Map.entry("SUBJECT/PHYSICS", List.of("物理")),
          Map.entry("SUBJECT/BIOLOGY", List.of("生物", "生物学")),
          Map.entry("SUBJECT/POLITICS", List.of("道德与法治", "道法", "政治", "思想品德", "品德与社会")),
          Map.entry("SUBJECT/HISTORY", List.of("历史", "历史与社会")),
          Map.entry("SUBJECT/SCIENCE", List.of("科学", "自然")),
          Map.entry("SUBJECT/MUSIC", List.of("音乐", "音乐、艺术", "艺术(音乐)")),
          Map.entry("SUBJECT/ART", List.of("美术", "书法")),
          Map.entry("SUBJECT/PE", List.of("体育", "体育与健康", "体健")),
          Map.entry("SUBJECT/IT", List.of("信息技术", "信息科技", "微机", "计算机")));

  final SplittableRandom random;

  /** The code of every word that was written, by field and word. */
  final Map<String, String> meant = new HashMap<>();

  /** Fields of people, "name/FIELD", whose cells do not say all: an answer may be wrong of them. */
  final Set<String> vague = new HashSet<>();

  OfficeHand(long seed) {
    this.random = new SplittableRandom(seed);
  }

  String word(String field, String code) {
    if (field.equals("HONOR") && code.equals("NONE")) {
      return random.nextInt(3) == 0 ? "无" : "";
    } else if (field.equals("POSITION") && code.equals("TEACHER") && random.nextInt(4) == 0) {
      return "";
    } else if (field.equals("TITLE") && code.equals("UNRATED") && random.nextInt(4) == 0) {
      return "";
    }
    List<String> words = WORDS.get(field + "/" + code);
    String word = words.get(random.nextInt(words.size()));
    meant.put(field + "/" + word, code);
    return word;
  }

  String name(String name) {
    return name.length() == 2 && random.nextBoolean()
        ? name.charAt(0) + "\u3000" + name.charAt(1)
        : name;
  }

  String gender(String gender) {
    return gender.equals("M") ? "男" : "女";
  }

  /** A month in one of the forms that say it without a doubt. */
  String month(YearMonth month) {
    int y = month.getYear();
    int m = month.getMonthValue();
    return switch (random.nextInt(8)) {
      case 0 -> y + "年" + m + "月";
      case 1 -> "%d.%02d".formatted(y, m);
      case 2 -> "%d%02d".formatted(y, m);
      case 3 -> y + "/" + m;
      case 4 -> "%d-%02d-01".formatted(y, m);
      case 5 -> "%02d.%02d".formatted(y % 100, m);
      case 6 -> "%02d年%d月".formatted(y % 100, m);
      default -> y + "-" + m;
    };
  }

  /** A month as a number, where a spreadsheet keeps no last zero. */
  Object number(String who, String field, YearMonth month) {
    if (month.getMonthValue() == 10 || month.getMonthValue() == 1) {
      vague.add(who + "/" + field);
    }
    return month.getMonthValue() == 10
        ? Double.valueOf(month.getYear() + ".1")
        : Double.valueOf("%d.%02d".formatted(month.getYear(), month.getMonthValue()));
  }
}
