package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.Area.RURAL;
import static org.lungang.district.Area.URBAN;
import static org.lungang.district.GroupType.TIGHT;
import static org.lungang.district.Stage.PRIMARY;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Area;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.district.Role;
import org.lungang.district.School;
import org.lungang.district.Trait;
import org.lungang.explain.Diagnosis;
import org.lungang.explain.Obstacle;
import org.lungang.language.Language;
import org.lungang.policy.Policy;
import org.lungang.policy.Quota;
import org.lungang.policy.Rule;
import org.lungang.policy.Schools;
import org.lungang.staffing.Arithmetic;
import org.lungang.staffing.Obligation;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.RandomQuotas;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;
import org.lungang.testing.TestQuota;

/** Quotas on some schools only, and counted only in a direction or by a flow (H2). */
class NarrowedQuotasTest {

  private static final Schools TOWN_SCHOOLS = schools(Set.of(URBAN), null);
  private static final Schools TARGETS = schools(Set.of(), true);

  /** L, N and O in the town, N weak; M in a village. */
  private static TestDistrict district() {
    return new TestDistrict()
        .school("L", PRIMARY, URBAN)
        .school("M", PRIMARY, RURAL)
        .school("N", PRIMARY, URBAN, Trait.WEAK)
        .school("O", PRIMARY, URBAN)
        .group("G", TIGHT, "L", "M", "N", "O");
  }

  @Test
  void onlyPostingsFromTheseSchoolsToThoseCount() {
    TestDistrict district =
        district().staff(10, "T", "L", who -> {}).staff(10, "V", "M", who -> {});
    TestPlan plan = plan(district, new TestQuota().from(TOWN_SCHOOLS).to(TARGETS));
    assertThat(plan.figure(Rule.H2)).isEqualTo(-2);
    assertThat(plan.post("V1", "teachers", "N").figure(Rule.H2)).isEqualTo(-2);
    assertThat(plan.post("T1", "teachers", "O").figure(Rule.H2)).isEqualTo(-2);
    assertThat(plan.post("T2", "teachers", "M").figure(Rule.H2)).isEqualTo(-1);
    assertThat(plan.post("T3", "teachers", "N").figure(Rule.H2)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"5, -1", "6, -2", "10, -2", "11, -3"})
  void theDenominatorIsTheStaffOfTheseSchools(int inTown, int figure) {
    TestDistrict district =
        district().staff(inTown, "T", "L", who -> {}).staff(20, "V", "M", who -> {});
    assertThat(plan(district, new TestQuota().from(TOWN_SCHOOLS)).figure(Rule.H2))
        .isEqualTo(figure);
  }

  @Test
  void onlyTheLeadSchoolOrOnlyMembers() {
    TestDistrict district = district().staff(5, "T", "L", who -> {}).staff(11, "V", "M", who -> {});
    assertThat(plan(district, new TestQuota().from(roles(Role.LEAD))).figure(Rule.H2))
        .isEqualTo(-1);
    assertThat(plan(district, new TestQuota().from(roles(Role.MEMBER))).figure(Rule.H2))
        .isEqualTo(-3);
  }

  @Test
  void onlyTheseFlowsCount() {
    TestDistrict district = district().staff(5, "T", "L", who -> {});
    TestPlan byTeachers = plan(district, new TestQuota().flows("teachers"));
    assertThat(byTeachers.post("T1", "teachers", "M").figure(Rule.H2)).isZero();
    TestPlan byManagers = plan(district, new TestQuota().flows("managers"));
    assertThat(byManagers.post("T1", "teachers", "M").figure(Rule.H2)).isEqualTo(-1);
  }

  @Test
  void eachSchoolByItselfIsEachOfTheseSchools() {
    TestDistrict district = district().staff(5, "T", "L", who -> {}).staff(5, "V", "M", who -> {});
    TestQuota quota = new TestQuota().fromEachSchool();
    assertThat(plan(district, quota).figure(Rule.H2)).isEqualTo(-2);
    assertThat(plan(district, quota.from(TOWN_SCHOOLS)).figure(Rule.H2)).isEqualTo(-1);
  }

  @Test
  void aGroupWithoutSuchSchoolsHasNoSuchQuota() {
    TestDistrict district =
        new TestDistrict()
            .school("L", PRIMARY, URBAN)
            .school("O", PRIMARY, URBAN)
            .group("G", TIGHT, "L", "O")
            .staff(5, "T", "L", who -> {});
    assertThat(plan(district, new TestQuota().to(TARGETS)).figure(Rule.H2)).isZero();
    assertThat(plan(district, new TestQuota().from(schools(Set.of(RURAL), null))).figure(Rule.H2))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"M, 0", "O, -1"})
  void rotationsInForceCountInTheSameDirection(String host, int figure) {
    TestDistrict district =
        district().staff(5, "T", "L", who -> {}).staff("K", "L").rotation("K", host, "2027-09-01");
    TestQuota quota = new TestQuota().from(TOWN_SCHOOLS).to(TARGETS).inForceCounted();
    assertThat(plan(district, quota).figure(Rule.H2)).isEqualTo(figure);
  }

  @Test
  void whatIsShortIsSaidWithItsDirectionAndItsArithmetic() {
    Staffing staffing =
        staffing(
            district().staff(5, "T", "O", who -> {}).staff(4, "V", "M", who -> {}),
            new TestQuota().from(TOWN_SCHOOLS).to(TARGETS));
    String narrowed = "from urban; to town, rural, weak, new or small schools";
    assertThat(TestPlan.of(staffing).score().violations())
        .filteredOn(violation -> violation.rule() == Rule.H2)
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.message().in(Language.EN))
                  .isEqualTo(
                      "G Group G: 0 posted of 1 required (20% of 5 eligible; " + narrowed + ")");
              assertThat(violation.message().in(Language.ZH)).contains("由城区派出");
              assertThat(new Shortfalls(staffing).findArithmetic(violation)).isPresent();
            });
    Arithmetic arithmetic = Arithmetic.of(staffing, staffing.district().getGroup("G")).get(0);
    assertThat(arithmetic.pool()).isEqualTo(5);
    assertThat(arithmetic.canGo()).isEqualTo(5);
    assertThat(arithmetic.homeIds()).containsExactly("L", "N", "O");
    assertThat(arithmetic.routes())
        .extracting(Arithmetic.Route::hostSchoolId)
        .containsOnly("M", "N");
    assertThat(arithmetic.what().in(Language.EN)).contains(narrowed);
    assertThat(Attainment.of(staffing, Plan.of(List.of())).get(0).what().in(Language.EN))
        .contains(narrowed);
  }

  @Test
  void whatIsInTheWayIsToldWithItsDirection() {
    TestDistrict district = district().staff(5, "T", "O", who -> {});
    for (int i = 1; i <= 5; i++) {
      district.pin("T" + i, Decision.STAY, null);
    }
    Staffing staffing = staffing(district, new TestQuota().from(TOWN_SCHOOLS).to(TARGETS));
    Diagnosis diagnosis = Diagnosis.of(staffing, null);
    assertThat(diagnosis.shortages())
        .singleElement()
        .satisfies(it -> assertThat(it.message().in(Language.EN)).contains("from urban; to town"));
    assertThat(diagnosis.blocked().get(0).conflicts().get(0).obligations())
        .contains(Obligation.quota("G", 0));
    assertThat(Obstacle.of(staffing, Obligation.quota("G", 0)).in(Language.EN))
        .contains("G Group G posts at least 1, 20% of 5 (from urban; to town");
    assertThat(diagnosis.blocked().get(0).waysOut().get(0)).isNotEmpty();
  }

  /** The same figure counted once more from the lists, on random districts, quotas and plans. */
  @Test
  void theFigureIsThatOfAPlainCount() {
    int asked = 0;
    for (long seed = 70_000; seed < 70_300; seed++) {
      District district = RandomDistricts.make(seed);
      Quota quota = RandomQuotas.make(seed);
      Policy policy = TestPolicy.like("standard").quotas(quota).build();
      Staffing staffing = Staffing.of(district, policy, 2026);
      for (int i = 0; i < 5; i++) {
        Plan plan = RandomPlans.make(staffing, 1_000 * seed + i);
        long missing = 0;
        for (Group group : district.groups()) {
          missing += missing(staffing, plan, group, quota);
        }
        assertThat(new Scorer(staffing).score(plan).of(Rule.H2))
            .as("seed %d plan %d", seed, i)
            .isEqualTo(-missing);
        asked += missing > 0 ? 1 : 0;
      }
    }
    assertThat(asked).isGreaterThan(100);
  }

  private static long missing(Staffing staffing, Plan plan, Group group, Quota quota) {
    List<String> homes = named(staffing.district(), group, quota.from());
    List<String> hosts = named(staffing.district(), group, quota.to());
    if (hosts.isEmpty()) {
      return 0;
    }
    long missing = 0;
    for (List<String> counted :
        quota.per() == Quota.Per.GROUP ? List.of(homes) : homes.stream().map(List::of).toList()) {
      long base = 0;
      for (Standing standing : staffing.standings()) {
        base +=
            counted.contains(standing.homeSchoolId())
                    && standing.member().isTeacher()
                    && standing.isEligible()
                ? 1
                : 0;
      }
      long posted = 0;
      for (PossiblePosting posting : plan.postings()) {
        posted +=
            posting.group().equals(group)
                    && counted.contains(posting.homeSchoolId())
                    && hosts.contains(posting.hostSchoolId())
                    && posting.standing().member().isTeacher()
                    && (quota.flows().isEmpty() || quota.flows().contains(posting.flow().id()))
                ? 1
                : 0;
      }
      missing += Math.max(0, (base + 4) / 5 - posted);
    }
    return missing;
  }

  private static List<String> named(District district, Group group, @Nullable Schools schools) {
    return group.schools().stream()
        .filter(
            member ->
                schools == null || isNamed(district.getSchool(member.schoolId()), member, schools))
        .map(Membership::schoolId)
        .toList();
  }

  private static boolean isNamed(School school, Membership member, Schools schools) {
    boolean target = school.area() != URBAN || !school.traits().isEmpty();
    return (schools.areas().isEmpty() || schools.areas().contains(school.area()))
        && (schools.traits().isEmpty()
            || school.traits().stream().anyMatch(schools.traits()::contains))
        && (schools.target() == null || schools.target() == target)
        && (schools.roles().isEmpty() || schools.roles().contains(member.role()));
  }

  private static Schools schools(Set<Area> areas, @Nullable Boolean target) {
    return new Schools(areas, Set.of(), target, Set.of(), Set.of());
  }

  private static Schools roles(Role role) {
    return new Schools(Set.of(), Set.of(), null, Set.of(role), Set.of());
  }

  private static TestPlan plan(TestDistrict district, TestQuota quota) {
    return TestPlan.of(staffing(district, quota));
  }

  private static Staffing staffing(TestDistrict district, TestQuota quota) {
    return district.under(TestPolicy.like("standard").quotas(quota.build()).build());
  }
}
