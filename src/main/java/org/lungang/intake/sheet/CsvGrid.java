package org.lungang.intake.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lungang.dataset.sheet.CsvDialect;
import org.lungang.dataset.sheet.CsvText;
import org.lungang.word.Blanks;

/** CSV text as a grid, whatever parts its cells. */
final class CsvGrid {

  private static final char[] DELIMITERS = {',', '\t', ';', '|'};
  private static final int LINES_TO_TELL = 40;

  /** What Chinese keyboards write for a comma. */
  private static final char WIDE_COMMA = '，';

  /** A sentence may have two. */
  private static final int FEWEST_WIDE_COMMAS = 3;

  /** What a spreadsheet's export writes so that a text of digits stays one. */
  private static final Pattern FORMULA_TEXT = Pattern.compile("=\"(.*)\"|['‘’](\\d[\\d./-]*[Xx]?)");

  private static final Pattern GAP = Pattern.compile("[ \u3000]{2,}");

  private static final Pattern FIRST_LINE = Pattern.compile("([^\r\n]*+)(?:\r\n|\r|\n|$)");

  private CsvGrid() {}

  /**
   * The grid of a text.
   *
   * @throws UnreadableFile if its quotation marks do not close
   */
  static Grid of(String file, String text) throws UnreadableFile {
    Matcher first = FIRST_LINE.matcher(text);
    Optional<CsvDialect> named =
        first.lookingAt() ? CsvDialect.named(first.group(1)) : Optional.empty();
    int skipped = named.isPresent() ? 1 : 0;
    String body = named.isPresent() ? text.substring(first.end()) : parted(text);
    CsvDialect dialect = named.orElseGet(() -> new CsvDialect(delimiter(body)));
    List<GridRow> rows = new ArrayList<>();
    try (CSVParser parser = parser(body, dialect)) {
      long line = 1;
      for (CSVRecord row : parser) {
        GridRow read = row((int) line + skipped, row);
        if (read.filled() > 0) {
          rows.add(read);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IllegalStateException | IOException quotes) {
      throw UnreadableFile.of("quotes");
    }
    return new Grid(file, "", false, false, rows, List.of());
  }

  private static GridRow row(int line, CSVRecord row) {
    List<String> cells = new ArrayList<>(row.size());
    for (String cell : row) {
      String text = Blanks.strip(CsvText.unguarded(cell));
      Matcher formula = FORMULA_TEXT.matcher(text);
      cells.add(formula.matches() ? Blanks.strip(formula.replaceFirst("$1$2")) : text);
    }
    return new GridRow(line, false, cells, new BitSet());
  }

  private static CSVParser parser(String text, CsvDialect dialect) throws IOException {
    return CSVParser.parse(
        new StringReader(text), dialect.format().builder().setTrailingData(true).get());
  }

  /**
   * A text with full-width commas between its columns, or whose columns stand below one another
   * with blanks between, as a printout: with tabs between them. Only where every line has as many,
   * since an empty cell leaves no trace.
   */
  private static String parted(String text) {
    List<String> lines = text.lines().limit(LINES_TO_TELL).toList();
    boolean hasDelimiter =
        lines.stream()
            .anyMatch(
                line -> {
                  for (char delimiter : DELIMITERS) {
                    if (line.indexOf(delimiter) >= 0) {
                      return true;
                    }
                  }
                  return false;
                });
    if (hasDelimiter) {
      return text;
    } else if (isPartedByWideCommas(text)) {
      return text.replace(WIDE_COMMA, '\t');
    }
    List<Long> widths =
        text.lines()
            .map(String::strip)
            .map(line -> GAP.splitAsStream(line).count())
            .filter(parts -> parts > 1)
            .distinct()
            .toList();
    return widths.size() == 1 && widths.get(0) > 2
        ? String.join(
            "\n", text.lines().map(line -> GAP.matcher(line.strip()).replaceAll("\t")).toList())
        : text;
  }

  /** Whether the lines of a text, but for few of its titles and notes, have as many 全角逗号. */
  private static boolean isPartedByWideCommas(String text) {
    Map<Long, Integer> lines = new HashMap<>();
    int all = 0;
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      lines.merge(line.chars().filter(c -> c == WIDE_COMMA).count(), 1, Integer::sum);
      all++;
    }
    int alike =
        lines.entrySet().stream()
            .filter(entry -> entry.getKey() >= FEWEST_WIDE_COMMAS)
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElse(0);
    return alike > 1 && alike * 10 >= all * 7;
  }

  /** The one that parts most of the first lines into most cells. */
  private static char delimiter(String text) {
    char best = DELIMITERS[0];
    long most = -1;
    List<String> lines = text.lines().limit(LINES_TO_TELL).toList();
    for (char delimiter : DELIMITERS) {
      long cells =
          lines.stream().mapToLong(line -> line.chars().filter(c -> c == delimiter).count()).sum();
      if (cells > most) {
        most = cells;
        best = delimiter;
      }
    }
    return best;
  }
}
