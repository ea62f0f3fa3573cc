package org.lungang.staffing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.policy.Easing;
import org.lungang.policy.Level;
import org.lungang.policy.Limit;
import org.lungang.policy.Quota;
import org.lungang.policy.Rule;
import org.lungang.policy.Share;

/**
 * What a policy's easings make of single requirements, and which obligations are let go altogether
 * for the question what is in the way.
 */
final class Easings {

  /** So many that a rule no longer binds. */
  static final long ANY_NUMBER = Integer.MAX_VALUE;

  private final List<Easing> easings;
  private final Set<Obligation> waived = new TreeSet<>();
  private final Map<String, List<Easing>> drains = new HashMap<>();

  /**
   * @param waived let go whatever the policy says
   */
  Easings(Staffing staffing, Set<Obligation> waived) {
    this.easings = staffing.policy().easings();
    this.waived.addAll(waived);
    for (Easing easing : easings) {
      String schoolId = easing.school();
      if (easing.rule() == Rule.H5 && schoolId != null) {
        for (Subject subject : staffing.presence().required(schoolId).keySet()) {
          if (easing.subject() == null || easing.subject().equals(subject)) {
            this.waived.add(Obligation.subject(schoolId, subject));
          }
        }
      } else if (easing.rule() == Rule.H6 && schoolId != null) {
        this.waived.add(Obligation.of(Rule.H6, schoolId));
      } else if (easing.rule() == Rule.H7 && schoolId != null) {
        drains.computeIfAbsent(schoolId, id -> new ArrayList<>()).add(easing);
      }
    }
  }

  /** Whether an obligation is let go. */
  boolean waives(Obligation obligation) {
    return waived.contains(obligation);
  }

  /** Whether nothing is let go. */
  boolean waivesNothing() {
    return waived.isEmpty();
  }

  /** H1: by how many what a flow of a group sends and what is sent back may differ. */
  long difference(Group group, String flowId) {
    if (waives(Obligation.mirror(group.id(), flowId))) {
      return ANY_NUMBER;
    }
    if (easings.isEmpty()) {
      return 0;
    }
    return easings.stream()
        .filter(easing -> easing.rule() == Rule.H1)
        .filter(easing -> group.id().equals(easing.group()) && flowId.equals(easing.flow()))
        .mapToLong(easing -> Objects.requireNonNullElse(easing.atMost(), 0))
        .max()
        .orElse(0);
  }

  /** H7: how many TEACHERs may be posted away from a school. */
  long drainLimit(String schoolId, long limit) {
    if (waives(Obligation.of(Rule.H7, schoolId))) {
      return ANY_NUMBER;
    }
    long eased = limit;
    for (Easing easing : drains.getOrDefault(schoolId, List.of())) {
      eased = Math.max(eased, Objects.requireNonNullElse(easing.atMost(), 0));
    }
    return eased;
  }

  /** H2, H3: a quota with the shares that hold for a group, or for one school of it. */
  Quota ease(Quota quota, Group group, @Nullable String schoolId) {
    Quota eased = quota;
    for (Easing easing : easings) {
      Share share = easing.share();
      if (share != null
          && quota.id().equals(easing.quota())
          && group.id().equals(easing.group())
          && (easing.school() == null || easing.school().equals(schoolId))) {
        if (easing.rule() == Rule.H2) {
          eased = eased.withShareAtMost(share);
        } else if (easing.rule() == Rule.H3) {
          eased = eased.withFloorsAtMost(share);
        }
      }
    }
    return eased;
  }

  /** H4: a limit with the bounds that hold for a group. */
  LimitRequirement ease(LimitRequirement requirement) {
    LimitRequirement eased = requirement;
    for (Easing easing : easings) {
      if (easing.rule() == Rule.H4 && isAbout(easing, requirement)) {
        Limit limit = eased.limit();
        eased =
            eased.with(
                least(limit.atLeast(), easing.atLeast()), most(limit.atMost(), easing.atMost()));
      }
    }
    return eased;
  }

  /** H11: a rule of the policy's own, with by how many it may be off. */
  CountRequirement ease(CountRequirement requirement) {
    long allowed = 0;
    for (Easing easing : easings) {
      boolean isAbout =
          easing.rule() == Rule.H11
              && requirement.rule().level() == Level.HARD
              && requirement.rule().id().equals(easing.own())
              && (easing.unit() == null || easing.unit().equals(requirement.unit().code()))
              && (easing.subject() == null || easing.subject().equals(requirement.subject()));
      if (isAbout) {
        allowed = Math.max(allowed, Objects.requireNonNullElse(easing.atMost(), 0));
      }
    }
    if (allowed == 0) {
      return requirement;
    }
    // An order holds or is let go: pairs of it cannot be counted against a number.
    Line line = requirement.line();
    return requirement.allowing(line == null ? allowed : line.pairs());
  }

  private static boolean isAbout(Easing easing, LimitRequirement requirement) {
    return requirement.group().id().equals(easing.group())
        && Objects.equals(
            easing.flow(), requirement.flow() == null ? null : requirement.flow().id())
        && (easing.school() == null || easing.school().equals(requirement.schoolId()))
        && Objects.equals(easing.subject(), requirement.subject())
        && easing.gradeBand() == requirement.gradeBand();
  }

  private static @Nullable Integer least(@Nullable Integer bound, @Nullable Integer instead) {
    return bound == null || instead == null ? bound : Integer.valueOf(Math.min(bound, instead));
  }

  private static @Nullable Integer most(@Nullable Integer bound, @Nullable Integer instead) {
    return bound == null || instead == null ? bound : Integer.valueOf(Math.max(bound, instead));
  }

  /** A quota without what is let go. */
  QuotaRequirement withoutWaived(QuotaRequirement quota, int place) {
    String groupId = quota.group().id();
    List<QuotaRequirement.FloorRequirement> floors = new ArrayList<>();
    for (int part = 0; part < quota.floors().size(); part++) {
      if (!waives(Obligation.share(groupId, place, part))) {
        floors.add(quota.floors().get(part));
      }
    }
    return new QuotaRequirement(
        quota.quota(),
        quota.group(),
        quota.schoolId(),
        quota.homeIds(),
        quota.hostIds(),
        quota.base(),
        waives(Obligation.quota(groupId, place)) ? 0 : quota.required(),
        quota.inForce(),
        floors);
  }

  /** A limit without the bounds that are let go. */
  LimitRequirement withoutWaived(LimitRequirement limit, int place) {
    String groupId = limit.group().id();
    return limit.with(
        waives(Obligation.atLeast(groupId, place)) ? null : limit.limit().atLeast(),
        waives(Obligation.atMost(groupId, place)) ? null : limit.limit().atMost());
  }
}
