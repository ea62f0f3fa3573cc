package org.lungang.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Assessment;
import org.lungang.district.Stage;

/**
 * Other years for some staff; of a policy's rules the first that fits counts.
 *
 * @param who the kinds it fits; empty for all. Must not ask whether eligible or due
 * @param stages the stages of the home school; empty for all
 * @param schools the home schools it fits, by their roles in any group; null for all
 * @param otherSchoolsAtLeast schools other than the home school with service, however short; null
 *     for any number
 * @param assessed the assessment of the latest rotation; null for any or none
 * @param eligibleYears full years; null for the policy's
 * @param dueYears full years; null for the policy's
 */
@PolicyKey(en = "Other years for some people", zh = "部分人员另定的年限")
public record YearsRule(
    @PolicyKey(en = "Whom it applies to; all where absent", zh = "适用人员；缺省为全部") List<Who> who,
    @PolicyKey(en = "Stages of the home school", zh = "所在学校的学段") Set<Stage> stages,
    @PolicyKey(en = "Only at these home schools", zh = "仅适用于这些所在学校") @Nullable Schools schools,
    @PolicyKey(
            en = "The fewest other schools that service.csv lists for them",
            zh = "任职经历中其他学校至少几所",
            least = 0,
            most = 20)
        @Nullable Integer otherSchoolsAtLeast,
    @PolicyKey(en = "The assessment of the latest rotation", zh = "最近一次交流的考核等次")
        @Nullable Assessment assessed,
    @PolicyKey(
            en = "Full years from which they are eligible",
            zh = "符合交流条件的年数",
            least = 0,
            most = 60)
        @Nullable Integer eligibleYears,
    @PolicyKey(en = "Full years from which they are due", zh = "应交流的年数", least = 0, most = 60)
        @Nullable Integer dueYears,
    String clause) {

  public YearsRule {
    who = Sets.listed(who);
    stages = Sets.ordered(stages);
    clause = clause == null ? "" : clause;
  }
}
