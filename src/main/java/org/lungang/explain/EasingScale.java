package org.lungang.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Decision;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.policy.Easing;
import org.lungang.policy.Share;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.LimitRequirement;
import org.lungang.staffing.Obligation;
import org.lungang.staffing.Obligations;
import org.lungang.staffing.QuotaRequirement;
import org.lungang.staffing.Staffing;

/** By how much one obligation can be eased: steps from little to much, each more than the last. */
final class EasingScale {

  private final Staffing staffing;
  private final Obligation obligation;

  private EasingScale(Staffing staffing, Obligation obligation) {
    this.staffing = staffing;
    this.obligation = obligation;
  }

  /** The steps for an obligation; for a pin, to drop it. */
  static List<Step> of(Staffing staffing, Obligation obligation) {
    EasingScale scale = new EasingScale(staffing, obligation);
    return switch (obligation.sort()) {
      case MIRROR -> scale.differences();
      case QUOTA -> scale.quotas();
      case SHARE -> scale.shares();
      case AT_LEAST -> scale.minimums();
      case AT_MOST -> scale.maximums();
      case SUBJECT, LEADERS -> List.of(scale.letGo());
      case DRAIN -> scale.drains();
      case PIN -> scale.pins();
      case OWN -> scale.own();
    };
  }

  /** Whole percents below the quota's share, each that asks for fewer people than the last. */
  private List<Step> quotas() {
    QuotaRequirement quota = Obligations.quota(staffing, obligation);
    List<Step> steps = new ArrayList<>();
    long last = quota.required();
    for (long percent = below(quota.quota().share()); percent >= 0; percent--) {
      Share share = new Share(percent, 100);
      long required = share.ceilOf(quota.base());
      if (required < last) {
        steps.add(ease(quotaEasing(quota, share), quota.required(), required));
        last = required;
      }
    }
    return steps;
  }

  private List<Step> shares() {
    QuotaRequirement quota = Obligations.quota(staffing, obligation);
    QuotaRequirement.FloorRequirement floor = quota.floors().get(obligation.part());
    long posted = Math.max(quota.required(), quota.inForce());
    List<Step> steps = new ArrayList<>();
    for (long percent = below(floor.floor().share()); percent >= 0; percent--) {
      Share share = new Share(percent, 100);
      steps.add(ease(quotaEasing(quota, share), floor.required(posted), share.ceilOf(posted)));
    }
    return steps;
  }

  private static long below(Share share) {
    return share.ceilOf(100) - 1;
  }

  private Easing quotaEasing(QuotaRequirement quota, Share share) {
    return easing(
        quota.group(), quota.schoolId(), null, quota.quota().id(), null, share, null, null);
  }

  private List<Step> minimums() {
    LimitRequirement limit = Obligations.limit(staffing, obligation);
    int least = Objects.requireNonNull(limit.limit().atLeast());
    return numbers(
        least - 1, 0, -1, number -> ease(limitEasing(limit, number, null), least, number));
  }

  private List<Step> maximums() {
    LimitRequirement limit = Obligations.limit(staffing, obligation);
    int most = Objects.requireNonNull(limit.limit().atMost());
    int people = (int) staffing.postings().stream().filter(limit::counts).count();
    return numbers(
        most + 1, people, 1, number -> ease(limitEasing(limit, null, number), most, number));
  }

  private Easing limitEasing(
      LimitRequirement limit, @Nullable Integer atLeast, @Nullable Integer atMost) {
    String flowId = limit.flow() == null ? null : limit.flow().id();
    return easing(limit.group(), limit.schoolId(), flowId, null, limit, null, atLeast, atMost);
  }

  private List<Step> differences() {
    Group group = staffing.district().getGroup(obligation.ownerId());
    String flowId = obligation.detail();
    int people =
        (int)
            staffing.postings().stream()
                .filter(posting -> posting.group().id().equals(group.id()))
                .count();
    int allowed =
        (int)
            staffing
                .requirements()
                .allowedDifference(
                    group,
                    Objects.requireNonNull(staffing.policy().findFlow(group.type(), flowId)));
    return numbers(
        allowed + 1,
        people,
        1,
        number ->
            ease(easing(group, null, flowId, null, null, null, null, number), allowed, number));
  }

  private List<Step> drains() {
    String schoolId = obligation.ownerId();
    int limit = (int) staffing.requirements().drainLimit(schoolId);
    int teachers =
        (int)
            staffing.presence().staffOf(schoolId).stream()
                .filter(standing -> standing.member().isTeacher())
                .count();
    return numbers(
        limit + 1,
        teachers,
        1,
        number ->
            ease(easing(null, schoolId, null, null, null, null, null, number), limit, number));
  }

  /** By how many a rule of the policy's own may be off. */
  private List<Step> own() {
    CountRequirement count = Obligations.own(staffing, obligation);
    int people =
        (int) staffing.postings().stream().filter(count::concerns).count()
            + (int) count.missing(List.of());
    if (count.line() != null) {
      // An order holds or is let go.
      return count.allowed() > 0 ? List.of() : List.of(own(count, 0, 1));
    }
    int allowed = (int) count.allowed();
    return numbers(allowed + 1, allowed + people, 1, number -> own(count, allowed, number));
  }

  private Step own(CountRequirement count, int allowed, int number) {
    String unit = count.unit().code().isEmpty() ? null : count.unit().code();
    return ease(
        new Easing(
            id(),
            obligation.rule(),
            null,
            null,
            null,
            null,
            count.rule().id(),
            unit,
            count.subject(),
            null,
            null,
            null,
            number,
            ""),
        allowed,
        number);
  }

  private Step letGo() {
    Subject subject =
        obligation.sort() == Obligation.Sort.SUBJECT ? new Subject(obligation.detail()) : null;
    return ease(
        new Easing(
            id(),
            obligation.rule(),
            null,
            obligation.ownerId(),
            null,
            null,
            null,
            null,
            subject,
            null,
            null,
            null,
            null,
            ""),
        1,
        0);
  }

  private List<Step> pins() {
    return staffing.district().pinsOf(obligation.ownerId()).stream()
        .filter(pin -> pin.decision() == Decision.GO)
        .<Step>map(Step.DropPin::new)
        .limit(1)
        .toList();
  }

  private static List<Step> numbers(int from, int to, int by, IntFunction<Step> step) {
    List<Step> steps = new ArrayList<>();
    for (int number = from; by > 0 ? number <= to : number >= to; number += by) {
      steps.add(step.apply(number));
    }
    return steps;
  }

  private Step.Ease ease(Easing easing, long before, long after) {
    return new Step.Ease(obligation, easing, before, after);
  }

  private Easing easing(
      @Nullable Group group,
      @Nullable String schoolId,
      @Nullable String flowId,
      @Nullable String quotaId,
      @Nullable LimitRequirement limit,
      @Nullable Share share,
      @Nullable Integer atLeast,
      @Nullable Integer atMost) {
    return new Easing(
        id(),
        obligation.rule(),
        group == null ? null : group.id(),
        schoolId,
        flowId,
        quotaId,
        null,
        null,
        limit == null ? null : limit.subject(),
        limit == null ? null : limit.gradeBand(),
        share,
        atLeast,
        atMost,
        "");
  }

  /** An id that is the same for the same obligation: G07-H4-2, S003-H5-MATH. */
  private String id() {
    StringBuilder id =
        new StringBuilder(obligation.ownerId()).append('-').append(obligation.rule());
    if (!obligation.detail().isEmpty()) {
      id.append('-').append(obligation.detail());
    }
    switch (obligation.sort()) {
      case QUOTA, SHARE, AT_LEAST, AT_MOST, OWN -> id.append('-').append(obligation.place() + 1);
      case MIRROR, SUBJECT, LEADERS, DRAIN, PIN -> {}
    }
    return id.toString().replaceAll("[\\s.,;:\"'\\[\\]{}]", "_");
  }
}
