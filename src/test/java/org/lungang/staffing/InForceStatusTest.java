package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever has come back or stays for good is on no rotation in the year that is planned. */
class InForceStatusTest {

  @Test
  void aRotationThatGoesOnOrIsRenewedIsAtTheHost() {
    assertThat(InForceStatus.values())
        .filteredOn(InForceStatus::isAtHost)
        .containsExactly(InForceStatus.GOES_ON, InForceStatus.RENEWED);
  }
}
