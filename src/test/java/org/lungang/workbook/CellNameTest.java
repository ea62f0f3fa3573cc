package org.lungang.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell's plain name gives its column; any other is left to a closer look. */
class CellNameTest {

  @ParameterizedTest
  @CsvSource({
    "A1, 1, 1",
    "Z26, 26, 26",
    "AA27, 27, 27",
    "XFD1048576, 1048576, 16384",
    "D17, 16, 0",
    "D170, 17, 0",
    "D, 17, 0",
    "17, 17, 0",
    "d17, 17, 0",
    "$D$17, 17, 0",
    "ABCD17, 17, 0",
    "D99999999999999999999, 17, 0"
  })
  void theColumnOfACell(String name, int row, int column) {
    assertThat(CellName.columnOf(name, row)).isEqualTo(column);
  }
}
