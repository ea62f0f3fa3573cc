package org.lungang.staffing;

import java.util.List;
import org.lungang.district.StaffMember;
import org.lungang.policy.Who;

/** Whether somebody is of a kind that a policy names. */
public final class Kinds {

  private Kinds() {}

  /** Whether one of the kinds fits; an empty list fits all. */
  public static boolean matches(List<Who> kinds, Standing standing) {
    return kinds.isEmpty() || kinds.stream().anyMatch(who -> matches(who, standing));
  }

  /** Whether one of the kinds fits, its conditions on eligible and due left out. */
  static boolean matchesButForYears(List<Who> kinds, Standing standing) {
    return kinds.isEmpty() || kinds.stream().anyMatch(who -> matchesButForYears(who, standing));
  }

  private static boolean matches(Who who, Standing standing) {
    return (who.eligible() == null || who.eligible() == standing.isEligible())
        && (who.due() == null || who.due() == standing.isDue())
        && matchesButForYears(who, standing);
  }

  private static boolean matchesButForYears(Who who, Standing standing) {
    StaffMember member = standing.member();
    return (who.positions().isEmpty() || who.positions().contains(member.position()))
        && (who.backbone() == null || who.backbone() == standing.backbone())
        && (who.willingness().isEmpty() || who.willingness().contains(member.willingness()))
        && (who.subjects().isEmpty()
            || (member.subject() != null && who.subjects().contains(member.subject())))
        && (who.hasGradeBand() == null || who.hasGradeBand() == (member.gradeBand() != null))
        && (who.gradeBands().isEmpty()
            || (member.gradeBand() != null && who.gradeBands().contains(member.gradeBand())))
        && (who.honorAtLeast() == null || member.honor().compareTo(who.honorAtLeast()) >= 0)
        && (who.titleAtLeast() == null
            || (member.title() != null && member.title().compareTo(who.titleAtLeast()) >= 0))
        && (who.graduatingYearsAtLeast() == null
            || member.graduatingYears() >= who.graduatingYearsAtLeast())
        && (who.ageAtMost() == null || standing.age() <= who.ageAtMost())
        && (who.hiredYearsAtLeast() == null || standing.hiredYears() >= who.hiredYearsAtLeast())
        && (who.hiredYearsBelow() == null || standing.hiredYears() < who.hiredYearsBelow());
  }
}
