package org.lungang.years;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.plan.Plan;
import org.lungang.plan.SubjectCoverage;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** A planned year subject by subject, those that anybody teaches or needs, in their order. */
final class SubjectYears {

  private SubjectYears() {}

  static List<Horizon.OfSubject> of(
      Staffing staffing,
      Plan plan,
      Collection<StaffMember> retired,
      Collection<SubjectCoverage> coverage) {
    Map<Subject, Long> due =
        count(staffing.standings().stream().filter(Standing::isDue).map(Standing::member));
    Map<Subject, Long> sent =
        count(plan.postings().stream().map(posting -> posting.standing().member()));
    Map<Subject, Long> gone = count(retired.stream());
    Map<Subject, Long> missing = new TreeMap<>();
    coverage.forEach(row -> missing.merge(row.subject(), (long) row.missingAfter(), Long::sum));
    Set<Subject> subjects = new TreeSet<>(missing.keySet());
    subjects.addAll(count(staffing.district().staff().stream()).keySet());
    subjects.addAll(gone.keySet());
    List<Horizon.OfSubject> years = new ArrayList<>();
    for (Subject subject : subjects) {
      years.add(
          new Horizon.OfSubject(
              subject,
              due.getOrDefault(subject, 0L),
              sent.getOrDefault(subject, 0L),
              gone.getOrDefault(subject, 0L),
              missing.getOrDefault(subject, 0L)));
    }
    return years;
  }

  private static Map<Subject, Long> count(Stream<StaffMember> staff) {
    return staff
        .filter(member -> member.subject() != null && member.position().isTeachingStaff())
        .collect(Collectors.groupingBy(StaffMember::subject, TreeMap::new, Collectors.counting()));
  }
}
