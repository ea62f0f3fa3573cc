package org.lungang.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lungang.district.GroupType.TIGHT;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lungang.staffing.PossiblePosting;
import org.lungang.testing.TestDistrict;

/** What is asked of a plan besides the rules. */
class DemandsTest {

  private static final List<PossiblePosting> POSTINGS =
      new TestDistrict()
          .schools("L", "M")
          .group("G", TIGHT, "L", "M")
          .staff(3, "A", "L", who -> {})
          .under("standard")
          .postings();

  /** What is required stays possible; what was forbidden before stays forbidden. */
  @Test
  void moreIsForbiddenSaveWhatIsRequired() {
    PossiblePosting required = POSTINGS.get(0);
    PossiblePosting before = POSTINGS.get(1);
    PossiblePosting more = POSTINGS.get(2);
    Demands demands = new Demands(Set.of(required), Set.of(before), Set.of(more), 7L);
    Demands also = demands.alsoForbidding(Set.of(required, more));
    assertThat(also.forbidden()).containsExactlyInAnyOrder(before, more);
    assertThat(also.required()).containsExactly(required);
    assertThat(also.kept()).containsExactly(more);
    assertThat(also.changeCostMinutes()).isEqualTo(7);
  }

  /** A change that costs nothing is no reason to keep anything; no price is one above all. */
  @Test
  void aChangeHasAPriceUnlessItCostsNothing() {
    assertThat(costing(null).pricesChanges()).isTrue();
    assertThat(costing(1L).pricesChanges()).isTrue();
    assertThat(costing(0L).pricesChanges()).isFalse();
    assertThatThrownBy(() -> costing(-1L))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(-1)");
  }

  private static Demands costing(@Nullable Long minutes) {
    return new Demands(Set.of(), Set.of(), Set.of(), minutes);
  }
}
