package org.lungang.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.lungang.district.Subject;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.staffing.Visiting;

/**
 * What the schools' own teachers leave of the timetables under a plan, and what visitors teach of
 * it, in weekly periods (docs/reference/model.md, Visits). A school's own teachers of a subject are
 * the TEACHERs who work there under the plan; managers are not counted, for nothing tells how much
 * they teach.
 */
public final class Curriculum {

  private final Visiting visiting;
  private final Map<String, Map<Subject, Own>> own = new HashMap<>();
  private final Map<String, Map<Subject, Taught>> taught = new HashMap<>();
  private final Plan plan;
  private boolean counted;

  /** The own teachers of a school in a subject. */
  private static final class Own {
    int teachers;
    int capacity;

    void add(int by, int periods) {
      teachers += by;
      capacity += by * periods;
    }
  }

  /** What visitors teach at a school in a subject. */
  private static final class Taught {
    int visitors;
    int periods;
  }

  private Curriculum(Staffing staffing, Plan plan) {
    this.visiting = staffing.visiting();
    this.plan = plan;
  }

  /** Counts who teaches where when it is first asked for: where nobody travels it never is. */
  private void count() {
    if (counted) {
      return;
    }
    counted = true;
    for (PossiblePosting posting : plan.postings()) {
      move(posting.standing(), posting.homeSchoolId(), -1);
      move(posting.standing(), posting.hostSchoolId(), +1);
    }
    for (Visit visit : plan.visits()) {
      Taught there =
          taught
              .computeIfAbsent(visit.hostSchoolId(), id -> new HashMap<>())
              .computeIfAbsent(visit.subject(), key -> new Taught());
      there.visitors++;
      there.periods += visit.weeklyPeriods();
    }
  }

  /**
   * Works out what a plan leaves.
   *
   * @param plan postings and visits of the same {@link Staffing}
   */
  public static Curriculum of(Staffing staffing, Plan plan) {
    return new Curriculum(staffing, plan);
  }

  private void move(Standing standing, String schoolId, int by) {
    Subject subject = standing.member().subject();
    if (standing.member().isTeacher() && subject != null) {
      own(schoolId, subject).add(by, visiting.capacity(standing));
    }
  }

  private Own own(String schoolId, Subject subject) {
    count();
    return own.computeIfAbsent(schoolId, id -> new HashMap<>())
        .computeIfAbsent(
            subject,
            key -> {
              Own all = new Own();
              visiting
                  .teachersAt(schoolId, subject)
                  .forEach(standing -> all.add(1, visiting.capacity(standing)));
              return all;
            });
  }

  /**
   * The gap of a school in a subject: what its timetable asks for beyond what its own teachers
   * carry; 0 or more.
   */
  public int gap(String schoolId, Subject subject) {
    int wanted = visiting.lessonsOf(schoolId).getOrDefault(subject, 0);
    return wanted == 0 ? 0 : Math.max(0, wanted - own(schoolId, subject).capacity);
  }

  /**
   * What a school's timetable asks for in a subject beyond what its own teachers and visitors
   * teach; less than 0 where they could teach more.
   */
  public int lacking(String schoolId, Subject subject) {
    return visiting.lessonsOf(schoolId).getOrDefault(subject, 0)
        - own(schoolId, subject).capacity
        - taught(schoolId, subject);
  }

  /** The periods that visitors teach at a school in a subject, those beyond the gap too. */
  public int taught(String schoolId, Subject subject) {
    return taughtAt(schoolId, subject).periods;
  }

  /** How many visitors teach at a school in a subject. */
  public int visitors(String schoolId, Subject subject) {
    return taughtAt(schoolId, subject).visitors;
  }

  /** The periods of the gap that nobody teaches; 0 or more. */
  public int missing(String schoolId, Subject subject) {
    return Math.max(0, gap(schoolId, subject) - taught(schoolId, subject));
  }

  /** The periods of the gaps of a school that nobody teaches, over all subjects. */
  public int missing(String schoolId) {
    return visiting.lessonsOf(schoolId).keySet().stream()
        .mapToInt(subject -> missing(schoolId, subject))
        .sum();
  }

  /** Whether one visitor teaches the whole gap of a school in a subject, and nobody else does. */
  public boolean isInOneHand(String schoolId, Subject subject) {
    return gap(schoolId, subject) > 0
        && visitors(schoolId, subject) == 1
        && missing(schoolId, subject) == 0;
  }

  /**
   * The share of each own teacher of a school in what its timetable asks for in a subject, spread
   * evenly and rounded up; all of it where there is no teacher.
   */
  public int share(String schoolId, Subject subject) {
    int wanted = visiting.lessonsOf(schoolId).getOrDefault(subject, 0);
    int teachers = Math.max(1, own(schoolId, subject).teachers);
    return (wanted + teachers - 1) / teachers;
  }

  /**
   * The spare periods of a TEACHER who works at home: what is left of the weekly capacity after the
   * share of the home school's own periods; 0 or more.
   */
  public int spare(Standing standing) {
    Subject subject = Objects.requireNonNull(standing.member().subject(), "Teachers have one.");
    return Math.max(0, visiting.capacity(standing) - share(standing.homeSchoolId(), subject));
  }

  private Taught taughtAt(String schoolId, Subject subject) {
    count();
    return taught.getOrDefault(schoolId, Map.of()).getOrDefault(subject, new Taught());
  }
}
