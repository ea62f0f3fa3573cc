package org.lungang.explain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lungang.district.Consent;
import org.lungang.district.District;
import org.lungang.district.Honor;
import org.lungang.district.Pin;
import org.lungang.district.StaffMember;
import org.lungang.district.Willingness;
import org.lungang.policy.Easing;
import org.lungang.policy.Policy;

/**
 * A way to make a plan of a component possible, checked by planning with it.
 *
 * @param steps what to do, all of it
 * @param besides steps that settle the component's other conflicts, without which these alone are
 *     not enough; empty where this is the only conflict
 * @param postings how many go in the component in the plan that is then found
 * @param medium what that plan scores in the component, in cases
 * @param soft the same, in minutes
 */
public record WayOut(List<Step> steps, List<Step> besides, int postings, long medium, long soft) {

  public WayOut {
    steps = List.copyOf(steps);
    besides = List.copyOf(besides);
  }

  /** Everything that has to be done. */
  public List<Step> allSteps() {
    return Stream.concat(steps.stream(), besides.stream()).toList();
  }

  /** A policy after some steps. */
  public static Policy apply(List<Step> steps, Policy policy) {
    List<Easing> easings = of(steps, Step.Ease.class).map(Step.Ease::easing).toList();
    return easings.isEmpty() ? policy : policy.easedBy(easings);
  }

  /** A district after some steps. */
  public static District apply(List<Step> steps, District district) {
    Set<Pin> dropped = new HashSet<>();
    of(steps, Step.DropPin.class).forEach(step -> dropped.add(step.pin()));
    Map<String, Honor> honors = new HashMap<>();
    of(steps, Step.Honored.class).forEach(step -> honors.put(step.staffId(), step.honor()));
    Set<String> volunteers = new HashSet<>();
    of(steps, Step.Volunteer.class).forEach(step -> volunteers.add(step.staffId()));
    List<Consent> given =
        of(steps, Step.Agreed.class).flatMap(step -> step.given().stream()).distinct().toList();
    if (dropped.isEmpty() && honors.isEmpty() && volunteers.isEmpty() && given.isEmpty()) {
      return district;
    }
    return district.toBuilder()
        .staff(
            district.staff().stream()
                .map(
                    member ->
                        changed(
                            member,
                            honors.getOrDefault(member.id(), member.honor()),
                            volunteers.contains(member.id())
                                ? Willingness.VOLUNTEER
                                : member.willingness()))
                .toList())
        .pins(district.pins().stream().filter(pin -> !dropped.contains(pin)).toList())
        .consents(
            Stream.concat(
                    district.consents().stream()
                        .filter(row -> given.stream().noneMatch(row::isAboutTheSameAs)),
                    given.stream())
                .toList())
        .build();
  }

  private static <S extends Step> Stream<S> of(List<Step> steps, Class<S> type) {
    return steps.stream().filter(type::isInstance).map(type::cast);
  }

  private static StaffMember changed(StaffMember member, Honor honor, Willingness willingness) {
    return member.toBuilder().honor(honor).willingness(willingness).build();
  }
}
