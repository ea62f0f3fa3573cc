package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lungang.district.District;
import org.lungang.district.Need;
import org.lungang.district.Subject;

/** Who works where without the plan: teaching staff by subject, leaders, teachers. */
public final class Presence {

  private final Map<String, Map<Subject, Integer>> presentBySchool = new HashMap<>();
  private final Map<String, Map<Subject, Integer>> requiredBySchool = new HashMap<>();
  private final Map<String, List<Standing>> staffByHome = new HashMap<>();
  private final Map<String, List<Standing>> leadersByWork = new HashMap<>();
  private final Map<String, Integer> teachersByHome = new HashMap<>();

  Presence(District district, List<Standing> standings) {
    for (Standing standing : standings) {
      String workId = standing.workSchoolId();
      Subject subject = standing.member().subject();
      if (standing.position().isTeachingStaff() && subject != null) {
        presentBySchool
            .computeIfAbsent(workId, id -> new TreeMap<>())
            .merge(subject, 1, Integer::sum);
      }
      if (standing.position().isLeader()) {
        leadersByWork.computeIfAbsent(workId, id -> new ArrayList<>()).add(standing);
      }
      staffByHome.computeIfAbsent(standing.homeSchoolId(), id -> new ArrayList<>()).add(standing);
      if (standing.member().isTeacher()) {
        teachersByHome.merge(standing.homeSchoolId(), 1, Integer::sum);
      }
    }
    for (Need need : district.needs()) {
      requiredBySchool
          .computeIfAbsent(need.schoolId(), id -> new TreeMap<>())
          .put(need.subject(), need.required());
    }
  }

  /** Teaching staff present at a school in a subject without the plan (docs/reference/model.md). */
  public int withoutPlan(String schoolId, Subject subject) {
    return presentBySchool.getOrDefault(schoolId, Map.of()).getOrDefault(subject, 0);
  }

  /** The subjects in which somebody is present at a school without the plan, in order. */
  public Set<Subject> subjectsAt(String schoolId) {
    return Collections.unmodifiableSet(
        presentBySchool.getOrDefault(schoolId, new TreeMap<>()).keySet());
  }

  /** How many teaching staff a school needs, by subject in order; only subjects in needs.csv. */
  public Map<Subject, Integer> required(String schoolId) {
    return requiredBySchool.getOrDefault(schoolId, Map.of());
  }

  /** The staff whose home is a school, sorted by id. */
  public List<Standing> staffOf(String schoolId) {
    return staffByHome.getOrDefault(schoolId, List.of());
  }

  /** How many TEACHERs have a school as their home. */
  int teachersOf(String schoolId) {
    return teachersByHome.getOrDefault(schoolId, 0);
  }

  /** The leaders who work at a school without the plan, those locked in too, sorted by id. */
  public List<Standing> leadersAt(String schoolId) {
    return leadersByWork.getOrDefault(schoolId, List.of());
  }
}
