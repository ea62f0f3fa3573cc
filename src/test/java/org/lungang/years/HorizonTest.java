package org.lungang.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.plan.Plan;
import org.lungang.search.Search;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.staffing.Staffing;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;

/**
 * Years in turn: who retires leaves, who is sent comes back, and every year's figures are its own.
 */
class HorizonTest {

  private static Plan plan(Staffing staffing) {
    return new Search(staffing, new SearchOptions(null, null, 0, 2), SearchListener.SILENT)
        .run()
        .plan();
  }

  private static Horizon.Assumptions assumptions(int years, int percent, boolean replaced) {
    return new Horizon.Assumptions(years, BigDecimal.valueOf(percent), replaced);
  }

  private static Horizon.Outlook outlook(Horizon.Assumptions assumptions) {
    District district =
        new TestDistrict()
            .schools("A", "B")
            .group("G", GroupType.TIGHT, "A", "B")
            .need("A", "MATH", 4)
            // Reaches 60 years and 8 months, the statutory age, in April 2027.
            .staff("OLD", "A", who -> who.man().born("1966-08-01"))
            .staff("T", "A", who -> who.born("1990-01-01"))
            .staff("U", "B", who -> who.born("1990-01-01"))
            .build();
    return Horizon.of(
        district, ShippedPolicies.get("standard"), 2026, assumptions, HorizonTest::plan);
  }

  @Test
  void whoReachesTheStatutoryAgeLeavesBeforeTheNextYear() {
    assertThat(outlook(assumptions(2, 0, false)).years())
        .extracting(year -> year.staff() + " " + year.retired())
        .containsExactly("3 0", "2 1");
  }

  @Test
  void aBeginnerTakesTheirPlaceWhereThatIsAssumed() {
    assertThat(outlook(assumptions(2, 0, true)).years())
        .extracting(year -> year.staff() + " " + year.retiredTeachers())
        .containsExactly("3 0", "3 1");
  }

  @Test
  void needsChangeByTheirRateEachYearAndAreRoundedHalfUp() {
    // 4 needed, 2 at A: 2 missing. A tenth more each year: 4.4, so 4; 4.84, so 5.
    assertThat(outlook(assumptions(3, 10, true)).years())
        .extracting(year -> year.figures().uncovered().orElseThrow())
        .containsExactly(2L, 2L, 3L);
  }

  /** One of group, subject and school each: 3 are due, 1 retires, 4 are needed and 2 there. */
  @Test
  void groupsSubjectsAndSchoolsAreTold() {
    List<Horizon.Year> years = outlook(assumptions(2, 0, false)).years();
    assertThat(years)
        .extracting(year -> year.groups().get(0).group().id() + " " + year.groups().size())
        .containsOnly("G 1");
    for (Horizon.Year year : years) {
      assertThat(year.groups().get(0).due()).isEqualTo(year.figures().due());
      assertThat(year.groups().get(0).sent()).isEqualTo(year.figures().postings());
      assertThat(year.subjects().get(0).sent()).isEqualTo(year.figures().postings());
    }
    assertThat(years)
        .extracting(
            year ->
                year.subjects().get(0).subject().code() + " " + year.subjects().get(0).retired())
        .containsExactly("MATH 0", "MATH 1");
    assertThat(years)
        .extracting(
            year ->
                year.shortages().get(0).school().id()
                    + " "
                    + year.shortages().get(0).required()
                    + " "
                    + year.shortages().get(0).missing()
                    + " "
                    + year.subjects().get(0).missing())
        .containsExactly("A 4 2 2", "A 4 3 3");
    assertThat(outlook(assumptions(2, 0, true)).years())
        .extracting(Horizon.Year::hired)
        .containsExactly(0, 1);
    assertThat(years).extracting(Horizon.Year::hired).containsOnly(0);
  }

  /** All 3 are due, OLD as a volunteer, and nobody is ever sent; OLD retires. */
  @Test
  void whoRetiresIsLeftOfTheDueNoMore() {
    District district =
        new TestDistrict()
            .schools("A", "B")
            .group("G", GroupType.TIGHT, "A", "B")
            .staff("OLD", "A", who -> who.man().born("1966-08-01").volunteer())
            .staff("T", "A", who -> who.born("1990-01-01"))
            .staff("U", "B", who -> who.born("1990-01-01"))
            .build();
    Horizon.Outlook outlook =
        Horizon.of(
            district,
            ShippedPolicies.get("standard"),
            2026,
            assumptions(2, 0, false),
            staffing -> Plan.of(List.of()));
    assertThat(outlook.years()).extracting(Horizon.Year::firstDueLeft).containsExactly(3, 2);
  }

  @Test
  void pupilsBeginWithOneOrMore() {
    assertThat(new Enrolment(Map.of("A", new TreeMap<>(Map.of(2026, 1)))).isOf("A")).isTrue();
    assertThatThrownBy(() -> new Enrolment(Map.of("A", new TreeMap<>(Map.of(2026, 0)))))
        .hasMessageContaining("(A)");
    assertThatThrownBy(() -> new Enrolment(Map.of("A", new TreeMap<>())))
        .hasMessageContaining("(A)");
  }

  @Test
  void impossibleAssumptionsAreRefused() {
    assertThatThrownBy(() -> assumptions(0, 0, true)).hasMessageContaining("(0)");
    assertThatThrownBy(() -> assumptions(1, -101, true)).hasMessageContaining("-101%");
  }

  @Test
  void overFiveYearsOfACountyEveryYearAddsUp() {
    District county = Generator.generate(Shape.XX_COUNTY, 3, 1);
    Set<String> known = new HashSet<>();
    county.staff().forEach(member -> known.add(member.id()));
    Horizon.Outlook outlook =
        Horizon.of(
            county,
            ShippedPolicies.get("xx-county-2023"),
            2026,
            assumptions(5, 0, false),
            HorizonTest::plan);
    assertThat(outlook.years()).hasSize(5);
    List<Integer> left = outlook.years().stream().map(Horizon.Year::firstDueLeft).toList();
    for (int i = 1; i < left.size(); i++) {
      assertThat(left.get(i)).isLessThanOrEqualTo(left.get(i - 1));
    }
    assertThat(outlook.years().get(0).score().hard()).isZero();
    int staff = county.staff().size();
    for (Horizon.Year year : outlook.years()) {
      staff -= year.retired();
      assertThat(year.staff()).isEqualTo(staff);
    }
    long sent = outlook.years().stream().mapToLong(year -> year.figures().postings()).sum();
    assertThat(outlook.burdens().stream().mapToInt(Horizon.Burden::times).sum())
        .isEqualTo((int) sent);
    assertThat(outlook.burdens()).allMatch(burden -> known.contains(burden.member().id()));
    assertThat(Staffing.firstDay(2026)).isEqualTo(LocalDate.of(2026, 9, 1));
  }
}
