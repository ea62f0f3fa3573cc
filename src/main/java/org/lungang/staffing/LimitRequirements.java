package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.policy.Flow;
import org.lungang.policy.Kind;
import org.lungang.policy.Limit;

/** What the minimums and maximums of flows and groups ask for (H4). */
final class LimitRequirements {

  private final Staffing staffing;
  private final Easings easings;

  LimitRequirements(Staffing staffing, Easings easings) {
    this.staffing = staffing;
    this.easings = easings;
  }

  /**
   * The minimums and maximums of a group: flow by flow, then over all flows, as the policy has
   * them.
   */
  List<LimitRequirement> of(Group group) {
    List<LimitRequirement> found = new ArrayList<>();
    for (Flow flow : staffing.policy().flowsOf(group.type())) {
      if (flow.kind() != Kind.ITINERANT) {
        flow.limits().forEach(limit -> addLimits(limit, group, flow, found));
      }
    }
    staffing.policy().limits().forEach(limit -> addLimits(limit, group, null, found));
    return found.stream().map(easings::ease).toList();
  }

  private void addLimits(
      Limit limit, Group group, @Nullable Flow flow, List<LimitRequirement> found) {
    Stage leadStage = staffing.district().getSchool(group.leadId()).stage();
    if (!limit.leadStages().isEmpty() && !limit.leadStages().contains(leadStage)) {
      return;
    }
    boolean from = limit.per() == Limit.Per.FROM_EACH_SCHOOL;
    List<@Nullable String> schoolIds =
        switch (limit.per()) {
          case GROUP -> Arrays.asList((String) null);
          case TO_EACH_MEMBER ->
              new ArrayList<>(group.members().stream().map(Membership::schoolId).toList());
          case TO_EACH_SCHOOL, FROM_EACH_SCHOOL -> new ArrayList<>(group.schoolIds());
        };
    for (String schoolId : schoolIds) {
      School school = schoolId == null ? null : staffing.district().getSchool(schoolId);
      for (Subject subject : orAny(limit.eachSubject())) {
        for (GradeBand gradeBand : orAny(limit.eachGradeBand())) {
          found.add(
              new LimitRequirement(
                  limit,
                  group,
                  flow,
                  from ? null : school,
                  from ? school : null,
                  subject,
                  gradeBand));
        }
      }
    }
  }

  /** The values one by one, or a single null that stands for any. */
  private static <T> Collection<@Nullable T> orAny(Set<T> values) {
    return values.isEmpty() ? Collections.singletonList(null) : new ArrayList<>(values);
  }
}
