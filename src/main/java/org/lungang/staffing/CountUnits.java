package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.district.Role;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.policy.CountRule;
import org.lungang.policy.Policy;
import org.lungang.policy.Schools;

/** What the rules of a policy's own hold for in a district. */
final class CountUnits {

  private final District district;

  CountUnits(District district) {
    this.district = district;
  }

  /** What a rule holds for, in order; nothing that has no school. */
  List<CountUnit> of(CountRule rule) {
    return switch (rule.per()) {
      case DISTRICT -> district(rule);
      case STAGE -> stages(rule);
      case AREA -> areas(rule);
      case GROUP -> groups(rule);
      case SCHOOL -> schools(rule);
      case HOUSEHOLD -> households();
    };
  }

  /**
   * The sets of schools that the rules of a policy bind together, since something is counted over
   * all of them; single schools and groups are bound anyway.
   */
  static List<Set<String>> bound(District district, Policy policy) {
    List<Set<String>> bound = new ArrayList<>();
    CountUnits units = new CountUnits(district);
    for (CountRule rule : policy.countRules()) {
      units.of(rule).stream().map(CountUnit::schoolIds).forEach(bound::add);
    }
    return bound;
  }

  private List<CountUnit> district(CountRule rule) {
    List<CountUnit> units = new ArrayList<>();
    add("", Message.said("the district", "全区县"), null, null, fitting(rule), units);
    return units;
  }

  private List<CountUnit> stages(CountRule rule) {
    List<CountUnit> units = new ArrayList<>();
    Set<String> fitting = fitting(rule);
    for (Stage stage : Stage.values()) {
      if (stage.parts().size() == 1) {
        Set<String> ids = new TreeSet<>();
        fitting.stream()
            .filter(id -> district.getSchool(id).stage().parts().contains(stage))
            .forEach(ids::add);
        add(stage.name(), stage, null, null, ids, units);
      }
    }
    return units;
  }

  private List<CountUnit> areas(CountRule rule) {
    Map<Area, Set<String>> byArea = new LinkedHashMap<>();
    for (Area area : Area.values()) {
      byArea.put(area, new TreeSet<>());
    }
    fitting(rule)
        .forEach(
            id ->
                byArea
                    .computeIfAbsent(district.getSchool(id).area(), area -> new TreeSet<>())
                    .add(id));
    List<CountUnit> units = new ArrayList<>();
    byArea.forEach((area, ids) -> add(area.name(), area, null, null, ids, units));
    return units;
  }

  private List<CountUnit> groups(CountRule rule) {
    List<CountUnit> units = new ArrayList<>();
    for (Group group : district.groups()) {
      if (rule.groupTypes().isEmpty() || rule.groupTypes().contains(group.type())) {
        Set<String> ids = new TreeSet<>();
        for (Membership member : group.schools()) {
          School school = district.getSchool(member.schoolId());
          if (fits(rule.schools(), school, List.of(member.role()))) {
            ids.add(school.id());
          }
        }
        add(group.id(), language -> group.idAndName(), group, null, ids, units);
      }
    }
    return units;
  }

  private List<CountUnit> schools(CountRule rule) {
    List<CountUnit> units = new ArrayList<>();
    for (String id : fitting(rule)) {
      String name = district.getSchool(id).idAndName();
      add(id, language -> name, null, id, Set.of(id), units);
    }
    return units;
  }

  /** Households with two or more people, named by these; never by what they live in. */
  private List<CountUnit> households() {
    Map<String, Set<StaffMember>> byHousehold = new TreeMap<>();
    for (StaffMember member : district.staff()) {
      String household = member.household();
      if (household != null) {
        byHousehold.computeIfAbsent(household, id -> new LinkedHashSet<>()).add(member);
      }
    }
    List<CountUnit> units = new ArrayList<>();
    byHousehold.forEach(
        (household, members) -> {
          if (members.size() > 1) {
            List<String> staffIds = members.stream().map(StaffMember::id).toList();
            String name = String.join("/", staffIds);
            Set<String> schoolIds = new TreeSet<>();
            members.forEach(member -> schoolIds.addAll(possibleHomes(member)));
            add(household, language -> name, null, null, schoolIds, Set.copyOf(staffIds), units);
          }
        });
    return units;
  }

  /** The home school, and the host schools that may become it by a wish to stay. */
  private Set<String> possibleHomes(StaffMember member) {
    Set<String> schoolIds = new TreeSet<>(Set.of(member.schoolId()));
    district.rotationsOf(member.id()).stream()
        .filter(Rotation::wishesToStay)
        .forEach(rotation -> schoolIds.add(rotation.hostSchoolId()));
    return schoolIds;
  }

  private Set<String> fitting(CountRule rule) {
    Set<String> ids = new TreeSet<>();
    for (School school : district.schools()) {
      if (fits(rule.schools(), school, roles(school.id()))) {
        ids.add(school.id());
      }
    }
    return ids;
  }

  private static boolean fits(@Nullable Schools schools, School school, Collection<Role> roles) {
    return schools == null || schools.fit(school, roles);
  }

  private List<Role> roles(String schoolId) {
    return district.groupsOf(schoolId).stream()
        .flatMap(group -> group.schools().stream())
        .filter(member -> member.schoolId().equals(schoolId))
        .map(Membership::role)
        .toList();
  }

  private void add(
      String code,
      Named name,
      @Nullable Group group,
      @Nullable String schoolId,
      Set<String> ids,
      List<CountUnit> units) {
    add(code, name, group, schoolId, ids, null, units);
  }

  private void add(
      String code,
      Named name,
      @Nullable Group group,
      @Nullable String schoolId,
      Set<String> ids,
      @Nullable Set<String> staffIds,
      List<CountUnit> units) {
    if (!ids.isEmpty()) {
      String anchorId =
          ids.stream()
              .filter(id -> !district.groupsOf(id).isEmpty())
              .findFirst()
              .orElse(ids.iterator().next());
      units.add(new CountUnit(code, name, group, schoolId, ids, staffIds, anchorId));
    }
  }
}
