package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lungang.district.GroupType.TIGHT;

import org.junit.jupiter.api.Test;
import org.lungang.testing.TestDistrict;

/** Each posting has its price. */
class PricesTest {

  @Test
  void thereAreAsManyPricesAsPostings() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff("A", "L")
            .staff("B", "M")
            .under("standard");
    assertThat(staffing.postings()).hasSize(2);
    Staffing priced = staffing.priced(new long[] {3, -4});
    assertThat(priced.postings()).extracting(priced::priceOf).containsExactly(3L, -4L);
    assertThat(staffing.postings()).extracting(staffing::priceOf).containsExactly(0L, 0L);
    for (int prices : new int[] {1, 3}) {
      assertThatThrownBy(() -> staffing.priced(new long[prices]))
          .hasMessage("There are " + prices + " prices for 2 postings.");
    }
  }
}
