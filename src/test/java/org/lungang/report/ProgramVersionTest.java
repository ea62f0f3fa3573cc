package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramVersionTest {

  @Test
  void theBuildHasFilledInTheVersion() {
    assertThat(ProgramVersion.current()).matches("\\d+\\.\\d+\\.\\d+(-\\w+)?");
  }
}
