package org.lungang.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lungang.district.District;
import org.lungang.district.DistrictFixture;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.policy.Easing;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;
import org.lungang.staffing.Component;
import org.lungang.testing.ShippedPolicies;

/** Whatever of a policy a plan hangs on makes a component be planned again where it changes. */
class TouchedSchoolsTest {

  /** What no plan hangs on. */
  private static final Set<String> WITHOUT_MEANING =
      Set.of("id", "name", "calendar", "clauses", "sources");

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
    for (String id : OTHERS) {
      for (RecordComponent part : Policy.class.getRecordComponents()) {
        Object other = part.getAccessor().invoke(ShippedPolicies.get(id));
        if (!Objects.equals(other, part.getAccessor().invoke(before))
            && !part.getName().toLowerCase(Locale.ROOT).contains("flows")) {
          boolean same = TouchedSchools.samePolicy(before, with(before, part, other), component());
          assertThat(same)
              .as(part.getName() + " of " + id)
              .isEqualTo(WITHOUT_MEANING.contains(part.getName()));
          changed.add(part.getName());
        }
      }
    }
    assertThat(changed).contains("quotas", "itinerant", "principles", "termYears", "name");
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
