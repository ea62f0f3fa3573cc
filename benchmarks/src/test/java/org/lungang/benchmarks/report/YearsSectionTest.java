package org.lungang.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Series of years become a table, each beside the one that was planned year by year. */
class YearsSectionTest {

  @TempDir private Path folder;

  @Test
  void seriesAreComparedLevelByLevelWithThoseOfTheSameSeed() {
    RawTable table =
        new RawTable(
            folder,
            "years.csv",
            "series",
            "policy",
            "seed",
            "staff",
            "how",
            "hard",
            "medium",
            "soft",
            "posted",
            "seconds");
    table.add("xx:1", "standard", 1, 9, "year by year", -1, -2, 100, 40, "1.00");
    table.add("xx:1", "standard", 1, 9, "ahead", 0, -3, 50, 30, "2.00");
    table.add("xx:1", "standard", 2, 9, "year by year", 0, -2, 100, 20, "1.00");
    table.add("xx:1", "standard", 2, 9, "ahead", 0, -2, 90, 30, "4.00");
    table.write();
    StringBuilder page = new StringBuilder();
    new YearsSection(folder).appendTo(page);
    assertThat(page.toString())
        .contains(
            "| xx:1, standard | year by year | 2 | -0.5 | -2.0 | 100.0 | 30.0 | – | – | 1.0 |")
        .contains(
            "| xx:1, standard | ahead | 2 | 0.0 | -2.5 | 70.0 | 30.0 | 1 | -30 (-50 … -10) | 3.0"
                + " |");
  }
}
