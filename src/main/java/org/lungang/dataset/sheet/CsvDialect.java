package org.lungang.dataset.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lungang.word.Blanks;

/** How a CSV file parts its cells: with commas, semicolons or tabs. */
public record CsvDialect(char delimiter) {

  private static final char[] DELIMITERS = {',', ';', '\t'};

  /** A known heading tells more than any number of cells. */
  private static final int WEIGHT_OF_KNOWN_HEADING = 1_000_000;

  /**
   * The dialect in which the first line that is not blank has most known headings, else most cells.
   *
   * @param headings in lower case
   */
  public static CsvDialect of(String text, Set<String> headings) throws IOException {
    CsvDialect best = new CsvDialect(DELIMITERS[0]);
    long most = -1;
    for (char delimiter : DELIMITERS) {
      CsvDialect dialect = new CsvDialect(delimiter);
      long weight = dialect.weigh(text, headings);
      if (weight > most) {
        most = weight;
        best = dialect;
      }
    }
    return best;
  }

  public CSVParser parse(String text) throws IOException {
    return CSVParser.parse(
        new StringReader(text),
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get());
  }

  public static boolean isBlank(Iterable<String> row) {
    for (String cell : row) {
      if (!Blanks.strip(cell).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private long weigh(String text, Set<String> headings) throws IOException {
    try (CSVParser parser = parse(text)) {
      for (CSVRecord row : parser) {
        if (!isBlank(row)) {
          long weight = 0;
          for (String cell : row) {
            String heading = Blanks.strip(cell).toLowerCase(Locale.ROOT);
            weight += headings.contains(heading) ? WEIGHT_OF_KNOWN_HEADING : 1;
          }
          return weight;
        }
      }
    } catch (UncheckedIOException | IllegalStateException quotesGoWrong) {
      return 0;
    }
    return 0;
  }
}
