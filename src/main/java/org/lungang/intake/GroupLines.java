package org.lungang.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lungang.intake.sheet.Grid;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.OfficeSpelling;

/** A list of groups as lines of text: the group's name, then 牵头校：… and 成员校：… below it. */
final class GroupLines {

  private static final Pattern NAME =
      Pattern.compile(
          "(?:[(][一二三四五六七八九十\\d]{1,3}[)][、.．\\s]*|[一二三四五六七八九十\\d]{1,3}[、.．]\\s*)?"
              + "(?<name>[^:(]{2,}?(?:集团|共同体|联盟|教联体|教共体|联合体|协作体))(?:[(](?<type>[^()]*)[)])?:?");

  private static final Pattern LEAD =
      Pattern.compile("(?:" + GroupTables.LEADS + "|总|主)(?:学校|校|单位)?:(?<schools>.+)");

  private static final Pattern MEMBERS =
      Pattern.compile(
          "(?:其他|其它|其余|集团)?(?:"
              + GroupTables.MEMBERS
              + "|分|结对|帮扶|受援|参与|下属|下辖|共建)(?:学校|校|单位|园)?:(?<schools>.+)");

  /** A school on a line of its own, numbered or not: the list of the line above goes on. */
  private static final Pattern SCHOOL =
      Pattern.compile(
          "(?:[(]?\\d{1,2}[)、.．]\\s*)?[^:]{1,20}(?:小学|初中|中学|高中|学校|幼儿园|中心校|教学点|校区|分校|分园)(?:[(][^()]*[)])?");

  /**
   * A school with those that it leads in brackets behind it, with or without the name of the group:
   * 一小教育集团：第一小学（成员校：沙泉小学、石桥小学）.
   */
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "(?<group>(?:[(]?[一二三四五六七八九十\\d]{1,3}[)、.．]\\s*)?(?:[^:]*?:)?)\\s*"
              + "(?:(?:"
              + GroupTables.LEADS
              + "|总|主)(?:学校|校|单位)?:)?"
              + "(?<lead>[^:()、,;]*?(?:小学|初中|中学|高中|学校|幼儿园|中心校|校区|分校|[实一二三四五六七八九十][中小](?!学)))\\s*"
              + "[(](?:成员|加盟|协作|下辖|含)(?:学校|校|单位)?(?:有|包括|为)?:?(?<members>[^()]*)[)][;,。]*");

  /** A group with its schools, one of which is marked: 一小教育集团（紧密型）：第一小学（总校）、石桥小学. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?<group>[^:]*?(?:集团|共同体|联盟|教联体|教共体|联合体|协作体)(?:[(][^()]*[)])?):(?<schools>[^:]+)");

  private static final Pattern LED =
      Pattern.compile(
          "(?<school>[^、,;:()]+)[(](?:集团)?(?:" + GroupTables.LEADS + "|盟主|主|总)(?:学校|校|单位)?[)]");

  private static final Pattern MEMBER = Pattern.compile("[(](?:成员|加盟|分)(?:学校|校|单位)?[)]");

  /** Where a line goes on with the schools of another role. */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?<!^)[;,。、\\s]*(?=(?:(?:"
              + GroupTables.LEADS
              + "|"
              + GroupTables.MEMBERS
              + ")(?:学校|校|单位)?|(?:集团|办学)?(?:类型|模式|形式)):)"
              + "|(?<=[^:]集团:)(?=.)");

  private static final Pattern TYPE = Pattern.compile("(?:集团|办学)?(?:类型|模式|形式):(?<type>.+)");

  private static final Pattern LABELLED =
      Pattern.compile("(?<role>\\p{IsHan}{2,8}):(?<schools>.+)");

  private GroupLines() {}

  /**
   * Reads a sheet.
   *
   * @return whether it is such a sheet
   */
  static boolean read(Grid grid, GroupTables groups) {
    boolean inBrackets =
        grid.rows().stream().anyMatch(row -> IN_BRACKETS.matcher(text(row)).matches());
    boolean hasNames =
        inBrackets
            || grid.rows().stream()
                .flatMap(GroupLines::parts)
                .anyMatch(t -> NAME.matcher(t).matches());
    boolean hasSchools =
        inBrackets
            || grid.rows().stream()
                .flatMap(GroupLines::parts)
                .anyMatch(t -> MEMBERS.matcher(t).matches());
    if (!hasNames || !hasSchools) {
      return false;
    }
    List<GroupDraft> named = new ArrayList<>();
    for (GridRow row : grid.rows()) {
      Spot spot = Spot.of(grid, row.number());
      parts(row).forEach(text -> read(text, named, groups, spot));
    }
    for (GroupDraft group : named) {
      if (group.type == null && group.isComplete) {
        groups.type(group, "", Spot.of(grid, grid.rows().get(0).number()));
      }
    }
    return true;
  }

  private static void read(String text, List<GroupDraft> named, GroupTables groups, Spot spot) {
    Matcher name = NAME.matcher(text);
    if (name.matches()) {
      GroupDraft group = groups.begin(name.group("name"), spot);
      named.add(group);
      if (name.group("type") != null) {
        groups.type(group, name.group("type"), spot);
      }
    } else if (!named.isEmpty()) {
      read(text, named.get(named.size() - 1), groups, spot);
    }
  }

  private static void read(String text, GroupDraft group, GroupTables groups, Spot spot) {
    Matcher lead = LEAD.matcher(text);
    Matcher members = MEMBERS.matcher(text);
    Matcher type = TYPE.matcher(text);
    if (lead.matches()) {
      groups.schools(group, lead.group("schools"), true, spot);
    } else if (members.matches()) {
      groups.schools(group, members.group("schools"), false, spot);
    } else if (type.matches()) {
      groups.type(group, type.group("type"), spot);
    } else if (Arrays.stream(text.split("[、,;]")).allMatch(t -> SCHOOL.matcher(t).matches())) {
      groups.schools(group, text, false, spot);
    } else {
      readLabelled(text, group, groups, spot);
    }
  }

  /** Schools behind a word for a role that no dictionary may have: then it is asked. */
  private static void readLabelled(String text, GroupDraft group, GroupTables groups, Spot spot) {
    Matcher labelled = LABELLED.matcher(text);
    if (labelled.matches()) {
      List<String> names = List.of(labelled.group("schools").split("[、,;]"));
      if (names.stream().allMatch(groups::isSchool)) {
        names.forEach(school -> groups.member(group, school, labelled.group("role"), spot));
      }
    }
  }

  /** The parts of a line that say one thing each. */
  private static Stream<String> parts(GridRow row) {
    String text = text(row);
    Matcher inBrackets = IN_BRACKETS.matcher(text);
    if (inBrackets.matches()) {
      String group = inBrackets.group("group");
      String lead = inBrackets.group("lead");
      return Stream.of(
          group.contains(":") ? group : lead + "教育集团",
          "牵头校:" + lead,
          "成员校:" + inBrackets.group("members"));
    }
    Matcher listed = LISTED.matcher(text);
    Matcher lead = listed.matches() ? LED.matcher(listed.group("schools")) : null;
    if (lead != null && lead.find()) {
      String members = LED.matcher(listed.group("schools")).replaceFirst("");
      return Stream.of(
          listed.group("group"),
          "牵头校:" + lead.group("school"),
          "成员校:" + MEMBER.matcher(members).replaceAll("").replaceAll("^[、,;]+|[、,;。]+$", ""));
    }
    return NEXT.splitAsStream(text)
        .map(part -> part.replaceAll("[;,。]+$", ""))
        .filter(part -> !part.isEmpty());
  }

  /** The line: a label and what it says may stand in two cells, and a comma may part schools. */
  private static String text(GridRow row) {
    StringBuilder text = new StringBuilder();
    for (String cell : row.cells()) {
      String part = OfficeSpelling.half(cell).strip();
      boolean goesOn =
          text.length() > 0 && !part.isEmpty() && text.charAt(text.length() - 1) != ':';
      text.append(goesOn ? "、" : "").append(part);
    }
    return text.toString();
  }
}
