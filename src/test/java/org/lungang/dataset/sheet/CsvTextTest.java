package org.lungang.dataset.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as CSV is never a formula, and reads back as it was. */
class CsvTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+86",
        "-x",
        "@SUM(A1)",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "\tx",
        "\rx",
        " =1",
        "　=1",
        "\u00a0=1",
        "\n=1",
        "-1+1",
        "--1",
        "'=1",
        "''=1",
        "' =1",
        "=",
        "-"
      })
  void whatASpreadsheetCouldRunIsGuarded(String cell) {
    assertThat(CsvText.guarded(cell)).isEqualTo("'" + cell);
    assertThat(CsvText.unguarded("'" + cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "王芳", "-5", "-12.5", "-1.5E-7", "'", "''", "'x", "O'Neill", "1-1", "a=b", " x"
      })
  void everythingElseStaysAsItIs(String cell) {
    assertThat(CsvText.guarded(cell)).isEqualTo(cell);
    assertThat(CsvText.unguarded(cell)).isEqualTo(cell);
  }

  @Test
  void guardingCanAlwaysBeUndone() {
    Random random = new Random(1);
    String alphabet = "'=-+@ \t\r\n　＝＋－＠1.E5x王";
    for (int i = 0; i < 100_000; i++) {
      StringBuilder cell = new StringBuilder();
      for (int j = random.nextInt(7); j > 0; j--) {
        cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String written = CsvText.guarded(cell.toString());
      assertThat(CsvText.unguarded(written)).isEqualTo(cell.toString());
      boolean couldRun =
          !written.strip().isEmpty() && "=-+@＝＋－＠".indexOf(written.strip().charAt(0)) >= 0;
      assertThat(couldRun && !written.matches("-\\d+(\\.\\d+)?([eE][-+]?\\d+)?"))
          .as(written)
          .isFalse();
    }
  }

  @Test
  void cellsAreQuotedWhereTheyMustBe() {
    StringBuilder text = new StringBuilder();
    CsvText.appendLine(text, List.of("a;b", "c\"d", "e\nf", " g", "h,i", "=j", ""), ';', "\r\n");
    assertThat(text.toString()).isEqualTo("\"a;b\";\"c\"\"d\";\"e\nf\";\" g\";h,i;'=j;\r\n");
  }
}
