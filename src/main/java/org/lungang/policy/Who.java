package org.lungang.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Willingness;

/**
 * A kind of staff member: every condition that is given must hold. An empty set and null give no
 * condition. A policy names several kinds by a list, of which one must fit.
 *
 * @param backbone whether backbone (骨干教师), true or false
 * @param eligible whether eligible (符合交流条件)
 * @param due whether due (应交流)
 * @param hasGradeBand whether there is a grade band
 * @param subjects empty for any, those who teach none too
 * @param graduatingYearsAtLeast whole years of teaching the last senior grade (高三)
 * @param ageAtMost full years at S
 * @param hiredYearsAtLeast full years at S since first hired
 * @param hiredYearsBelow full years at S since first hired
 */
public record Who(
    Set<Position> positions,
    @Nullable Boolean backbone,
    @Nullable Boolean eligible,
    @Nullable Boolean due,
    Set<Willingness> willingness,
    Set<Subject> subjects,
    @Nullable Boolean hasGradeBand,
    Set<GradeBand> gradeBands,
    @Nullable Honor honorAtLeast,
    @Nullable Title titleAtLeast,
    @Nullable Integer graduatingYearsAtLeast,
    @Nullable Integer ageAtMost,
    @Nullable Integer hiredYearsAtLeast,
    @Nullable Integer hiredYearsBelow) {

  public Who {
    positions = Sets.ordered(positions);
    willingness = Sets.ordered(willingness);
    subjects = Sets.ordered(subjects);
    gradeBands = Sets.ordered(gradeBands);
  }
}
