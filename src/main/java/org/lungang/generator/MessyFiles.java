package org.lungang.generator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.TableRows;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Hand;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.CsvText;
import org.lungang.dataset.sheet.FileText;
import org.lungang.district.District;
import org.lungang.language.Language;

/** The files of a district as several offices write them by hand. */
public final class MessyFiles {

  private static final List<String> ROOM = List.of("", "", "", "", " ", "\u3000", "  ", " \u3000");
  private static final List<String> STRANGE_HEADINGS = List.of("序号", "填表人", "核对情况");
  private static final char[] DELIMITERS = {',', ',', ';', '\t'};
  private static final int ROWS_TO_A_BLANK_LINE = 20;

  private final SplittableRandom random;
  private final List<Column> columns;
  private final char delimiter;
  private final String lineEnd;

  private MessyFiles(List<Column> columns, SplittableRandom random) {
    this.columns = columns;
    this.random = random;
    this.delimiter = DELIMITERS[random.nextInt(DELIMITERS.length)];
    this.lineEnd = random.nextInt(4) == 0 ? "\n" : "\r\n";
  }

  /**
   * As several offices write by hand: GB18030, both languages mixed, every form of date, stray
   * spaces, other delimiters, no order, and more. The same seed gives the same files.
   */
  public static DatasetStyle style(long seed) {
    return new DatasetStyle(district -> of(district, seed));
  }

  /** The bytes of each file by its name; the same for the same seed. */
  static Map<String, byte[]> of(District district, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Hand hand = new MessyHand(district, random);
    Map<String, byte[]> files = new TreeMap<>();
    for (Table table : Table.values()) {
      TableRows rows = TableRows.of(table, district, hand);
      List<List<String>> cells = rows.cells();
      if (table.isLeftOutWhereEmpty() && cells.isEmpty()) {
        continue;
      }
      if (table.isRequired() || !cells.isEmpty() || random.nextInt(3) == 0) {
        Language language = random.nextInt(4) == 0 ? Language.EN : Language.ZH;
        String text = new MessyFiles(rows.columns(), random).text(cells);
        files.put(table.fileName(language), encoded(text, random.nextInt(5) == 0));
      }
    }
    return files;
  }

  private String text(List<List<String>> rows) {
    int strange = random.nextInt(STRANGE_HEADINGS.size());
    List<Integer> order = shuffled(IntStream.range(0, columns.size() + strange).boxed().toList());
    StringBuilder text = new StringBuilder();
    append(
        text,
        order.stream()
            .map(i -> i < columns.size() ? heading(columns.get(i)) : strange(i - columns.size()))
            .toList());
    for (List<String> row : shuffled(rows)) {
      append(text, order.stream().map(i -> i < row.size() ? row.get(i) : note()).toList());
      if (random.nextInt(ROWS_TO_A_BLANK_LINE) == 0) {
        appendBlankLine(text, order.size());
      }
    }
    return text.toString();
  }

  private String heading(Column column) {
    return column.in(random.nextInt(3) == 0 ? Language.EN : Language.ZH);
  }

  private static String strange(int i) {
    return STRANGE_HEADINGS.get(i);
  }

  /** What stands in a column that nobody knows. */
  private String note() {
    return random.nextBoolean() ? "" : Integer.toString(random.nextInt(1000));
  }

  private void append(StringBuilder text, List<String> cells) {
    List<String> roomy = new ArrayList<>(cells.size());
    for (String cell : cells) {
      roomy.add(room() + CsvText.guarded(cell) + room());
    }
    CsvText.appendQuoted(text, roomy, delimiter, lineEnd);
  }

  private void appendBlankLine(StringBuilder text, int width) {
    if (random.nextBoolean()) {
      text.append(String.valueOf(delimiter).repeat(width - 1));
    }
    text.append(lineEnd);
  }

  private String room() {
    return ROOM.get(random.nextInt(ROOM.size()));
  }

  private <T> List<T> shuffled(List<T> things) {
    List<T> shuffled = new ArrayList<>(things);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return shuffled;
  }

  /** GB18030, unless these bytes would be read as something else. */
  private static byte[] encoded(String text, boolean asUtf8) {
    byte[] bytes = text.getBytes(FileText.GB18030);
    if (asUtf8 || !FileText.decode(bytes).equals(Optional.of(text))) {
      return (FileText.BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }
    return bytes;
  }
}
