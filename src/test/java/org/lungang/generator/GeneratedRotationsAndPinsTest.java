package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.Gender;
import org.lungang.district.Group;
import org.lungang.district.Honor;
import org.lungang.district.Pin;
import org.lungang.district.Position;
import org.lungang.district.Rotation;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;

class GeneratedRotationsAndPinsTest {

  private static final LocalDate START = LocalDate.of(Generator.plannedYear(), 9, 1);

  /**
   * A rotation leads from the home school to another of its groups, after the time at home began.
   */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void rotatesWithinAGroup(Shape shape) {
    District district = Generator.generate(shape, 4, 0.3);
    assertThat(district.rotations()).isNotEmpty();
    for (Rotation rotation : district.rotations()) {
      StaffMember member = district.getStaffMember(rotation.staffId());
      assertThat(rotation.homeSchoolId()).isEqualTo(member.schoolId());
      assertThat(rotation.hostSchoolId()).isNotEqualTo(member.schoolId());
      assertThat(member.atSchoolSince()).isBefore(rotation.from());
      int years = rotation.until().getYear() - rotation.from().getYear();
      assertThat(years).isBetween(member.isTeacher() ? 1 : 3, 3);
      assertThat(rotation.until())
          .isEqualTo(rotation.from().plusYears(years))
          .hasMonth(START.getMonth())
          .hasDayOfMonth(1);
      assertThat(rotation.from()).isBefore(START);
      List<Group> groups =
          rotation.groupId() == null
              ? district.groupsOf(member.schoolId())
              : List.of(district.getGroup(rotation.groupId()));
      assertThat(groups)
          .anyMatch(
              group ->
                  group.schoolIds().contains(rotation.homeSchoolId())
                      && group.schoolIds().contains(rotation.hostSchoolId()));
    }
  }

  /** GO goes to backbone TEACHERs of a lead whom nothing can exempt; no two pins contradict. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void pinsWhatIsPossible(Shape shape) {
    District district = Generator.generate(shape, 4, 0.5);
    Map<String, Integer> pinsByStaff = new HashMap<>();
    for (Pin pin : district.pins()) {
      pinsByStaff.merge(pin.staffId(), 1, Integer::sum);
      StaffMember member = district.getStaffMember(pin.staffId());
      if (pin.decision() == Decision.GO) {
        assertThat(member.isTeacher()).isTrue();
        assertThat(member.honor()).isGreaterThanOrEqualTo(Honor.DISTRICT);
        assertThat(Period.between(member.atSchoolSince(), START).getYears())
            .isGreaterThanOrEqualTo(6);
        assertThat(member.circumstances()).isEmpty();
        assertThat(district.rotationsOf(member.id())).isEmpty();
        assertThat(district.servicePeriodsOf(member.id())).isEmpty();
        assertThat(district.groupsOf(member.schoolId()))
            .anyMatch(group -> group.leadId().equals(member.schoolId()));
      }
      if (pin.decision() == Decision.GO && pin.schoolId() != null) {
        assertThat(
                district
                    .travelTimes()
                    .findMinutes(member, member.schoolId(), pin.schoolId())
                    .orElseThrow())
            .isLessThanOrEqualTo(60);
      }
    }
    assertThat(pinsByStaff.values()).containsOnly(1);
  }

  /** Every shape has each kind of pin at scale 1. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void hasEachKindOfPin(Shape shape) {
    List<Pin> pins = Generator.generate(shape, 1, 1).pins();
    assertThat(pins)
        .anyMatch(pin -> pin.decision() == Decision.GO && pin.schoolId() == null)
        .anyMatch(pin -> pin.decision() == Decision.GO && pin.schoolId() != null)
        .anyMatch(pin -> pin.decision() == Decision.STAY)
        .anyMatch(pin -> pin.decision() == Decision.NOT_TO && pin.schoolId() != null);
  }

  /** wolong has rotations that are locked, returning, returning who stay, and long over. */
  @Test
  void hasEachKindOfRotation() {
    assertThat(Generator.generate(Shape.WOLONG, 1, 1).rotations())
        .anyMatch(rotation -> rotation.until().isAfter(START))
        .anyMatch(rotation -> rotation.until().equals(START) && !stays(rotation))
        .anyMatch(rotation -> rotation.until().equals(START) && stays(rotation))
        .anyMatch(rotation -> rotation.until().isBefore(START.minusYears(1)))
        .anyMatch(rotation -> rotation.groupId() == null);
  }

  /** wolong has somebody for each of the exemptions E1 to E6, approved and not. */
  @Test
  void hasEachExemption() {
    District district = Generator.generate(Shape.WOLONG, 1, 1);
    assertThat(district.staff())
        .as("E1")
        .anyMatch(
            member ->
                member.position() == Position.PRINCIPAL
                    && Period.between(member.inPostSince(), START).getYears() < 3)
        .as("E2")
        .anyMatch(member -> isOver(member, Gender.M, 55))
        .anyMatch(member -> isOver(member, Gender.F, 50))
        .as("E3 to E5")
        .anyMatch(member -> has(member, Circumstance.KEY_PROJECT, true))
        .anyMatch(member -> has(member, Circumstance.KEY_PROJECT, false))
        .anyMatch(member -> has(member, Circumstance.PREGNANT_OR_NURSING, true))
        .anyMatch(member -> has(member, Circumstance.ILL, true))
        .anyMatch(member -> has(member, Circumstance.ILL, false))
        .as("E6")
        .anyMatch(
            member ->
                district.servicePeriodsOf(member.id()).stream()
                        .filter(period -> period.months() >= 36)
                        .map(ServicePeriod::school)
                        .distinct()
                        .count()
                    >= 2)
        .anyMatch(member -> isUrbanWithRuralService(district, member));
  }

  private static boolean stays(Rotation rotation) {
    return rotation.wishesToStay() && rotation.assessment() == Assessment.EXCELLENT;
  }

  private static boolean isOver(StaffMember member, Gender gender, int age) {
    return member.gender() == gender && member.birthDate().plusYears(age).isBefore(START);
  }

  private static boolean has(StaffMember member, Circumstance circumstance, boolean approved) {
    return member.circumstances().contains(circumstance)
        && member.circumstancesApproved() == approved;
  }

  private static boolean isUrbanWithRuralService(District district, StaffMember member) {
    return district.getSchool(member.schoolId()).area() == Area.URBAN
        && district.servicePeriodsOf(member.id()).stream()
                .filter(period -> period.area() == Area.TOWN || period.area() == Area.RURAL)
                .mapToLong(ServicePeriod::months)
                .sum()
            >= 72;
  }
}
