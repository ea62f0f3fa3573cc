package org.lungang.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.RowEdit;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.ConsentColumn;
import org.lungang.dataset.column.GroupColumn;
import org.lungang.dataset.column.LessonsColumn;
import org.lungang.dataset.column.MemberColumn;
import org.lungang.dataset.column.NeedColumn;
import org.lungang.dataset.column.PinColumn;
import org.lungang.dataset.column.RotationColumn;
import org.lungang.dataset.column.ServiceColumn;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.column.TravelColumn;
import org.lungang.dataset.sheet.Origin;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.district.Role;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.policy.PolicyProblem;

/**
 * What a scenario comes to on one district, row by row: first the groups, then the rows, each with
 * what depends on it, then the schools that go over into others. Removing a person also removes
 * their pins, consents, rotations and service; closing a school also removes its needs, ways,
 * memberships and consents, and preferences for it; merging it into another one takes its people
 * and what it needs there ({@link SchoolMerger}).
 */
public final class ScenarioEdits {

  private final District district;
  private final Scenario scenario;
  private final int batch;
  private final Faults faults;
  private final NamedIds ids;
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final List<RowEdit> edits = new ArrayList<>();

  /** Who is in which group, as the edits so far leave it. */
  private final Map<String, Map<String, Role>> schoolsByGroup = new TreeMap<>();

  private ScenarioEdits(Scenario scenario, District district, int batch) {
    this.scenario = scenario;
    this.district = district;
    this.batch = batch;
    this.faults = new Faults(scenario.file(), problems);
    this.ids = new NamedIds(district);
    for (Group group : district.groups()) {
      Map<String, Role> schools = new TreeMap<>();
      for (Membership school : group.schools()) {
        schools.put(school.schoolId(), school.role());
      }
      schoolsByGroup.put(group.id(), schools);
    }
  }

  /**
   * The edits, or what is wrong.
   *
   * @param edits to read the dataset with
   * @param problems groups and schools that there are none of; empty where all is well
   */
  public record Compiled(List<RowEdit> edits, List<PolicyProblem> problems) {
    public Compiled {
      edits = List.copyOf(edits);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Works out the edits.
   *
   * @param batch of the edits, see {@link RowEdit#batch}
   */
  public static Compiled of(Scenario scenario, District district, int batch) {
    ScenarioEdits compiler = new ScenarioEdits(scenario, district, batch);
    NamedIds ids = compiler.ids;
    for (GroupEdit written : scenario.groups()) {
      GroupEdit edit = ids.in(written);
      if (edit instanceof GroupEdit.Move move) {
        compiler.move(move);
      } else if (edit instanceof GroupEdit.Merge merge) {
        compiler.merge(merge);
      } else if (edit instanceof GroupEdit.Split split) {
        compiler.split(split);
      } else {
        throw new IllegalArgumentException("No change of groups is like (" + edit + ").");
      }
    }
    scenario.rows().forEach(row -> compiler.add(ids.in(row)));
    compiler.mergeSchools(scenario.merges().stream().map(ids::in).toList());
    compiler.problems.sort(PolicyProblem.ORDER);
    return new Compiled(compiler.edits, compiler.problems);
  }

  private void move(GroupEdit.Move move) {
    String schoolId = move.schoolId().text();
    if (!isSchool(move.schoolId()) || !isGroup(move.to())) {
      return;
    }
    Word from = move.from() == null ? onlyGroup(move) : move.from();
    if (from == null || !isIn(schoolId, from, move.schoolId())) {
      return;
    }
    take(from.text(), schoolId, move.to(), move.relation());
  }

  /** The only group of a school; null with a problem where there are none or several. */
  private @Nullable Word onlyGroup(GroupEdit.Move move) {
    List<String> groups =
        schoolsByGroup.entrySet().stream()
            .filter(entry -> entry.getValue().containsKey(move.schoolId().text()))
            .map(Map.Entry::getKey)
            .toList();
    if (groups.size() != 1) {
      faults.add(
          move.schoolId(),
          groups.isEmpty() ? "no-group" : "several-groups",
          move.schoolId().text(),
          String.join(", ", groups));
      return null;
    }
    Word at = move.schoolId();
    return new Word(groups.get(0), at.key(), at.path(), at.line(), at.column());
  }

  private void merge(GroupEdit.Merge merge) {
    if (!isGroup(merge.into())) {
      return;
    }
    for (Word group : merge.groupIds()) {
      if (!isGroup(group)) {
        continue;
      } else if (group.text().equals(merge.into().text())) {
        faults.add(group, "into-itself", group.text());
        continue;
      }
      Set<String> schools = new TreeSet<>(schools(group.text()).keySet());
      schools.forEach(schoolId -> take(group.text(), schoolId, merge.into(), null));
      edit(
          Table.ROTATIONS,
          RowEdit.Kind.CHANGE,
          Map.of(RotationColumn.GROUP, group.cell()),
          Map.of(RotationColumn.GROUP, merge.into().cell()),
          group.line());
      edit(
          Table.GROUPS,
          RowEdit.Kind.REMOVE,
          Map.of(GroupColumn.ID, group.cell()),
          Map.of(),
          group.line());
      schoolsByGroup.remove(group.text());
    }
  }

  /** A school's row goes over to another group; where that has the school already, it goes. */
  private void take(String fromId, String schoolId, Word to, @Nullable Word relation) {
    Map<Column, RowEdit.Cell> key = new TreeMap<>(Column.ORDER);
    key.put(MemberColumn.GROUP, to.cell(fromId));
    key.put(MemberColumn.SCHOOL, to.cell(schoolId));
    schools(fromId).remove(schoolId);
    if (schools(to.text()).putIfAbsent(schoolId, Role.MEMBER) != null) {
      edit(Table.MEMBERS, RowEdit.Kind.REMOVE, key, Map.of(), to.line());
      return;
    }
    Map<Column, RowEdit.Cell> cells = new TreeMap<>(Column.ORDER);
    cells.put(MemberColumn.GROUP, to.cell());
    cells.put(MemberColumn.ROLE, to.cell(Role.MEMBER.name()));
    cells.put(MemberColumn.RELATION, relation == null ? to.cell("") : relation.cell());
    edit(Table.MEMBERS, RowEdit.Kind.CHANGE, key, cells, to.line());
  }

  private void split(GroupEdit.Split split) {
    if (!isGroup(split.from())) {
      return;
    } else if (schoolsByGroup.containsKey(split.groupId().text())) {
      faults.add(split.groupId(), "group-there", split.groupId().text());
      return;
    }
    List<Word> schools = new ArrayList<>(split.schoolIds());
    schools.add(split.leadId());
    schools.removeIf(school -> !isNameOfSeveral(school, Table.SCHOOLS));
    if (!schools.isEmpty()) {
      return;
    } else if (split.schoolIds().stream()
        .noneMatch(school -> school.text().equals(split.leadId().text()))) {
      faults.add(split.leadId(), "lead-elsewhere", split.leadId().text());
      return;
    }
    Map<Column, RowEdit.Cell> group = new TreeMap<>(Column.ORDER);
    group.put(GroupColumn.ID, split.groupId().cell());
    group.put(GroupColumn.NAME, split.name().cell());
    group.put(
        GroupColumn.TYPE,
        split.type() == null
            ? split.from().cell(typeOf(split.from().text()))
            : split.type().cell());
    edit(Table.GROUPS, RowEdit.Kind.ADD, Map.of(), group, split.at().line());
    schoolsByGroup.put(split.groupId().text(), new TreeMap<>());
    for (Word school : split.schoolIds()) {
      if (isIn(school.text(), split.from(), school)) {
        take(split.from().text(), school.text(), split.groupId(), null);
      }
    }
    Map<Column, RowEdit.Cell> lead = new TreeMap<>(Column.ORDER);
    lead.put(MemberColumn.GROUP, split.groupId().cell());
    lead.put(MemberColumn.SCHOOL, split.leadId().cell());
    edit(
        Table.MEMBERS,
        RowEdit.Kind.CHANGE,
        lead,
        Map.of(MemberColumn.ROLE, split.leadId().cell(Role.LEAD.name())),
        split.leadId().line());
  }

  /** The type of a group of the lists; empty for one that the scenario itself makes. */
  private String typeOf(String groupId) {
    return district.findGroup(groupId).map(group -> group.type().name()).orElse("");
  }

  private void add(RowEdit row) {
    edits.add(row);
    if (row.kind() != RowEdit.Kind.REMOVE) {
      return;
    }
    switch (row.table()) {
      case STAFF -> row.key().values().stream().findFirst().ifPresent(this::removeStaffMember);
      case SCHOOLS -> row.key().values().stream().findFirst().ifPresent(this::removeSchool);
      case GROUPS -> row.key().values().stream().findFirst().ifPresent(this::removeGroup);
      case MEMBERS, SERVICE, ROTATIONS, NEEDS, LESSONS, TRAVEL, PINS, CONSENTS -> {
        // Nothing hangs on these rows.
      }
    }
  }

  private void mergeSchools(List<SchoolMerge> merges) {
    Map<String, String> into = new TreeMap<>();
    Set<String> receiving = new TreeSet<>();
    for (SchoolMerge merge : merges) {
      boolean isThere = isSchool(merge.into());
      for (Word school : merge.schoolIds()) {
        if (!isSchool(school) || !isThere) {
          continue;
        } else if (school.text().equals(merge.into().text())) {
          faults.add(school, "school-into-itself", school.text());
        } else if (into.put(school.text(), merge.into().text()) != null) {
          faults.add(school, "school-twice", school.text());
        }
      }
      receiving.add(merge.into().text());
    }
    for (SchoolMerge merge : merges) {
      for (Word school : merge.schoolIds()) {
        if (receiving.contains(school.text()) && into.containsKey(school.text())) {
          faults.add(school, "school-receives", school.text());
        }
      }
    }
    if (problems.isEmpty()) {
      merges.forEach(
          merge ->
              edits.addAll(
                  new SchoolMerger(district, scenario.file(), batch, merge).edits(schoolsByGroup)));
    }
  }

  private void removeStaffMember(RowEdit.Cell id) {
    remove(Table.SERVICE, ServiceColumn.STAFF, id);
    remove(Table.ROTATIONS, RotationColumn.STAFF, id);
    remove(Table.PINS, PinColumn.STAFF, id);
    remove(Table.CONSENTS, ConsentColumn.STAFF, id);
  }

  private void removeSchool(RowEdit.Cell id) {
    remove(Table.MEMBERS, MemberColumn.SCHOOL, id);
    remove(Table.NEEDS, NeedColumn.SCHOOL, id);
    remove(Table.LESSONS, LessonsColumn.SCHOOL, id);
    remove(Table.TRAVEL, TravelColumn.FROM, id);
    remove(Table.TRAVEL, TravelColumn.TO, id);
    remove(Table.CONSENTS, ConsentColumn.SCHOOL, id);
    for (StaffMember member : district.staff()) {
      if (member.preferredSchools().contains(id.text())) {
        Set<String> left = new TreeSet<>(member.preferredSchools());
        left.remove(id.text());
        edit(
            Table.STAFF,
            RowEdit.Kind.CHANGE,
            Map.of(StaffColumn.ID, new RowEdit.Cell(id.heading(), member.id(), id.line())),
            Map.of(
                StaffColumn.PREFERRED_SCHOOLS,
                new RowEdit.Cell(id.heading(), String.join(";", left), id.line())),
            id.line());
      }
    }
  }

  private void removeGroup(RowEdit.Cell id) {
    remove(Table.MEMBERS, MemberColumn.GROUP, id);
    edit(
        Table.ROTATIONS,
        RowEdit.Kind.CHANGE,
        Map.of(RotationColumn.GROUP, id),
        Map.of(RotationColumn.GROUP, new RowEdit.Cell(id.heading(), "", id.line())),
        id.line());
  }

  private void remove(Table table, Column column, RowEdit.Cell id) {
    edit(table, RowEdit.Kind.REMOVE, Map.of(column, id), Map.of(), id.line());
  }

  private void edit(
      Table table,
      RowEdit.Kind kind,
      Map<Column, RowEdit.Cell> key,
      Map<Column, RowEdit.Cell> cells,
      int line) {
    edits.add(new RowEdit(table, kind, key, cells, Origin.of(scenario.file()), line, batch, false));
  }

  private Map<String, Role> schools(String groupId) {
    return schoolsByGroup.computeIfAbsent(groupId, id -> new TreeMap<>());
  }

  private boolean isGroup(Word word) {
    boolean there = schoolsByGroup.containsKey(word.text()) || isAdded(Table.GROUPS, word);
    if (!there && !isNameOfSeveral(word, Table.GROUPS)) {
      faults.unknownId(word, Table.GROUPS, schoolsByGroup.keySet());
    }
    return there;
  }

  private boolean isSchool(Word word) {
    boolean there = district.findSchool(word.text()).isPresent() || isAdded(Table.SCHOOLS, word);
    if (!there && !isNameOfSeveral(word, Table.SCHOOLS)) {
      faults.unknownId(word, Table.SCHOOLS, district.schools().stream().map(School::id).toList());
    }
    return there;
  }

  /** Tells who is meant by a name that several have; false where it is none. */
  private boolean isNameOfSeveral(Word word, Table table) {
    List<String> namesakes = ids.namesakes(table, word.text());
    if (!namesakes.isEmpty()) {
      faults.add(word, "several-named", word.text(), String.join("; ", namesakes));
    }
    return !namesakes.isEmpty();
  }

  private boolean isAdded(Table table, Word word) {
    Column id = RowEdit.identity(table).get(0);
    return scenario.rows().stream()
        .filter(row -> row.table() == table && row.kind() == RowEdit.Kind.ADD)
        .anyMatch(
            row -> row.cells().containsKey(id) && row.cells().get(id).text().equals(word.text()));
  }

  private boolean isIn(String schoolId, Word group, Word at) {
    if (!isGroup(group)) {
      return false;
    } else if (isNameOfSeveral(at, Table.SCHOOLS)) {
      return false;
    } else if (!schools(group.text()).containsKey(schoolId)) {
      faults.add(
          at,
          "not-in-group",
          schoolId,
          group.text(),
          String.join(", ", schools(group.text()).keySet()));
      return false;
    }
    return true;
  }
}
