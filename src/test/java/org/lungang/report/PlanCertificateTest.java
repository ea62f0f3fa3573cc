package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lungang.plan.Certificate;

class PlanCertificateTest {

  private static final String SCORE =
      "{\"score\": {\"hard\": 0, \"medium\": -2, \"soft\": -30}, \"postings\": [{}, {}, {}]";

  @Test
  void whatIsProvenIsReadWithTheScoreAndTheNumberOfPostings() {
    assertThat(
            read(
                SCORE
                    + ", \"certificate\":"
                    + " {\"hard_bound\": 0, \"medium_bound\": -2, \"soft_bound\": -15}}"))
        .contains(new Certificate(0, -2, -30, 3, 0, -2L, -15L));
  }

  @Test
  void aBoundThatIsNotKnownIsNone() {
    assertThat(
            read(
                SCORE
                    + ", \"certificate\":"
                    + " {\"hard_bound\": 0, \"medium_bound\": null, \"soft_bound\": null}}"))
        .contains(new Certificate(0, -2, -30, 3, 0, null, null));
  }

  @Test
  void aPlanThatWasNotSearchedForOrIsNoneHasNothingProven() {
    assertThat(read(SCORE + "}")).isEmpty();
    assertThat(read(SCORE + ", \"certificate\": {\"hard_bound\": 0}}")).isEmpty();
    assertThat(read("{\"certificate\": {\"hard_bound\": 0}}")).isEmpty();
    assertThat(read("{\"score\"")).isEmpty();
  }

  private static Optional<Certificate> read(String json) {
    return PlanCertificate.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
