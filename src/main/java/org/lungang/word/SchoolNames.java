package org.lungang.word;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a school: the form in which two spellings are one, and the short ones in use. */
public final class SchoolNames {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final String NUMERALS = "〇一二三四五六七八九";

  /** What many townships have. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:第?[一二三四五六七八九十]+|中心|实验|完全|中心完全|初级|高级|公办|直属|九年一贯制|希望)*(?:小学|初中|中学|高中|幼儿园|学校|教学点)");

  private static final Pattern OWN_NAME =
      Pattern.compile(
          "((?!.*(?:[县市区镇乡村旗]|街道|社区|中心|实验|第[一二三四五六七八九十]))[^一二三四五六七八九十附属]{2,4})(?:小学|初中|中学|高中|学校|幼儿园)");

  /** 石桥校区 of 柳林镇中心小学石桥校区; what 东校区 is of, nobody can tell. */
  private static final Pattern CAMPUS =
      Pattern.compile(".*(?:小学|中学|初中|高中|学校|幼儿园)(.{2,8}(?:校区|分校|教学点))");

  private SchoolNames() {}

  /** One spelling: width, traditional characters, numerals, kinds of schools, brackets. */
  public static String normal(String name) {
    String text = OfficeSpelling.normal(name).replaceAll("[()\"“”‘’·]", "");
    text = numerals(text);
    return text.replaceAll("初级中学校?(?!区)|初中学校(?!区)", "初中")
        .replaceAll("高级中学校?(?!区)", "高中")
        .replaceAll("完全小学|小学校(?!区)", "小学")
        .replaceAll("中学校(?!区)", "中学")
        .replaceAll("九年一贯制(?!学校)|九年制学校", "九年一贯制学校")
        .replaceAll("中心完小", "中心小学");
  }

  /** What most offices begin all names of schools with: the county; empty where they do not. */
  public static String commonStart(Collection<String> names) {
    String start = names.isEmpty() ? "" : names.iterator().next();
    for (String name : names) {
      while (!name.startsWith(start)) {
        start = start.substring(0, start.length() - 1);
      }
    }
    return start;
  }

  /**
   * The short names in use of a school, in the normal form. Two schools may share one: it then
   * means neither.
   *
   * @param region what all full names of the office begin with: the name of the county or city
   */
  public static Set<String> shortNames(String name, String region) {
    Set<String> names = new LinkedHashSet<>();
    String full = normal(name);
    add(names, full);
    String prefix = normal(region);
    String stem = prefix.replaceAll("[县市区旗]$", "");
    if (!prefix.isEmpty() && full.startsWith(prefix)) {
      String local = full.substring(prefix.length());
      add(names, local);
      add(names, stem + local);
      add(names, prefix.substring(prefix.length() - 1) + local);
      names.addAll(abbreviated(local));
      for (String shorter : abbreviated(local)) {
        names.add(stem + shorter);
        names.add(prefix + shorter);
        names.add(prefix.substring(prefix.length() - 1) + shorter);
      }
    }
    if (!prefix.isEmpty() && !full.startsWith(prefix) && full.startsWith(stem)) {
      // 外国语小学 for 滨江外国语小学 of 滨江区.
      String local = full.substring(stem.length());
      if (!GENERIC.matcher(local).matches()) {
        add(names, local);
      }
    }
    names.addAll(abbreviated(full));
    Matcher campus = CAMPUS.matcher(full);
    if (campus.matches()) {
      names.add(campus.group(1));
    }
    ownName(full.startsWith(prefix) ? full.substring(prefix.length()) : full).ifPresent(names::add);
    names.removeIf(shorter -> shorter.length() < 2);
    return names;
  }

  /** 育才 for 育才小学, 外国语 for 外国语学校; never the name of a place, which its schools share. */
  private static Optional<String> ownName(String local) {
    Matcher own = OWN_NAME.matcher(local);
    return own.matches() && !GENERIC.matcher(local).matches()
        ? Optional.of(own.group(1))
        : Optional.empty();
  }

  /** What people say for it: 一中 for 第一中学, 实小 for 实验小学, 沙泉小学 for 沙泉镇中心小学. */
  private static Set<String> abbreviated(String name) {
    Set<String> shorter = new LinkedHashSet<>();
    Matcher numbered =
        Pattern.compile("(.*?)第?([一二三四五六七八九十]{1,3})(初级中学|高级中学|中学|初中|高中|小学|幼儿园)").matcher(name);
    if (numbered.matches()) {
      String place = numbered.group(1);
      String number = numbered.group(2);
      String kind = numbered.group(3);
      String letter =
          switch (kind) {
            case "小学" -> "小";
            case "幼儿园" -> "幼";
            case "初级中学", "初中" -> "初中";
            case "高级中学", "高中" -> "高中";
            default -> "中";
          };
      for (String at : List.of(place, place.replaceFirst("(?<=.{2})[镇乡]$|(?<=.{2})街道$", ""))) {
        shorter.add(at + number + letter);
        shorter.add(at + "第" + number + kind);
        shorter.add(at + number + kind);
        if (letter.equals("高中")) {
          shorter.add(at + number + "高");
        }
        if (kind.endsWith("中")) {
          shorter.add(at + number + "中");
          shorter.add(at + "第" + number + "中学");
        }
      }
    }
    add(shorter, name.replace("实验小学", "实小").replace("实验中学", "实中").replace("实验初中", "实中"));
    Matcher town =
        Pattern.compile("(.+?)[镇乡街道]+(中心小学|中心校|小学|初中|中学|九年一贯制学校|中心学校|学校|中心幼儿园|幼儿园)").matcher(name);
    Matcher inTown =
        Pattern.compile("(.*[镇乡]|.*街道)(.{2,}(?:小学|初中|中学|高中|幼儿园|学校|教学点))").matcher(name);
    if (inTown.matches() && !GENERIC.matcher(inTown.group(2)).matches()) {
      // 石桥小学 for 柳林乡石桥小学: a village's own name needs no township.
      add(shorter, inTown.group(2));
    }
    if (town.matches()) {
      String place = town.group(1);
      String kind = town.group(2);
      add(shorter, place + kind);
      add(shorter, place + kind.replace("中心小学", "小学").replace("中心幼儿园", "幼儿园"));
      add(shorter, name.replace("中心小学", "小学").replace("中心幼儿园", "幼儿园"));
      if (kind.startsWith("中心小学") || kind.equals("中心校")) {
        add(shorter, place + "中心校");
        add(shorter, place + "镇中心校");
        add(shorter, place + "中心小学");
      } else if (kind.equals("中心学校")) {
        add(shorter, place + "学校");
        add(shorter, place + "中心校");
      } else if (kind.equals("九年一贯制学校")) {
        add(shorter, place + "学校");
      } else if (kind.equals("初中") || kind.equals("中学")) {
        add(shorter, place + "中学");
        add(shorter, place + "初中");
        add(shorter, place + "镇中");
      }
    }
    if (name.endsWith("幼儿园")) {
      add(shorter, name.substring(0, name.length() - 3) + "幼");
      add(shorter, name.substring(0, name.length() - 2) + "园");
    } else if (name.endsWith("九年一贯制学校") || name.endsWith("九年学校")) {
      add(shorter, name.replace("九年一贯制学校", "学校"));
      add(shorter, name.replace("九年一贯制学校", "九年制学校"));
    } else if (name.endsWith("初中")) {
      add(shorter, name.substring(0, name.length() - 2) + "中学");
    }
    return shorter;
  }

  private static void add(Set<String> names, String name) {
    names.add(normal(name));
  }

  /** Digits as numerals, as people read them: 第12小学 as 第十二小学. */
  private static String numerals(String text) {
    Matcher digits = NUMBER.matcher(text);
    StringBuilder numerals = new StringBuilder();
    while (digits.find()) {
      digits.appendReplacement(numerals, numeral(Integer.parseInt(digits.group())));
    }
    return digits.appendTail(numerals).toString();
  }

  private static String numeral(int number) {
    if (number >= 100) {
      return String.valueOf(number);
    }
    int tens = number / 10;
    String ten = tens == 0 ? "" : tens == 1 ? "十" : NUMERALS.charAt(tens) + "十";
    int ones = number % 10;
    return ten + (ones == 0 && tens > 0 ? "" : String.valueOf(NUMERALS.charAt(ones)));
  }
}
