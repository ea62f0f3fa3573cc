package org.lungang.planfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.district.School;
import org.lungang.language.Message;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.word.Blanks;
import org.lungang.word.SchoolNames;

/** Staff and schools by their names, in whatever spelling offices write these. */
final class NameBook {

  private final Staffing staffing;
  private final Map<String, List<String>> staffByName = new HashMap<>();
  private final Map<String, List<String>> schoolsByName = new HashMap<>();
  private @Nullable Map<String, List<String>> schoolsByShortName;

  NameBook(Staffing staffing) {
    this.staffing = staffing;
    for (Standing standing : staffing.standings()) {
      staffByName
          .computeIfAbsent(Blanks.dense(standing.member().name()), name -> new ArrayList<>(1))
          .add(standing.id());
    }
    for (School school : staffing.district().schools()) {
      schoolsByName
          .computeIfAbsent(SchoolNames.normal(school.name()), name -> new ArrayList<>(1))
          .add(school.id());
    }
  }

  boolean isStaff(String staffId) {
    return staffing.findStanding(staffId).isPresent();
  }

  boolean isSchool(String schoolId) {
    return staffing.district().findSchool(schoolId).isPresent();
  }

  /** The ids of all staff of a name. */
  List<String> named(String name) {
    return staffByName.getOrDefault(Blanks.dense(name), List.of());
  }

  /** The ids of all schools of a name; of a short name where no school has it in full. */
  List<String> called(String name) {
    String normal = SchoolNames.normal(name);
    List<String> full = schoolsByName.get(normal);
    if (full != null || normal.isEmpty()) {
      return full == null ? List.of() : full;
    }
    if (schoolsByShortName == null) {
      schoolsByShortName = byShortName(staffing.district().schools());
    }
    return schoolsByShortName.getOrDefault(normal, List.of());
  }

  private static Map<String, List<String>> byShortName(List<School> schools) {
    String region = SchoolNames.commonStart(schools.stream().map(School::name).toList());
    Map<String, List<String>> found = new HashMap<>();
    for (School school : schools) {
      for (String name : SchoolNames.shortNames(school.name(), region)) {
        found.computeIfAbsent(name, each -> new ArrayList<>(1)).add(school.id());
      }
    }
    return found;
  }

  /** Whether the home school of somebody is meant by a number or a name. */
  boolean isAt(String staffId, String home) {
    String schoolId = homeOf(staffId);
    return schoolId.equals(home) || called(home).contains(schoolId);
  }

  private String homeOf(String staffId) {
    return staffing.findStanding(staffId).orElseThrow().homeSchoolId();
  }

  /** "Wang Fang (T1)". */
  Message person(String staffId) {
    return say(staffing.findStanding(staffId).orElseThrow().member().name(), staffId);
  }

  /** "T1 (First Primary School)". */
  Message personAt(String staffId) {
    return say(staffId, staffing.district().getSchool(homeOf(staffId)).name());
  }

  /** "First Primary School (S1)". */
  Message school(String schoolId) {
    return say(staffing.district().getSchool(schoolId).name(), schoolId);
  }

  private static Message say(String one, String other) {
    return Message.of(NameBook.class, "named", one, other);
  }
}
