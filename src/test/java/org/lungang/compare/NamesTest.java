package org.lungang.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.policy.Policy;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;

class NamesTest {

  private static final PostingKey KEY = new PostingKey("G", "support-out", "S1", "S9");

  private static District district(String lead, String other) {
    return new TestDistrict()
        .schools(lead, other)
        .group("G", GroupType.ASSISTANCE, lead, other)
        .staff("T1", lead, who -> who.named("李娜"))
        .build();
  }

  /** What the lists no longer know, those before it still do; what nothing knows keeps its id. */
  @Test
  void namesStandBesideIdsAsFarAsAnythingKnowsThem() {
    Policy policy = ShippedPolicies.get("xx-county-2023");
    Names now = new Names(policy, List.of(district("S1", "S2"), district("S1", "S9")));
    assertThat(now.staff("T1")).isEqualTo("T1 李娜");
    assertThat(now.posting(KEY).in(Language.EN))
        .isEqualTo("S1 School S1 → S9 School S9, Backbone support (G)");
    assertThat(now.posting(KEY).in(Language.ZH)).isEqualTo("S1 School S1 → S9 School S9，骨干教师支教（G）");
    Names only = Names.of(district("S1", "S2"), policy);
    assertThat(only.posting(KEY).in(Language.EN))
        .isEqualTo("S1 School S1 → S9, Backbone support (G)");
    Names nothing = new Names(null, List.of());
    assertThat(nothing.staff("T1")).isEqualTo("T1");
    assertThat(nothing.posting(KEY).in(Language.EN)).isEqualTo("S1 → S9, support-out (G)");
  }
}
