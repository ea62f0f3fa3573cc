package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lungang.dataset.DatasetDigest;
import org.lungang.district.Answer;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.Party;
import org.lungang.district.Pin;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;

/** Data that only some policies ask for. */
class ExtraTest {

  private static final District DISTRICT = Generator.generate(Shape.XX_COUNTY, 1, 1);

  @Test
  void consentsAreMostlyGivenAndTheSameForTheSameSeed() {
    District with = Extra.CONSENTS.addTo(DISTRICT, 1);
    assertThat(DatasetDigest.of(with))
        .isEqualTo(DatasetDigest.of(Extra.CONSENTS.addTo(DISTRICT, 1)));
    assertThat(with.consents()).isNotEqualTo(Extra.CONSENTS.addTo(DISTRICT, 2).consents());
    assertThat(DatasetDigest.of(with.withConsents(List.of())))
        .isEqualTo(DatasetDigest.of(DISTRICT));
    long given = with.consents().stream().filter(row -> row.answer() == Answer.GIVEN).count();
    assertThat(with.consents())
        .allSatisfy(
            row ->
                assertThat(row.date())
                    .isAfterOrEqualTo(with.getStaffMember(row.staffId()).atSchoolSince()));
    assertThat((double) given / with.consents().size()).isBetween(0.77, 0.85);
    assertThat(with.consents())
        .noneMatch(row -> (row.party() == Party.HOST) != (row.schoolId() != null));
    assertThat(with.consents())
        .noneMatch(
            row ->
                row.schoolId() != null
                    && row.schoolId().equals(with.getStaffMember(row.staffId()).schoolId()));
  }

  @Test
  void whoeverIsPinnedToGoGoesWithEverybodysConsent() {
    District with = Extra.CONSENTS.addTo(DISTRICT, 1);
    assertThat(DISTRICT.pins()).anyMatch(pin -> pin.decision() == Decision.GO);
    for (Pin pin : DISTRICT.pins()) {
      if (pin.decision() == Decision.GO) {
        assertThat(with.consentsOf(pin.staffId()))
            .isNotEmpty()
            .allMatch(row -> row.answer() == Answer.GIVEN);
      }
    }
  }

  @Test
  void householdsAreCouplesOfNearlyTheSameAge() {
    District with = Extra.HOUSEHOLDS.addTo(DISTRICT, 1);
    Map<String, List<StaffMember>> households = new HashMap<>();
    for (StaffMember member : with.staff()) {
      if (member.household() != null) {
        households.computeIfAbsent(member.household(), id -> new ArrayList<>()).add(member);
      }
    }
    assertThat(households.size()).isBetween(50, 150);
    assertThat(households.values())
        .allMatch(
            two ->
                two.size() == 2
                    && two.get(0).gender() != two.get(1).gender()
                    && Math.abs(
                            ChronoUnit.YEARS.between(
                                two.get(0).birthDate(), two.get(1).birthDate()))
                        <= 4);
    assertThat(DatasetDigest.of(with))
        .isEqualTo(DatasetDigest.of(Extra.HOUSEHOLDS.addTo(DISTRICT, 1)))
        .isNotEqualTo(DatasetDigest.of(DISTRICT));
  }

  @Test
  void certificatesAreMostlyOfTheStageAndSubjectTaught() {
    District with = Extra.CERTIFICATES.addTo(DISTRICT, 1);
    int fitting = 0;
    int higher = 0;
    for (StaffMember member : with.staff()) {
      Set<Stage> parts = with.getSchool(member.schoolId()).stage().parts();
      fitting += member.isCertifiedFor(parts) ? 1 : 0;
      higher += member.certificates().size() > 1 ? 1 : 0;
    }
    double all = with.staff().size();
    assertThat(fitting / all).isBetween(0.85, 0.97);
    assertThat(higher / all).isBetween(0.12, 0.3);
    assertThat(DatasetDigest.of(with))
        .isEqualTo(DatasetDigest.of(Extra.CERTIFICATES.addTo(DISTRICT, 1)))
        .isNotEqualTo(DatasetDigest.of(DISTRICT));
  }

  @Test
  void headcountsLieNearTheStaffThatThereIs() {
    District with = Extra.HEADCOUNTS.addTo(DISTRICT, 1);
    Map<String, Integer> staff = new HashMap<>();
    with.staff().forEach(member -> staff.merge(member.schoolId(), 1, Integer::sum));
    Set<Integer> apart = new TreeSet<>();
    with.schools()
        .forEach(school -> apart.add(school.headcount() - staff.getOrDefault(school.id(), 0)));
    assertThat(apart).containsExactly(-3, -2, -1, 0, 1, 2, 3);
  }

  @Test
  void circumstancesOfPoliciesOwnAreEnteredForThoseWhoMayHaveThem() {
    District with = Extra.CIRCUMSTANCES.addTo(DISTRICT, 1);
    Map<String, Integer> counts = new TreeMap<>();
    for (StaffMember member : with.staff()) {
      member.ownCircumstances().forEach(own -> counts.merge(own, 1, Integer::sum));
      boolean isSpecial = member.ownCircumstances().contains("special-post");
      assertThat(isSpecial && !member.circumstances().isEmpty()).isFalse();
      assertThat(member.circumstancesSince() != null).isEqualTo(isSpecial);
    }
    assertThat(counts).containsOnlyKeys("graduating-grade", "special-post", "young-child");
    assertThat(counts.get("graduating-grade") / (double) with.staff().size()).isBetween(0.1, 0.16);
    assertThat(DatasetDigest.of(with))
        .isEqualTo(DatasetDigest.of(Extra.CIRCUMSTANCES.addTo(DISTRICT, 1)));
  }

  @Test
  void extrasAreKnownByTheirNames() {
    assertThat(Extra.of("consents")).isEqualTo(Extra.CONSENTS);
    assertThatThrownBy(() -> Extra.of("consent")).hasMessageContaining("(consent)");
  }
}
