package org.lungang.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random districts become a line for each kind, and one for all. */
class CertificateSectionTest {

  @TempDir private Path folder;

  private final StringBuilder page = new StringBuilder();

  @Test
  void nothingMeasuredIsNoSection() {
    new CertificateSection(folder).appendTo(page);
    assertThat(page).isEmpty();
  }

  @Test
  void plansAreComparedLevelByLevelWithThoseOfHighs() {
    RawTable table = CertificateTable.rows(folder);
    table.add("star:8:1:6", "standard", 90, 200, 0, -2, 50, true, 0.5, 0, -2, 50, 0, 0, 0.1);
    table.add(
        "star:8:2:6", "standard", 90, 200, -1, -2, 50, true, 0.5, -1, -2, 49, 0.02, 0.03, 0.5);
    table.add("star:8:3:6", "standard", 90, 200, 0, -2, 50, true, 0.5, 0, -3, 99, "", 0.5, 0.7);
    table.add("star:8:4:6", "standard", 90, 200, 0, -2, 50, false, 60, 0, -2, 51, "", 0.01, 0.2);
    table.add("grid:8:1:6", "standard", 90, 200, 0, 0, 50, true, 0.5, 0, 0, 40, 0.021, "", 0.1);
    table.write();
    new CertificateSection(folder).appendTo(page);
    assertThat(page.toString())
        .contains(
            "| star, 8 schools, standard | 4 | 3 | 1 | 2 | 1 | 1 | 1 | 0.500 | 3 | 0.35 (0.10 …"
                + " 0.70) | 0.50 (0.50 … 60.00) |")
        .contains("| grid, 8 schools, standard | 1 | 1 | 0 | 1 | 0 | 0 | 0 | – | 1 | 0.10 | 0.50 |")
        .contains("| all | 5 | 4 | 1 | 3 | 1 | 1 | 1 | – | 4 | 0.20 (0.10 … 0.70) |");
  }
}
