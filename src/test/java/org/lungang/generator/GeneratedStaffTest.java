package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.District;
import org.lungang.district.Gender;
import org.lungang.district.Honor;
import org.lungang.district.Membership;
import org.lungang.district.Need;
import org.lungang.district.Position;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.district.Willingness;

class GeneratedStaffTest {

  private static final LocalDate START = LocalDate.of(Generator.plannedYear(), 9, 1);

  /** Birth, first job, school and post follow one another, and all lie before the planned year. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void livesInOrder(Shape shape) {
    for (StaffMember member : district(shape).staff()) {
      assertThat(Period.between(member.birthDate(), member.hired()).getYears())
          .as(member.toString())
          .isGreaterThanOrEqualTo(18);
      assertThat(Period.between(member.birthDate(), START).getYears())
          .as(member.toString())
          .isBetween(22, member.gender() == Gender.F ? 55 : 60);
      assertThat(member.hired()).isBeforeOrEqualTo(member.atSchoolSince());
      assertThat(member.atSchoolSince()).isBeforeOrEqualTo(member.inPostSince());
      assertThat(member.inPostSince()).isBefore(START);
    }
  }

  /**
   * Earlier schools fill the time from the first job to the home school, without gap or overlap.
   */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void servesWithoutGaps(Shape shape) {
    District district = district(shape);
    for (StaffMember member : district.staff()) {
      LocalDate end = member.hired();
      for (ServicePeriod period : district.servicePeriodsOf(member.id())) {
        assertThat(period.from()).as(member.id()).isEqualTo(end);
        assertThat(period.until()).as(member.id()).isAfter(period.from());
        assertThat(period.school()).isNotEqualTo(member.schoolId());
        end = period.until();
      }
      assertThat(end).as(member.id()).isEqualTo(member.atSchoolSince());
    }
  }

  /** Each school has one PRINCIPAL, 1 to 3 VICE_PRINCIPALs and 2 to 8 MIDDLE_MANAGERs. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void fillsThePositionsOfEachSchool(Shape shape) {
    District district = district(shape);
    Map<String, int[]> counts = new HashMap<>();
    for (StaffMember member : district.staff()) {
      counts.computeIfAbsent(member.schoolId(), id -> new int[4])[member.position().ordinal()]++;
    }
    assertThat(counts).hasSameSizeAs(district.schools());
    counts.forEach(
        (school, count) -> {
          assertThat(count[Position.PRINCIPAL.ordinal()]).as(school).isEqualTo(1);
          assertThat(count[Position.VICE_PRINCIPAL.ordinal()]).as(school).isBetween(1, 3);
          assertThat(count[Position.MIDDLE_MANAGER.ordinal()]).as(school).isBetween(2, 8);
          assertThat(count[Position.TEACHER.ordinal()]).as(school).isPositive();
        });
  }

  /**
   * TEACHERs teach what their part of the school teaches; grade bands stand for primary ones alone.
   */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void teachesWhatTheStageTeaches(Shape shape) {
    District district = district(shape);
    for (StaffMember member : district.staff()) {
      Stage stage = district.getSchool(member.schoolId()).stage();
      assertThat(member.gradeBand() == null || stage.parts().contains(Stage.PRIMARY))
          .as(member.toString())
          .isTrue();
      if (member.isTeacher()) {
        assertThat(subjects(taughtParts(member, stage))).as(member.id()).contains(member.subject());
      }
    }
  }

  /**
   * Every subject with a TEACHER at a school has a need there, and needs are near what is there.
   */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void needsAboutAsManyAsThereAre(Shape shape) {
    District district = district(shape);
    Map<String, Integer> present = new HashMap<>();
    district.staff().stream()
        .filter(member -> member.position().isTeachingStaff())
        .forEach(m -> present.merge(m.schoolId() + m.subject(), 1, Integer::sum));
    int required = 0;
    int missing = 0;
    for (Need need : district.needs()) {
      Integer there = present.remove(need.schoolId() + need.subject());
      required += need.required();
      missing += Math.max(0, need.required() - (there == null ? 0 : there));
    }
    assertThat(present).isEmpty();
    assertThat(missing).isPositive().isLessThan(required / 10);
  }

  /** Preferred schools belong to a group of the home school, and only volunteers name some. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void prefersSchoolsOfTheGroup(Shape shape) {
    District district = district(shape);
    for (StaffMember member : district.staff()) {
      for (String preferred : member.preferredSchools()) {
        assertThat(member.willingness()).isEqualTo(Willingness.VOLUNTEER);
        assertThat(preferred).isNotEqualTo(member.schoolId());
        assertThat(district.groupsOf(member.schoolId()))
            .anyMatch(
                group ->
                    group.schools().stream().map(Membership::schoolId).anyMatch(preferred::equals));
      }
    }
  }

  /** Shares that the policies hang on are those of a real district. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void hasRealisticShares(Shape shape) {
    District district = district(shape);
    assertThat(share(district, m -> m.willingness() == Willingness.VOLUNTEER)).isBetween(11L, 19L);
    assertThat(share(district, m -> m.willingness() == Willingness.RELUCTANT)).isBetween(16L, 24L);
    assertThat(share(district, m -> m.honor().compareTo(Honor.DISTRICT) >= 0)).isBetween(14L, 30L);
    assertThat(share(district, m -> !district.servicePeriodsOf(m.id()).isEmpty()))
        .isBetween(24L, 38L);
    assertThat(share(district, m -> years(m) >= 6)).isBetween(50L, 80L);
    assertThat(share(district, m -> years(m) >= 10)).isBetween(35L, 65L);
    assertThat(share(district, m -> m.home() == null)).isBetween(1L, 7L);
    assertThat(share(district, m -> m.gender() == Gender.F)).isBetween(50L, 80L);
  }

  private static District district(Shape shape) {
    return Generator.generate(shape, 2, shape == Shape.XX_COUNTY ? 1 : 0.2);
  }

  private static int years(StaffMember member) {
    return Period.between(member.atSchoolSince(), START).getYears();
  }

  private static long share(District district, Predicate<StaffMember> condition) {
    return 100 * district.staff().stream().filter(condition).count() / district.staff().size();
  }

  /**
   * The stages that a TEACHER of a school teaches in (docs/reference/model.md, Possible postings).
   */
  private static Set<Stage> taughtParts(StaffMember member, Stage stage) {
    if (stage.parts().size() == 1) {
      return stage.parts();
    }
    if (member.gradeBand() != null) {
      return EnumSet.of(Stage.PRIMARY);
    }
    Set<Stage> parts = stage.parts();
    parts.remove(Stage.PRIMARY);
    return parts;
  }

  private static List<Subject> subjects(Set<Stage> parts) {
    return parts.stream()
        .flatMap(part -> SubjectShares.of(part).stream())
        .map(SubjectShares.Share::subject)
        .toList();
  }
}
