package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A school's files bear its id where every file system takes it. */
class SchoolFilesTest {

  @Test
  void oddIdsAndThoseThatDifferInTheirCaseAreNumbered() {
    assertThat(SchoolFiles.names(List.of("S1", "s1", "城-1", "a/b", "..", "x".repeat(61))))
        .containsEntry("S1", "S1")
        .containsEntry("s1", "school 2")
        .containsEntry("城-1", "城-1")
        .containsEntry("a/b", "school 4")
        .containsEntry("..", "school 5")
        .containsEntry("x".repeat(61), "school 6");
    assertThat(SchoolFiles.names(List.of("x".repeat(60)))).containsValue("x".repeat(60));
  }
}
