package org.lungang.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lungang.benchmarks.exact.Points;
import org.lungang.benchmarks.peer.Trial;
import org.lungang.plan.Certificate;
import org.lungang.plan.Plan;

class PeerTablesTest {

  private static final Reference BEST = new Reference(new Points(0, -2, 100), 100, 10, true, 1);

  /** What is certified is told in minutes a posting. */
  @Test
  void aSoundCertificateIsToldInMinutesAPosting() {
    assertThat(PeerTables.certificate(BEST, trial(new Points(0, -2, 90), -2L, 105L)))
        .isEqualTo("1.5000");
  }

  /** A certificate that the optimum beats ends the run, at soft and at medium. */
  @Test
  void aCertificateThatTheOptimumBeatsEndsTheRun() {
    assertThatThrownBy(() -> PeerTables.certificate(BEST, trial(new Points(0, -2, 90), -2L, 99L)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is beaten");
    assertThatThrownBy(() -> PeerTables.certificate(BEST, trial(new Points(0, -3, 90), -3L, 120L)))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Where medium is not closed, soft is not held against the optimum. */
  @Test
  void whatIsOpenAboveSaysNothingBelow() {
    assertThat(PeerTables.certificate(BEST, trial(new Points(0, -3, 90), -1L, 95L))).isEmpty();
  }

  private static Trial trial(Points points, Long medium, Long soft) {
    Certificate certificate =
        new Certificate(points.hard(), points.medium(), points.soft(), 10, 0, medium, soft);
    return new Trial(
        Plan.of(List.of()),
        points,
        Optional.of(certificate),
        List.of(),
        1,
        0,
        OptionalLong.empty());
  }
}
