package org.lungang.search.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.district.Subject;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Visiting;

/** The visits that a component's schools could have, and which postings have to do with them. */
public final class PossibleVisits {

  private final Visiting visiting;
  private final List<String> hosts;
  private final List<PossibleVisit> all;

  /** The visits of one component. */
  public PossibleVisits(Staffing staffing, Component component) {
    this.visiting = staffing.visiting();
    Set<String> schools = new TreeSet<>(component.schoolIds());
    this.hosts = visiting.hosts().stream().filter(schools::contains).toList();
    this.all =
        hosts.isEmpty()
            ? List.of()
            : visiting.possible().stream()
                .filter(visit -> schools.contains(visit.hostSchoolId()))
                .toList();
  }

  /** The ids of the schools whose lessons count. */
  public List<String> hosts() {
    return hosts;
  }

  /** The visits. */
  public List<PossibleVisit> all() {
    return all;
  }

  /** Whether there is no gap that postings or visits could change. */
  public boolean isEmpty() {
    return hosts.isEmpty() || hosts.stream().allMatch(host -> visiting.lessonsOf(host).isEmpty());
  }

  /** Whether a posting changes a gap, or what somebody who could travel has to spare. */
  public boolean touches(PossiblePosting posting) {
    Subject subject = posting.standing().member().subject();
    return posting.standing().member().isTeacher()
        && subject != null
        && (matters(posting.homeSchoolId(), subject) || matters(posting.hostSchoolId(), subject));
  }

  /** Whether a posting changes a gap. */
  public boolean changesGap(PossiblePosting posting) {
    Subject subject = posting.standing().member().subject();
    return posting.standing().member().isTeacher()
        && subject != null
        && (hasLessons(posting.homeSchoolId(), subject)
            || hasLessons(posting.hostSchoolId(), subject));
  }

  private boolean hasLessons(String schoolId, Subject subject) {
    return hosts.contains(schoolId) && visiting.lessonsOf(schoolId).containsKey(subject);
  }

  private boolean matters(String schoolId, Subject subject) {
    return hasLessons(schoolId, subject)
        || all.stream()
            .anyMatch(
                visit -> visit.homeSchoolId().equals(schoolId) && visit.subject().equals(subject));
  }
}
