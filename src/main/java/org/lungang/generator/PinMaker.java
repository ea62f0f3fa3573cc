package org.lungang.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Coordinates;
import org.lungang.district.Decision;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Pin;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.district.Willingness;

/**
 * A handful of decisions taken beforehand that contradict neither one another nor a rule. GO goes
 * only to those whom the shape's own policy and {@code standard} both let go: backbone TEACHERs of
 * a lead, long there, with nothing that could exempt them, to a member of the same stage near by.
 */
final class PinMaker {

  private static final int MOST_OF_EACH = 6;
  private static final int STAFF_FOR_ONE = 2000;
  private static final int NEAR_MINUTES = 60;
  private static final int LONG_YEARS = 6;
  private static final int OLDEST = 46;

  private final Blueprint blueprint;
  private final Workforce workforce;
  private final Ids schoolIds;
  private final Dice dice;
  private final Set<String> moved = new HashSet<>();
  private final List<Pin> pins = new ArrayList<>();

  PinMaker(Blueprint blueprint, Workforce workforce, Ids schoolIds, Dice dice) {
    this.blueprint = blueprint;
    this.workforce = workforce;
    this.schoolIds = schoolIds;
    this.dice = dice;
    workforce.servicePeriods().forEach(period -> moved.add(period.staffId()));
    workforce.rotations().forEach(rotation -> moved.add(rotation.staffId()));
  }

  /** GO to a school and GO to any in turn, STAY and NOT_TO; more of each in a bigger district. */
  List<Pin> pins() {
    int ofEach = Math.max(1, Math.min(MOST_OF_EACH, workforce.staff().size() / STAFF_FOR_ONE));
    List<GroupPlan> groups = new ArrayList<>(blueprint.groups());
    for (int i = groups.size() - 1; i > 0; i--) {
      Collections.swap(groups, i, dice.whole(0, i));
    }
    int left = 2 * ofEach;
    for (GroupPlan group : groups) {
      if (left > 0 && pinGo(group, left % 2 == 0)) {
        left--;
      }
    }
    for (int i = 0; i < ofEach; i++) {
      GroupPlan group = groups.get(i % groups.size());
      pinStay(group);
      pinNotTo(group);
    }
    return pins;
  }

  private boolean pinGo(GroupPlan group, boolean toSchool) {
    for (StaffMember member : workforce.staffOf(group.lead())) {
      Optional<SchoolPlan> host = findHost(group, member);
      if (isClearlyFree(member) && host.isPresent()) {
        add(
            member,
            Decision.GO,
            toSchool ? schoolIds.id(host.get().number()) : null,
            toSchool ? "学科建设需要，定点派出" : "本年度安排派出");
        return true;
      }
    }
    return false;
  }

  private boolean isClearlyFree(StaffMember member) {
    return member.isTeacher()
        && member.honor().compareTo(Honor.DISTRICT) >= 0
        && member.circumstances().isEmpty()
        && member.willingness() != Willingness.RELUCTANT
        && Career.fullYears(member.birthDate()) <= OLDEST
        && Career.fullYears(member.atSchoolSince()) >= LONG_YEARS
        && !moved.contains(member.id())
        && isOfBigSubject(member);
  }

  /** In these a member school surely has somebody to send back. */
  private static boolean isOfBigSubject(StaffMember member) {
    String subject = member.subject() == null ? "" : member.subject().code();
    return subject.equals("CHINESE") || subject.equals("MATH") || subject.equals("EARLY_CHILDHOOD");
  }

  /**
   * The first near member in a close relation that teaches the only stage of the lead. A new school
   * has nobody who has been there long enough to come back for it.
   */
  private static Optional<SchoolPlan> findHost(GroupPlan group, StaffMember member) {
    Stage stage = group.lead().stage();
    Coordinates home = member.home();
    if (home == null || stage.parts().size() > 1) {
      return Optional.empty();
    }
    return group.members().stream()
        .filter(
            candidate ->
                candidate.relation() == GroupType.TIGHT
                    || candidate.relation() == GroupType.ASSISTANCE)
        .map(GroupPlan.Member::school)
        .filter(school -> school.stage() == stage && school.openedYear() == 0)
        .filter(school -> home.minutesTo(school.place()) <= NEAR_MINUTES)
        .findFirst();
  }

  private void pinStay(GroupPlan group) {
    findUnpinned(group.lead()).ifPresent(member -> add(member, Decision.STAY, null, "年级组长，本年留任"));
  }

  private void pinNotTo(GroupPlan group) {
    SchoolPlan member = group.members().get(0).school();
    findUnpinned(member)
        .ifPresent(
            staff ->
                add(staff, Decision.NOT_TO, schoolIds.id(group.lead().number()), "配偶在该校任职，回避"));
  }

  /** An ordinary TEACHER without a pin, so that nothing scarce is held back. */
  private Optional<StaffMember> findUnpinned(SchoolPlan school) {
    List<StaffMember> free =
        workforce.staffOf(school).stream()
            .filter(StaffMember::isTeacher)
            .filter(member -> member.honor() == Honor.NONE)
            .filter(member -> pins.stream().noneMatch(pin -> pin.staffId().equals(member.id())))
            .toList();
    return free.isEmpty() ? Optional.empty() : Optional.of(dice.pick(free));
  }

  private void add(StaffMember member, Decision decision, @Nullable String schoolId, String note) {
    pins.add(new Pin(member.id(), decision, schoolId, note));
  }
}
