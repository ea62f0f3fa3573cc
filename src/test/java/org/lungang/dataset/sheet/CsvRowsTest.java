package org.lungang.dataset.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are the cells that were written, however, each with the line where it begins. */
class CsvRowsTest {

  private static final String[] CELLS = {
    "",
    "",
    "b",
    "王芳",
    "𠮷",
    "x y",
    "h\"i",
    "'g",
    "two\nlines",
    "two\r\nlines",
    "two\rlines",
    "a,b",
    "a;b",
    "a\tb",
    "\"",
    "#N/A",
    "1.2E+17",
    "=x",
    "-1",
    "\u2028",
    "10\u200E"
  };
  private static final Set<String> NOT_PLAIN =
      Set.of("two\nlines", "two\r\nlines", "two\rlines", "a\tb", "#N/A", "1.2E+17", "10\u200E");
  private static final String[] ROOM = {"", "", "", " ", "\u3000", " \u2028"};
  private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};

  private static CsvRows of(String text) {
    return new CsvRows(text, Set.of());
  }

  @Test
  void cellsLinesAndQuotes() throws RowSource.BrokenRows {
    CsvRows rows = of("a, \"b\"\"c,\r\nd\" ,\n\n e ;f,'g\r\"\",h\"i\rlast,");
    assertThat(rows.next()).containsExactly("a", "b\"c,\r\nd", "");
    assertThat(rows.line()).isEqualTo(1);
    assertThat(rows.next()).containsExactly("e ;f", "'g");
    assertThat(rows.line()).isEqualTo(4);
    assertThat(rows.next()).containsExactly("", "h\"i");
    assertThat(rows.line()).isEqualTo(5);
    assertThat(rows.next()).containsExactly("last", "");
    assertThat(rows.line()).isEqualTo(6);
    assertThat(rows.next()).isNull();
    assertThat(rows.line()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a", "\"a\" b", "\"a\"\"", "\"a\nb\n", "x,\"a\"b,c"})
  void quotesGoWrong(String text) throws RowSource.BrokenRows {
    assertThatThrownBy(of("sep=,\n" + text)::next).isInstanceOf(RowSource.BrokenRows.class);
    CsvRows rows = of("sep=,\nfirst\n\n" + text);
    assertThat(rows.next()).containsExactly("first");
    assertThatThrownBy(rows::next).isInstanceOf(RowSource.BrokenRows.class);
    assertThat(rows.line()).isEqualTo(4);
  }

  @Test
  void aQuotationMarkThatPartsCellsEnclosesNone() throws RowSource.BrokenRows {
    CsvRows rows = of("sep=\"\na\"b,c\"\n");
    assertThat(rows.next()).containsExactly("a", "b,c", "");
    assertThat(rows.line()).isEqualTo(2);
    assertThat(rows.next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', ' ', 'q'})
  void whatWasWrittenIsRead(char delimiter) throws RowSource.BrokenRows {
    SplittableRandom random = new SplittableRandom(delimiter);
    for (int i = 0; i < 5_000; i++) {
      Written written = new Written(delimiter, random);
      for (int rows = random.nextInt(8); rows > 0; rows--) {
        written.addRow();
      }
      CsvRows read = of(written.text.toString());
      for (Row row : written.rows) {
        assertThat(read.next()).as(written.text.toString()).isEqualTo(row.cells());
        assertThat(read.line()).as(written.text.toString()).isEqualTo(row.line());
        assertThat(read.isPlain())
            .as(written.text.toString())
            .isEqualTo(row.cells().stream().noneMatch(NOT_PLAIN::contains));
      }
      assertThat(read.next()).as(written.text.toString()).isNull();
    }
  }

  private record Row(List<String> cells, int line) {}

  /** Rows beside a text that they were written to, each as somebody might. */
  private static final class Written {

    final StringBuilder text = new StringBuilder("sep=");
    final List<Row> rows = new ArrayList<>();
    private final char delimiter;
    private final SplittableRandom random;
    private final String lineEnd;
    private int line = 2;

    Written(char delimiter, SplittableRandom random) {
      this.delimiter = delimiter;
      this.random = random;
      this.lineEnd = pick(LINE_ENDS);
      text.append(delimiter).append(lineEnd);
    }

    void addRow() {
      List<String> cells = new ArrayList<>();
      int begin = line;
      for (int left = random.nextInt(4); left >= 0; left--) {
        String cell = CELLS[random.nextInt(CELLS.length)];
        cells.add(cell.strip().isEmpty() ? "" : cell);
        add(cell);
        line += cell.startsWith("two") ? 1 : 0;
        if (left > 0) {
          text.append(delimiter);
        }
      }
      text.append(lineEnd);
      line++;
      if (!cells.stream().allMatch(String::isEmpty)) {
        rows.add(new Row(cells, begin));
      }
    }

    private void add(String cell) {
      String guarded = CsvText.guarded(cell);
      boolean needsQuotes =
          guarded.indexOf(delimiter) >= 0
              || guarded.startsWith("\"")
              || guarded.contains("\n")
              || guarded.contains("\r");
      String written =
          needsQuotes || random.nextInt(4) == 0
              ? '"' + guarded.replace("\"", "\"\"") + '"'
              : guarded;
      text.append(room()).append(written).append(room());
    }

    private String room() {
      return delimiter == ' ' ? "" : pick(ROOM);
    }

    private String pick(String[] from) {
      return from[random.nextInt(from.length)];
    }
  }
}
