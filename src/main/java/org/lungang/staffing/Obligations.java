package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.policy.Flow;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;

/** Finds every obligation of a component: all that must hold there, one by one. */
public final class Obligations {

  private final Staffing staffing;
  private final List<Obligation> found = new ArrayList<>();

  private Obligations(Staffing staffing) {
    this.staffing = staffing;
  }

  /** All obligations of a component, in order. */
  public static List<Obligation> of(Staffing staffing, Component component) {
    Obligations obligations = new Obligations(staffing);
    component.groups().forEach(obligations::addGroup);
    component.schoolIds().forEach(obligations::addSchool);
    obligations.addOwn(component);
    Collections.sort(obligations.found);
    return List.copyOf(obligations.found);
  }

  /**
   * Whether an obligation wants somebody to go: posting nobody may break it. All others only want
   * those who go to fit together.
   */
  public static boolean isDemand(Staffing staffing, Obligation obligation) {
    return switch (obligation.sort()) {
      case QUOTA, AT_LEAST, PIN -> true;
      case SHARE -> {
        QuotaRequirement.FloorRequirement floor =
            quota(staffing, obligation).floors().get(obligation.part());
        yield floor.fixed() != null || quota(staffing, obligation).inForce() > 0;
      }
      case OWN -> own(staffing, obligation).missing(List.of()) > 0;
      case MIRROR, AT_MOST, SUBJECT, LEADERS, DRAIN -> false;
    };
  }

  /** The quota that an obligation is about (H2, H3). */
  public static QuotaRequirement quota(Staffing staffing, Obligation obligation) {
    Group group = staffing.district().getGroup(obligation.ownerId());
    return staffing.requirements().quotasOf(group).get(obligation.place());
  }

  /** The limit that an obligation is about (H4). */
  public static LimitRequirement limit(Staffing staffing, Obligation obligation) {
    Group group = staffing.district().getGroup(obligation.ownerId());
    return staffing.requirements().limitsOf(group).get(obligation.place());
  }

  /** The bound of a rule of the policy's own that an obligation is about (H11). */
  public static CountRequirement own(Staffing staffing, Obligation obligation) {
    return staffing.requirements().counts().stream()
        .filter(count -> count.place() == obligation.place())
        .findFirst()
        .orElseThrow();
  }

  private void addOwn(Component component) {
    Set<String> schoolIds = new HashSet<>(component.schoolIds());
    for (CountRequirement count : staffing.requirements().counts()) {
      if (count.rule().level() == Level.HARD && schoolIds.contains(count.unit().anchorId())) {
        found.add(Obligation.own(count.place(), count.rule().id()));
      }
    }
  }

  private void addGroup(Group group) {
    for (Flow flow : staffing.policy().flowsOf(group.type())) {
      if (flow.mirror() != null) {
        found.add(Obligation.mirror(group.id(), flow.id()));
      }
    }
    List<QuotaRequirement> quotas = staffing.requirements().quotasOf(group);
    for (int place = 0; place < quotas.size(); place++) {
      found.add(Obligation.quota(group.id(), place));
      for (int part = 0; part < quotas.get(place).floors().size(); part++) {
        found.add(Obligation.share(group.id(), place, part));
      }
    }
    List<LimitRequirement> limits = staffing.requirements().limitsOf(group);
    for (int place = 0; place < limits.size(); place++) {
      if (limits.get(place).limit().atLeast() != null) {
        found.add(Obligation.atLeast(group.id(), place));
      }
      if (limits.get(place).limit().atMost() != null) {
        found.add(Obligation.atMost(group.id(), place));
      }
    }
  }

  private void addSchool(String schoolId) {
    Presence presence = staffing.presence();
    for (Map.Entry<Subject, Integer> need : presence.required(schoolId).entrySet()) {
      if (need.getValue() >= 1 && presence.withoutPlan(schoolId, need.getKey()) >= 1) {
        found.add(Obligation.subject(schoolId, need.getKey()));
      }
    }
    if (presence.leadersAt(schoolId).size() >= 2) {
      found.add(Obligation.of(Rule.H6, schoolId));
    }
    if (presence.staffOf(schoolId).stream().anyMatch(it -> it.member().isTeacher())) {
      found.add(Obligation.of(Rule.H7, schoolId));
    }
    for (Standing standing : presence.staffOf(schoolId)) {
      if (standing.pin().go()) {
        found.add(Obligation.of(Rule.H8, standing.id()));
      }
    }
  }
}
