package org.lungang.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lungang.district.GroupType;
import org.lungang.district.Role;
import org.lungang.intake.sheet.Grid;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.Shown;

/** Reads lists of groups: a row a group with its schools in cells, or a row a school. */
final class GroupTables {

  private static final Pattern SEPARATORS = Pattern.compile("[、，,;；+＋&|\\n\\r]+|\\s{1,}(?=\\S{3})");
  private static final Pattern SECTION_NUMBER =
      Pattern.compile("^\\s*[(（]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[)）]?[、.．]?\\s*");

  /** What a school that leads is called, before 校 or 学校. */
  static final String LEADS = "牵头|龙头|核心|领衔|领办";

  /** What others of a group are called, wherever they stand. */
  static final String MEMBERS = "成员|加盟|协作|托管|新建";

  private static final String ROLES = "(?:集团)?(?:" + LEADS + "|盟主|主|总|" + MEMBERS + ")(?:学校|校|单位)?";

  private static final Pattern COUNT = Pattern.compile("等?(?:共?\\d+|[一二三四五六七八九十]+)[所个]学?校?$");

  private static final Pattern NO_GROUP = Pattern.compile("无|没有|暂无|否|未(?:加入|参加|组建).{0,6}|不在集团");

  /** The name of one group, of which a whole table speaks. */
  private static final Pattern OF_TABLE =
      Pattern.compile(
          "(?:[(]?[\\d一二三四五六七八九十]{1,2}[)、.．])?"
              + "(?<name>(?!.*(?:[县市区旗]|各|全体)教育集团)[^:]{2,12}?(?:集团|共同体|联盟|教联体|教共体|联合体|协作体))"
              + "(?<type>[(][^()]*[)])?(?:学校|成员校|成员|各校)?(?:名单|一览表|名册|情况表|登记表)?");

  /** A school with its role in the group before or behind its name. */
  private static final Pattern ROLED =
      Pattern.compile(
          "(?:(?<before>"
              + ROLES
              + "|(?:分|结对|帮扶|受援)(?:学校|校))[:：])?\\s*(?<name>.+?)\\s*(?:[(（](?<behind>"
              + ROLES
              + ")[)）])?");

  private final Inquiry inquiry;
  private final SchoolBook schools;
  private final Map<String, GroupDraft> groups = new LinkedHashMap<>();

  GroupTables(Inquiry inquiry, SchoolBook schools) {
    this.inquiry = inquiry;
    this.schools = schools;
  }

  /** Whether a list of schools says in which groups they are. */
  static boolean isAlsoGroups(MappedTable table) {
    return table.kind() == TableKind.SCHOOLS && table.has(Field.GROUP) && table.has(Field.ROLE);
  }

  List<GroupDraft> groups() {
    return List.copyOf(groups.values());
  }

  void read(MappedTable table) {
    boolean isOnce = standsOnce(table);
    boolean namesGroups = table.has(Field.GROUP) || table.has(Field.LEAD);
    Named ofTable = Named.of(namesGroups ? "" : nameOf(table.table()));
    String name = ofTable.name();
    String type = ofTable.type();
    String lead = "";
    String ofSection = "";
    for (TableRow row : table.table().rows()) {
      if (row.row().filled() == 1 && !typeOf(table.cell(row, Field.GROUP)).isEmpty()) {
        ofSection = typeOf(table.cell(row, Field.GROUP));
        continue;
      }
      if (isInNone(table, row, isOnce)) {
        continue;
      }
      // A line over a block names the group whose schools stand below.
      Named named = Named.of(namesGroups ? table.cell(row, Field.GROUP) : nameIn(row.section()));
      String newName = named.name();
      String newLead = table.cell(row, Field.LEAD);
      boolean begins =
          !newName.isEmpty() && !newName.equals(name)
              || !newLead.isEmpty() && !newLead.equals(lead);
      if (begins) {
        name = newName.isEmpty() && !newLead.isEmpty() ? "" : newName.isEmpty() ? name : newName;
        lead = newLead;
        type = "";
      }
      type = table.cell(row, Field.GROUP_TYPE).isEmpty() ? type : table.cell(row, Field.GROUP_TYPE);
      type = type.isEmpty() ? named.type() : type;
      type = type.isEmpty() ? typeOf(row.section()) : type;
      type = type.isEmpty() ? ofSection : type;
      read(table, row, name, type, lead);
    }
  }

  /** Whether a table names each of its groups once, over the first of its schools. */
  private static boolean standsOnce(MappedTable table) {
    Set<String> names = new HashSet<>();
    return table.table().rows().stream()
        .map(row -> table.cell(row, Field.GROUP))
        .filter(name -> !name.isEmpty() && !NO_GROUP.matcher(name).matches())
        .allMatch(names::add);
  }

  /**
   * Whether a row's school is in no group. A blank means that of the row above in a list of groups;
   * in a list of schools or people only where the cell is merged with that above, the row says what
   * the school is in the group, or each group is named once alone.
   */
  private static boolean isInNone(MappedTable table, TableRow row, boolean isOnce) {
    String group = table.cell(row, Field.GROUP);
    if (!group.isEmpty() || table.kind() == TableKind.GROUPS) {
      return NO_GROUP.matcher(group).matches();
    }
    int column = table.columns().getOrDefault(Field.GROUP, List.of(0)).get(0);
    return !isOnce
        && table.cell(row, Field.ROLE).isEmpty()
        && table.cell(row, Field.LEAD).isEmpty()
        && table.table().grid().findMerged(row.number(), column) == null;
  }

  /** The group that a title, the sheet or the file names; empty where none does. */
  static String nameOf(HeadedTable table) {
    Grid grid = table.grid();
    return Stream.concat(
            table.titles().stream(),
            Stream.of(grid.sheet(), grid.file().replaceFirst("\\.\\w+$", "")))
        .map(GroupTables::nameIn)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The group that a line names; empty where it names none. */
  private static String nameIn(String line) {
    Matcher named = OF_TABLE.matcher(OfficeSpelling.half(line));
    return named.matches() ? written(named) : "";
  }

  private static String written(Matcher named) {
    return named.group("name") + Objects.requireNonNullElse(named.group("type"), "");
  }

  /** The type that a line over several groups names: 一、紧密型集团; empty where it names none. */
  private static String typeOf(String section) {
    String bare = SECTION_NUMBER.matcher(section).replaceFirst("");
    return CellWords.meaning(Field.GROUP_TYPE, bare).isSure() ? bare : "";
  }

  private void read(MappedTable table, TableRow row, String name, String type, String lead) {
    Spot spot = table.spot(row);
    if (name.isEmpty() && lead.isEmpty()) {
      return;
    }
    GroupDraft group =
        groups.computeIfAbsent(
            name + "\n" + type + "\n" + lead,
            key -> new GroupDraft(name.isEmpty() ? lead + "教育集团" : name));
    if (!lead.isEmpty() && group.lead == null) {
      schools
          .resolve(lead, spot)
          .ifPresentOrElse(school -> group.lead = school, () -> group.isComplete = false);
    }
    List<String> members = table.cells(row, Field.MEMBERS);
    // A row of 集团学校 beside 是否龙头校 may name one school, and that the lead.
    boolean isOne =
        table.has(Field.ROLE)
            && !table.has(Field.SCHOOL)
            && !table.has(Field.LEAD)
            && members.size() == 1
            && members(members.get(0)).size() == 1;
    if (!isOne) {
      members.forEach(cell -> schools(group, cell, false, spot));
    }
    String school = isOne ? members.get(0) : table.cell(row, Field.SCHOOL);
    String role = table.cell(row, Field.ROLE);
    if (role.isEmpty() && members(school).size() > 1) {
      schools(group, school, false, spot);
    } else if (!school.isEmpty()) {
      String code = role.isEmpty() ? "" : inquiry.word(Field.ROLE, role, spot);
      if (Role.LEAD.name().equals(code)) {
        schools
            .resolve(school, spot)
            .ifPresentOrElse(found -> group.lead = found, () -> group.isComplete = false);
      } else {
        add(group, school, spot);
      }
    }
    if (group.type == null
        && (table.has(Field.GROUP_TYPE) || !inquiry.isPending(Field.GROUP_TYPE))) {
      type(group, type, spot);
    }
  }

  /** A group by its name alone, where a sheet has a column for each, and its type behind it. */
  GroupDraft begin(String written, Spot spot) {
    Named named = Named.of(written);
    GroupDraft group = groups.computeIfAbsent(named.name(), GroupDraft::new);
    if (group.type == null && !named.type().isEmpty()) {
      type(group, named.type(), spot);
    }
    return group;
  }

  /**
   * The name of a group, and the type that stands in brackets behind it: 一小教育集团（紧密型）.
   *
   * @param type empty where none does
   */
  private record Named(String name, String type) {

    private static final Pattern TYPED = Pattern.compile("(.{2,}?)[(]([^()]{2,})[)]");

    private static Named of(String cell) {
      String written = OfficeSpelling.half(cell);
      Matcher typed = TYPED.matcher(written);
      return typed.matches() && CellWords.meaning(Field.GROUP_TYPE, typed.group(2)).isKnown()
          ? new Named(typed.group(1), typed.group(2))
          : new Named(written, "");
    }
  }

  /** Whether a text names a school that is known. */
  boolean isSchool(String text) {
    return schools.find(text).isPresent();
  }

  /**
   * Adds a school by what a cell says of its role.
   *
   * @param role a word for it; empty for a member
   */
  void member(GroupDraft group, String school, String role, Spot spot) {
    String code = role.isEmpty() ? Role.MEMBER.name() : inquiry.word(Field.ROLE, role, spot);
    if (code == null) {
      group.isComplete = false;
    } else if (code.equals(Role.LEAD.name()) && group.lead == null) {
      schools
          .resolve(school, spot)
          .ifPresentOrElse(found -> group.lead = found, () -> group.isComplete = false);
    } else {
      add(group, school, spot);
    }
  }

  /** Adds the schools of a cell, the first of them as the one that leads where that is said. */
  void schools(GroupDraft group, String cell, boolean leads, Spot spot) {
    for (String member : members(cell)) {
      if (leads && group.lead == null) {
        schools
            .resolve(member, spot)
            .ifPresentOrElse(school -> group.lead = school, () -> group.isComplete = false);
      } else {
        add(group, member, spot);
      }
    }
  }

  private void add(GroupDraft group, String name, Spot spot) {
    Matcher roled = ROLED.matcher(name);
    String bare = roled.matches() ? roled.group("name") : name;
    Optional<SchoolDraft> school = schools.resolve(bare, spot);
    if (school.isPresent() && isLead(roled)) {
      group.lead = group.lead == null ? school.get() : group.lead;
      group.members.add(school.get());
    } else if (school.isPresent()) {
      group.members.add(school.get());
    } else if (!schools.isLeftOut(bare)) {
      group.isComplete = false;
    }
  }

  /** Whether a name says itself that the school leads: 第一小学（牵头校）, 牵头校：第一小学. */
  private static boolean isLead(Matcher roled) {
    return roled.matches()
        && Stream.of("before", "behind")
            .map(roled::group)
            .filter(Objects::nonNull)
            .anyMatch(
                role ->
                    CellWords.meaning(Field.ROLE, role)
                        .equals(CellWords.meaning(Field.ROLE, Role.LEAD.name())));
  }

  /** The names in a cell. A name with a blank in it stays one where a school is called so. */
  private List<String> members(String cell) {
    if (schools.find(cell).isPresent()) {
      return List.of(cell);
    }
    List<String> members = new ArrayList<>();
    for (String part : SEPARATORS.split(cell)) {
      String name = COUNT.matcher(part.strip()).replaceFirst("");
      name = name.replaceFirst("^\\d{1,2}[.．)）]", "");
      if (!OfficeSpelling.isBlank(name) && !name.matches("\\d+[.．)）]?")) {
        members.add(name);
      }
    }
    return members;
  }

  /** Sets the type of a group by a word; a blank one is asked. */
  void type(GroupDraft group, String cell, Spot spot) {
    String code =
        cell.isEmpty()
            ? inquiry
                .ask(
                    "GROUP_TYPE/(blank)",
                    () ->
                        Inquiry.question(
                            "group-type",
                            true,
                            Inquiry.options(Field.GROUP_TYPE, List.of("TIGHT"))),
                    spot)
                .orElse(null)
            : inquiry.word(Field.GROUP_TYPE, cell, spot);
    if (code == null) {
      group.isComplete = false;
    } else {
      group.type = GroupType.valueOf(code);
    }
  }

  /** Asks who leads where no row says so. */
  void complete() {
    for (GroupDraft group : groups.values()) {
      if (group.lead == null && !group.members.isEmpty()) {
        List<Option> options =
            group.members.stream().map(school -> Option.plain(school.name, true)).toList();
        inquiry
            .ask(
                "LEAD/" + Shown.of(group.name),
                () -> Inquiry.question("lead", true, options, group.name),
                new Spot(group.name, 0))
            .flatMap(name -> group.members.stream().filter(s -> s.name.equals(name)).findFirst())
            .ifPresent(school -> group.lead = school);
      }
      group.members.remove(group.lead);
    }
  }
}
