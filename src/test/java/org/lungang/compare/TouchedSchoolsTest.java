package org.lungang.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.dataset.column.Table;
import org.lungang.district.Answer;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.DistrictFixture;
import org.lungang.district.GroupType;
import org.lungang.district.Party;
import org.lungang.district.Stage;
import org.lungang.policy.Easing;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;
import org.lungang.staffing.Component;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;

/** Whatever of a policy a plan hangs on makes a component be planned again where it changes. */
class TouchedSchoolsTest {

  /** What no plan hangs on. */
  private static final Set<String> WITHOUT_MEANING =
      Set.of("id", "name", "calendar", "clauses", "sources");

  /** Of these only what concerns a component counts, or nothing at all. */
  private static final Set<String> NOT_COMPARED_HERE =
      Set.of("flows", "otherFlows", "easings", "basis", "otherCircumstances");

  private static final List<String> OTHERS =
      List.of("wolong-2023", "xx-county-2023", "suzhou-2024", "huadu-2025", "guangdong-2020");

  private static Component component() {
    District district =
        new DistrictFixture()
            .school("S1", Stage.PRIMARY, 1000)
            .school("S2", Stage.PRIMARY, 500)
            .group("G1", GroupType.TIGHT, "S1", "S2")
            .build();
    return Component.allOf(district, ShippedPolicies.get("standard")).get(0);
  }

  @Test
  void everyPartOfAPolicyCounts() throws ReflectiveOperationException {
    Policy before = ShippedPolicies.get("standard");
    Set<String> changed = new TreeSet<>();
    List<Policy> others = new ArrayList<>(OTHERS.stream().map(ShippedPolicies::get).toList());
    others.add(
        OwnPolicies.read(
            """
            extends: standard
            backbone_from: CITY
            exemptions: {E5: null}
            volunteers_waive: [E2]
            eligible_years: 5
            due_years: 7
            years_rules: [{stages: [JUNIOR], eligible_years: 3}]
            max_minutes: 45
            limits: [{at_least: 1}]
            rules: {own: {words: {en: Own, zh: 自定}, per: GROUP, at_least: 1}}
            consents: {asked: {of: [PERSON]}}
            drain: {share: 10%, at_least: 1}
            weights: {posting: 31}
            """));
    for (Policy policy : others) {
      for (RecordComponent part : Policy.class.getRecordComponents()) {
        Object other = part.getAccessor().invoke(policy);
        if (!Objects.equals(other, part.getAccessor().invoke(before))
            && !part.getName().toLowerCase(Locale.ROOT).contains("flows")) {
          boolean same = TouchedSchools.samePolicy(before, with(before, part, other), component());
          assertThat(same)
              .as(part.getName() + " of " + policy.id())
              .isEqualTo(WITHOUT_MEANING.contains(part.getName()));
          changed.add(part.getName());
        }
      }
    }
    Set<String> all =
        Arrays.stream(Policy.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    all.removeAll(NOT_COMPARED_HERE);
    assertThat(changed).containsExactlyInAnyOrderElementsOf(all);
  }

  /** Whatever differs in a list touches the schools that it is about; X of S1 once was at S2. */
  @ParameterizedTest
  @EnumSource
  void everyListCounts(Table table) {
    List<String> touched =
        switch (table) {
          case SCHOOLS -> touched(with -> with.headcount("S3", 9));
          case GROUPS, MEMBERS -> touched(with -> with.group("G2", GroupType.TIGHT, "S3", "S4"));
          case STAFF -> touched(with -> with.staff("Y", "S3"));
          case SERVICE -> touched(with -> with.service("X", "S4", "2001-09-01", "2005-08-31"));
          case ROTATIONS -> touched(with -> with.rotation("X", "S3", "2025-09-01"));
          case NEEDS -> touched(with -> with.need("S3", "MATH", 1));
          case LESSONS -> touched(with -> with.lessons("S3", "MATH", 10));
          case TRAVEL -> touched(with -> with.travel("S3", "S4", 15));
          case PINS -> touched(with -> with.pin("X", Decision.STAY, null));
          case CONSENTS -> touched(with -> with.consent("X", Party.PERSON, null, Answer.REFUSED));
        };
    assertThat(touched)
        .containsExactly(
            (switch (table) {
                  case SCHOOLS, STAFF, NEEDS, LESSONS -> "S3";
                  case GROUPS, MEMBERS, TRAVEL -> "S3 S4";
                  case ROTATIONS -> "S1 S2 S3";
                  case SERVICE, PINS, CONSENTS -> "S1 S2";
                })
                .split(" "));
  }

  private static List<String> touched(Consumer<TestDistrict> change) {
    TestDistrict after = district();
    change.accept(after);
    Set<String> there = TouchedSchools.between(district().build(), after.build());
    assertThat(TouchedSchools.between(after.build(), district().build())).isEqualTo(there);
    return List.copyOf(there);
  }

  private static TestDistrict district() {
    return new TestDistrict()
        .schools("S1", "S2", "S3", "S4")
        .group("G1", GroupType.TIGHT, "S1", "S2")
        .staff("X", "S1")
        .staff("Z", "S4")
        .rotation("X", "S2", "2020-09-01");
  }

  private static Policy with(Policy policy, RecordComponent part, Object value)
      throws ReflectiveOperationException {
    RecordComponent[] parts = Policy.class.getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] =
          parts[i].getName().equals(part.getName()) ? value : parts[i].getAccessor().invoke(policy);
    }
    Constructor<Policy> constructor =
        Policy.class.getDeclaredConstructor(
            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
    return constructor.newInstance(values);
  }

  @Test
  void anEasingCountsInItsOwnGroupAndSchoolAlone() {
    Policy before = ShippedPolicies.get("standard");
    assertThat(same(before, easing("G1", null))).isFalse();
    assertThat(same(before, easing(null, "S2"))).isFalse();
    assertThat(same(before, easing("G9", null))).isTrue();
    assertThat(same(before, easing(null, "S9"))).isTrue();
  }

  private static boolean same(Policy before, Easing easing) {
    return TouchedSchools.samePolicy(before, before.easedBy(List.of(easing)), component());
  }

  private static Easing easing(String groupId, String schoolId) {
    return new Easing(
        "X", Rule.H7, groupId, schoolId, null, null, null, null, null, null, null, null, 3, "");
  }
}
