package org.lungang.dataset.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.word.Blanks;

/** Records are parted as the library parts them, each with the line where it begins. */
class CsvRecordsTest {

  private static final String[] PIECES = {
    "\"", "\"", "\"\"", ",", ",", ";", "\t", "\n", "\n", "\r\n", "\r", " ", "\u3000", "\u00A0",
    "\u2028", "a", "王芳", "𠮷", "'", "\uFEFF", "x y"
  };

  @Test
  void cellsLinesAndQuotes() throws Exception {
    CsvRecords records = new CsvRecords("a, \"b\"\"c,\r\nd\" ,\n\n e ;f,'g\r\"\",h\"i\rlast,", ',');
    assertThat(records.line()).isEqualTo(1);
    assertThat(records.next()).containsExactly("a", "b\"c,\r\nd", "");
    assertThat(records.line()).isEqualTo(3);
    assertThat(records.next()).containsExactly("");
    assertThat(records.line()).isEqualTo(4);
    assertThat(records.next()).containsExactly("e ;f", "'g");
    assertThat(records.line()).isEqualTo(5);
    assertThat(records.next()).containsExactly("", "h\"i");
    assertThat(records.line()).isEqualTo(6);
    assertThat(records.next()).containsExactly("last", "");
    assertThat(records.line()).isEqualTo(7);
    assertThat(records.next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a", "\"a\" b", "\"a\"\"", "\"a\nb\n", "x,\"a\"b,c"})
  void quotesGoWrong(String text) {
    CsvRecords records = new CsvRecords(text, ',');
    assertThatThrownBy(records::next).isInstanceOf(CsvRecords.WrongQuotes.class);
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', ' ', 'a'})
  void anyTextIsPartedAsTheLibraryPartsIt(char delimiter) throws IOException {
    SplittableRandom random = new SplittableRandom(delimiter);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThat(own(text.toString(), delimiter))
          .as(text.toString())
          .isEqualTo(library(text.toString(), delimiter));
    }
  }

  private static List<String> own(String text, char delimiter) {
    List<String> rows = new ArrayList<>();
    CsvRecords records = new CsvRecords(text, delimiter);
    int line = 0;
    try {
      while (true) {
        line = records.line();
        List<String> cells = records.next();
        rows.add(line + ":" + (cells == null ? "end" : cells.stream().map(Blanks::strip).toList()));
        if (cells == null) {
          return rows;
        }
      }
    } catch (CsvRecords.WrongQuotes e) {
      rows.add(line + ":broken");
      return rows;
    }
  }

  private static List<String> library(String text, char delimiter) throws IOException {
    List<String> rows = new ArrayList<>();
    try (CSVParser parser = new CsvDialect(delimiter).parse(text)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (true) {
        long line = parser.getCurrentLineNumber() + 1;
        try {
          if (!records.hasNext()) {
            rows.add(line + ":end");
            return rows;
          }
          Stream<String> cells = records.next().stream();
          rows.add(line + ":" + cells.map(Blanks::strip).toList());
        } catch (UncheckedIOException | IllegalStateException e) {
          rows.add(line + ":broken");
          return rows;
        }
      }
    }
  }
}
