package org.lungang.dataset.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lungang.word.Blanks;

/** How a CSV file parts its cells: with commas, semicolons or tabs. */
public record CsvDialect(char delimiter) {

  private static final char[] DELIMITERS = {',', ';', '\t'};

  private static final char QUOTE = '"';

  private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?(?i:sep)=(.)\"?[,;\t ]*+");

  /** A known heading tells more than any number of cells. */
  private static final int WEIGHT_OF_KNOWN_HEADING = 1_000_000;

  /**
   * The dialect in which one of the first lines has most known headings, else most cells; the one
   * that a first line like {@code sep=;} names, as spreadsheets write it.
   *
   * @param headings in the spelling of {@link HeadingBlock#normal}
   */
  public static CsvDialect of(Supplier<Reader> text, Set<String> headings) throws IOException {
    Optional<CsvDialect> named = named(firstLine(text));
    if (named.isPresent()) {
      return named.get();
    }
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

  /**
   * The dialect that a first line like {@code sep=;} names, as spreadsheets write it; empty where
   * the line is a row.
   *
   * @param firstLine without its end
   */
  public static Optional<CsvDialect> named(String firstLine) {
    Matcher named = SEPARATOR_LINE.matcher(firstLine);
    return named.matches()
        ? Optional.of(new CsvDialect(named.group(1).charAt(0)))
        : Optional.empty();
  }

  /** Whether the first line of a text names the separator and is no row. */
  static boolean namesSeparator(Supplier<Reader> text) throws IOException {
    return named(firstLine(text)).isPresent();
  }

  private static String firstLine(Supplier<Reader> text) throws IOException {
    try (BufferedReader lines = new BufferedReader(text.get())) {
      String first = lines.readLine();
      return first == null ? "" : first;
    }
  }

  /** The records of a text. */
  public CSVParser parse(Supplier<Reader> text) throws IOException {
    return CSVParser.parse(text.get(), format());
  }

  /** How the records are parted; a quotation mark that parts cells encloses none. */
  public CSVFormat format() {
    return CSVFormat.DEFAULT
        .builder()
        .setQuote(delimiter == QUOTE ? null : QUOTE)
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(false)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }

  public static boolean isBlank(Iterable<String> row) {
    for (String cell : row) {
      if (!Blanks.strip(cell).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private long weigh(Supplier<Reader> text, Set<String> headings) throws IOException {
    long most = 0;
    int rows = 0;
    try (CSVParser parser = parse(text)) {
      for (CSVRecord row : parser) {
        if (!isBlank(row)) {
          long weight = 0;
          for (String cell : row) {
            weight += headings.contains(HeadingBlock.normal(cell)) ? WEIGHT_OF_KNOWN_HEADING : 1;
          }
          most = Math.max(most, weight);
          if (++rows == HeadingBlock.MOST_LINES) {
            return most;
          }
        }
      }
    } catch (UncheckedIOException | IllegalStateException quotesGoWrong) {
      return most;
    }
    return most;
  }
}
