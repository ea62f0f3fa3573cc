package org.lungang.dataset.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are read ahead are the rows that were there, each with its line, to the end. */
class RowsAheadTest {

  private static String text(int rows) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      text.append("T").append(row).append(row % 7 == 0 ? ",\"two\nlines\"\n\n" : ",one\n");
    }
    return text.toString();
  }

  private static RowSource plain(String text) {
    return new CsvRows(text, Set.of("t0"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1023, 1024, 1025, 2048, 5000})
  void theSameRowsAtTheSameLines(int rows) throws RowSource.BrokenRows {
    RowSource expected = plain(text(rows));
    RowSource ahead = new RowsAhead(plain(text(rows)));
    for (int row = 0; row <= rows; row++) {
      assertThat(ahead.next()).isEqualTo(expected.next());
      assertThat(ahead.line()).isEqualTo(expected.line());
      assertThat(row < rows && ahead.isPlain()).isEqualTo(row < rows && row % 7 != 0);
    }
    assertThat(ahead.next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1023, 1024, 3000})
  void whatBreaksBreaksAtItsLineAfterTheRowsBefore(int rows) throws RowSource.BrokenRows {
    String broken = text(rows) + "T9,\"never closed\n";
    RowSource expected = plain(broken);
    RowSource ahead = new RowsAhead(plain(broken));
    List<String> row = expected.next();
    for (int i = 0; i < rows; i++) {
      assertThat(ahead.next()).isEqualTo(row);
      row = i + 1 < rows ? expected.next() : row;
    }
    assertThatThrownBy(expected::next).isInstanceOf(RowSource.BrokenRows.class);
    assertThatThrownBy(ahead::next).isInstanceOf(RowSource.BrokenRows.class);
    assertThat(ahead.line()).isEqualTo(expected.line());
  }

  @Test
  void aTextThatStandsInManyRowsIsLookedAtInEach() throws RowSource.BrokenRows {
    RowSource rows = plain("t0,b\n T1 ,#N/A\nT1,'=x\n T1 ,#N/A\n  ,\nT1,\"'=x\"\n");
    assertThat(rows.next()).containsExactly("t0", "b");
    assertThat(rows.isPlain()).isTrue();
    for (int i = 0; i < 2; i++) {
      assertThat(rows.next()).containsExactly("T1", i == 0 ? "#N/A" : "=x");
      assertThat(rows.isPlain()).isEqualTo(i == 1);
    }
    assertThat(rows.next()).containsExactly("T1", "#N/A");
    assertThat(rows.isPlain()).isFalse();
    assertThat(rows.next()).containsExactly("T1", "=x");
    assertThat(rows.isPlain()).isTrue();
    assertThat(rows.line()).isEqualTo(6);
    assertThat(rows.next()).isNull();
  }
}
