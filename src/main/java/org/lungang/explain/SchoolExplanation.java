package org.lungang.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.Group;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.plan.Attainment;
import org.lungang.plan.MirrorBalance;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Violation;
import org.lungang.plan.Visit;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Requirements;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * What a plan does to one school.
 *
 * @param groups those that it belongs to
 * @param leaving the postings away from it
 * @param coming the postings to it
 * @param rotations people of the school on, or back from, a rotation of an earlier year, and people
 *     of other schools who are here on one
 * @param subjects subject by subject: those that it needs, and those that somebody teaches here
 * @param leaders those who work here without the plan, locked in from elsewhere too (H6)
 * @param leadersKept how many of them stay
 * @param teachers TEACHERs whose home it is
 * @param drained how many of them are posted away, as far as H7 counts them
 * @param drainLimit how many may be (H7)
 * @param requirements what the policy requires of it by itself
 * @param balances what it sends and gets back, flow by flow, as the school that sends or answers
 * @param visits who travels from it or to it to teach
 * @param gaps what its timetable asks for and who teaches it; empty where no visits lead there
 * @param violations where the plan falls short at this school
 */
public record SchoolExplanation(
    School school,
    List<Group> groups,
    List<PossiblePosting> leaving,
    List<PossiblePosting> coming,
    List<Turn> rotations,
    List<SubjectBalance> subjects,
    List<Standing> leaders,
    long leadersKept,
    long teachers,
    long drained,
    long drainLimit,
    List<Attainment> requirements,
    List<MirrorBalance> balances,
    List<Visit> visits,
    List<LessonGap> gaps,
    List<Violation> violations) {

  /**
   * A rotation of an earlier year as it touches the school.
   *
   * @param what what becomes of it
   */
  public record Turn(Standing standing, Rotation rotation, What what) {}

  /** What becomes of a rotation of an earlier year, as the school sees it. */
  public enum What {
    /** One of the school's people works elsewhere for another year (E7). */
    AWAY,
    /** Somebody else's works here for another year (E7). */
    HERE,
    /** One of the school's people is back (E8). */
    BACK,
    /** Somebody who was here is back at home (E8). */
    GONE,
    /** Somebody who came by a rotation belongs here from now on (E8). */
    STAYS,
    /** One of the school's people belongs to the host from now on (E8). */
    LEFT
  }

  /** The id of the school. */
  public String id() {
    return school.id();
  }

  public SchoolExplanation {
    groups = List.copyOf(groups);
    leaving = List.copyOf(leaving);
    coming = List.copyOf(coming);
    rotations = List.copyOf(rotations);
    subjects = List.copyOf(subjects);
    leaders = List.copyOf(leaders);
    requirements = List.copyOf(requirements);
    balances = List.copyOf(balances);
    visits = List.copyOf(visits);
    gaps = List.copyOf(gaps);
    violations = List.copyOf(violations);
  }

  /**
   * Explains a school.
   *
   * @param score of the plan, by the {@link org.lungang.plan.Scorer}
   * @throws IllegalArgumentException if no school has this id
   */
  public static SchoolExplanation of(
      Staffing staffing, Plan plan, PlanScore score, String schoolId) {
    School school = staffing.district().getSchool(schoolId);
    List<Group> groups = staffing.district().groupsOf(schoolId);
    List<PossiblePosting> leaving =
        plan.postings().stream()
            .filter(posting -> posting.homeSchoolId().equals(schoolId))
            .toList();
    List<PossiblePosting> coming =
        plan.postings().stream()
            .filter(posting -> posting.hostSchoolId().equals(schoolId))
            .toList();
    List<Standing> leaders = staffing.presence().leadersAt(schoolId);
    return new SchoolExplanation(
        school,
        groups,
        leaving,
        coming,
        SchoolTurns.of(staffing, schoolId),
        subjects(staffing, schoolId, leaving, coming),
        leaders,
        leaders.stream().filter(leader -> !plan.isPosted(leader.id())).count(),
        staffing.presence().staffOf(schoolId).stream()
            .filter(standing -> standing.member().isTeacher())
            .count(),
        leaving.stream().filter(Requirements::drains).count(),
        staffing.requirements().drainLimit(schoolId),
        Attainment.ofSchool(schoolId, staffing, plan),
        balances(staffing, plan, groups, schoolId),
        plan.visits().stream()
            .filter(
                visit ->
                    visit.homeSchoolId().equals(schoolId) || visit.hostSchoolId().equals(schoolId))
            .toList(),
        LessonGap.of(staffing, plan, schoolId),
        score.violations().stream()
            .filter(violation -> isAt(staffing, violation, schoolId))
            .toList());
  }

  private static List<SubjectBalance> subjects(
      Staffing staffing,
      String schoolId,
      List<PossiblePosting> leaving,
      List<PossiblePosting> coming) {
    Map<Subject, Integer> required = staffing.presence().required(schoolId);
    Map<Subject, int[]> moved = new TreeMap<>(Subject.CURRICULUM);
    required.keySet().forEach(subject -> moved.put(subject, new int[2]));
    for (Subject subject : staffing.presence().subjectsAt(schoolId)) {
      moved.putIfAbsent(subject, new int[2]);
    }
    count(leaving, moved, 0);
    count(coming, moved, 1);
    List<SubjectBalance> subjects = new ArrayList<>();
    moved.forEach(
        (subject, people) ->
            subjects.add(
                new SubjectBalance(
                    subject,
                    required.getOrDefault(subject, 0),
                    staffing.presence().withoutPlan(schoolId, subject),
                    people[0],
                    people[1])));
    return subjects;
  }

  private static void count(List<PossiblePosting> postings, Map<Subject, int[]> moved, int at) {
    for (PossiblePosting posting : postings) {
      Subject subject = posting.standing().member().subject();
      if (posting.standing().position().isTeachingStaff() && subject != null) {
        moved.computeIfAbsent(subject, key -> new int[2])[at]++;
      }
    }
  }

  private static List<MirrorBalance> balances(
      Staffing staffing, Plan plan, List<Group> groups, String schoolId) {
    return groups.stream()
        .flatMap(group -> MirrorBalance.of(staffing, plan, group).stream())
        .filter(
            balance -> balance.schoolId().equals(schoolId) || schoolId.equals(balance.partnerId()))
        .toList();
  }

  /** About the school itself, or about somebody whose home it is. */
  private static boolean isAt(Staffing staffing, Violation violation, String schoolId) {
    return violation.schoolId() == null
        ? violation.staffIds().stream()
            .anyMatch(id -> staffing.getStanding(id).homeSchoolId().equals(schoolId))
        : violation.schoolId().equals(schoolId);
  }
}
