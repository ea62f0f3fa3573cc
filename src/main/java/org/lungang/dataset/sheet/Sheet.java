package org.lungang.dataset.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Spelling;
import org.lungang.word.Blanks;

/**
 * A table whose columns are headed in English or Chinese, in any order: finds the columns from the
 * heading row, then gives the rows one by one.
 *
 * @param <C> the enum of the columns
 */
public final class Sheet<C extends Heading> {

  /** From how many characters on a second thread is worth its keep. */
  private static final int LONG = 1 << 19;

  /** How a spreadsheet shows a number of many digits, and saves it as text. */
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d{2,}");

  private final Origin origin;
  private final RowSource source;
  private final ProblemList findings;
  private final LeftOut leftOut;
  private final int[] places;
  private final String[] headings;
  private final Deque<Row> ahead = new ArrayDeque<>();
  private final Set<Integer> nameless = new TreeSet<>();
  private final Set<String> mergedRanges = new HashSet<>();
  private final BitSet withoutValue = new BitSet();
  private List<@Nullable C> headingOf = List.of();
  private List<String> texts = List.of();
  private int headingLine;
  private int width;
  private int line;
  private boolean broken;

  /** A row with what else its source says of it. */
  private record Row(List<String> cells, int line, Map<Integer, NoValue> withoutValue) {}

  private Sheet(
      Origin origin, RowSource source, List<C> columns, ProblemList findings, LeftOut leftOut) {
    this.origin = origin;
    this.source = source;
    this.findings = findings;
    this.leftOut = leftOut;
    int most = columns.stream().mapToInt(Heading::ordinal).max().orElse(-1) + 1;
    this.places = new int[most];
    this.headings = new String[most];
    Arrays.fill(places, -1);
    Language language = languageOf(origin.name());
    columns.forEach(column -> headings[column.ordinal()] = column.in(language));
  }

  /**
   * Opens a CSV file and finds its columns; what is wrong with the heading line goes to the
   * findings.
   *
   * @return empty if there are no rows to read
   */
  public static <C extends Heading> Optional<Sheet<C>> open(
      Origin origin, byte[] bytes, List<C> columns, ProblemList findings, LeftOut leftOut) {
    Optional<String> text = FileText.decode(bytes);
    if (text.isEmpty()) {
      findings.error(origin, say("wrong.encoding"), say("right.encoding"));
      return Optional.empty();
    }
    RowSource rows = new CsvRows(text.get(), HeadingBlock.byHeading(columns).keySet());
    return open(
        origin,
        text.get().length() < LONG ? rows : new RowsAhead(rows),
        columns,
        findings,
        leftOut);
  }

  /** The same where nothing is left out on purpose. */
  public static <C extends Heading> Optional<Sheet<C>> open(
      Origin origin, byte[] bytes, List<C> columns, ProblemList findings) {
    return open(origin, bytes, columns, findings, LeftOut.NOTHING);
  }

  /** The same where nothing is left out on purpose. */
  public static <C extends Heading> Optional<Sheet<C>> open(
      Origin origin, RowSource source, List<C> columns, ProblemList findings) {
    return open(origin, source, columns, findings, LeftOut.NOTHING);
  }

  /** The same of any rows, of which the first ones hold the headings. */
  public static <C extends Heading> Optional<Sheet<C>> open(
      Origin origin, RowSource source, List<C> columns, ProblemList findings, LeftOut leftOut) {
    Sheet<C> sheet = new Sheet<>(origin, source, columns, findings, leftOut);
    return sheet.readHeadings(columns) ? Optional.of(sheet) : Optional.empty();
  }

  /** Where the table comes from. */
  public Origin origin() {
    return origin;
  }

  /** The heading as it stands in the file, or would. */
  public String heading(C column) {
    return headings[column.ordinal()];
  }

  /** The place of a column, from 1; 0 where it has none. */
  public int columnNumber(C column) {
    return places[column.ordinal()] + 1;
  }

  public boolean has(C column) {
    return places[column.ordinal()] >= 0;
  }

  /**
   * The cell of a row without room and guard; empty where the row or the table has none, or the
   * cell holds no value.
   */
  public String cell(List<String> row, C column) {
    int place = places[column.ordinal()];
    return place < 0 || place >= row.size() || withoutValue.get(place)
        ? ""
        : Blanks.strip(source.meant(Blanks.strip(row.get(place))));
  }

  /** Whether a cell of the row that was given last is told of already, for it holds no value. */
  public boolean isWithoutValue(C column) {
    int place = places[column.ordinal()];
    return place >= 0 && withoutValue.get(place);
  }

  /**
   * Whether a row has values where there are no headings, so that its cells may be out of place.
   */
  public boolean isRagged(List<String> row) {
    for (int i = width; i < row.size(); i++) {
      if (!Blanks.strip(row.get(i)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** What to do about such a row. */
  public Message rightOfRagged() {
    return source.rightOfRagged();
  }

  /** The line where the last row begins, from 1. */
  public int line() {
    return line;
  }

  /**
   * Gives every row that is not blank.
   *
   * @return false if reading ended before the end
   */
  public boolean forEachRow(Consumer<List<String>> rows) {
    Row row = next();
    while (row != null) {
      line = row.line();
      tellOfCells(row);
      rows.accept(row.cells());
      row = next();
    }
    nameless.forEach(this::tellOfNameless);
    if (source.hiddenRows() > 0) {
      findings.warning(
          origin, 0, null, 0, null, say("wrong.hidden", source.hiddenRows()), say("right.hidden"));
    }
    return !broken;
  }

  /** The next row that is not blank; null at the end, or where nothing more can be read. */
  private @Nullable Row next() {
    Row waiting = ahead.pollFirst();
    return waiting == null ? read() : waiting;
  }

  private @Nullable Row read() {
    if (broken) {
      return null;
    }
    try {
      List<String> cells = source.next();
      return cells == null ? null : new Row(cells, source.line(), source.withoutValue());
    } catch (RowSource.BrokenRows e) {
      findings.error(origin, source.line(), e.wrong(), e.right());
      broken = true;
      return null;
    }
  }

  /** Tells of cells that hold no value though they seem to, and of values without a heading. */
  private void tellOfCells(Row row) {
    withoutValue.clear();
    for (int i = 0; i < headingOf.size(); i++) {
      String cell = i < row.cells().size() ? Blanks.strip(row.cells().get(i)) : "";
      C column = headingOf.get(i);
      NoValue noValue = row.withoutValue().get(i);
      if (noValue == null && ErrorSigns.isOne(cell)) {
        noValue = new NoValue(NoValue.Kind.ERROR, cell);
      } else if (noValue == null && SCIENTIFIC.matcher(cell).matches()) {
        noValue = new NoValue(NoValue.Kind.LOST_DIGITS, cell);
      }
      if (column == null) {
        if (!cell.isEmpty() && texts.get(i).isEmpty()) {
          nameless.add(i);
        }
      } else if (noValue != null && isMeant(column, noValue)) {
        withoutValue.set(i);
        tellOf(column, noValue);
      }
    }
  }

  /** Only ids are texts of digits that a spreadsheet may have taken for a number. */
  private boolean isMeant(C column, NoValue noValue) {
    return noValue.kind() != NoValue.Kind.LOST_DIGITS || column.holdsIds();
  }

  private void tellOf(C column, NoValue noValue) {
    if (noValue.kind() == NoValue.Kind.MERGED && !mergedRanges.add(noValue.detail())) {
      return;
    }
    findings.error(
        origin,
        line,
        heading(column),
        columnNumber(column),
        null,
        noValue.wrong(),
        noValue.right());
  }

  private void tellOfNameless(int place) {
    findings.warning(
        origin,
        headingLine,
        null,
        place + 1,
        null,
        say("wrong.heading.empty", columnName(place)),
        say("right.heading.empty"));
  }

  /** A column as a spreadsheet calls it. */
  private static String columnName(int place) {
    StringBuilder name = new StringBuilder();
    for (int left = place; left >= 0; left = left / 26 - 1) {
      name.insert(0, (char) ('A' + left % 26));
    }
    return name.toString();
  }

  private boolean readHeadings(List<C> columns) {
    List<Row> rows = new ArrayList<>();
    Row row = read();
    while (row != null) {
      rows.add(row);
      row = rows.size() < HeadingBlock.MOST_LINES ? read() : null;
    }
    if (rows.isEmpty()) {
      if (!broken) {
        findings.error(
            origin,
            say(origin.sheet() == null ? "wrong.empty" : "wrong.empty.sheet"),
            say("right.empty", requiredOf(columns)));
      }
      return false;
    }
    HeadingBlock<C> block = HeadingBlock.find(rows.stream().map(Row::cells).toList(), columns);
    line = rows.get(block.last()).line();
    headingLine = line;
    headingOf = block.columns();
    texts = block.texts();
    width = texts.size();
    for (int i = block.last() + 1; i < rows.size(); i++) {
      ahead.add(rows.get(i));
    }
    if (!block.isFound() && rows.size() > 1) {
      findings.error(
          origin, say("wrong.headings.none", rows.size()), say("right.empty", requiredOf(columns)));
      return false;
    }
    if (block.last() > 0) {
      findings.warning(
          origin,
          line,
          null,
          0,
          null,
          block.first() == block.last()
              ? say("wrong.headings.below", line)
              : say("wrong.headings.two", rows.get(block.first()).line(), line),
          say("right.headings.below"));
    }
    place(columns);
    return true;
  }

  private void place(List<C> columns) {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      C column = headingOf.get(i);
      if (column == null) {
        unknown.add(texts.get(i));
      } else if (has(column)) {
        findings.error(
            origin,
            line(),
            texts.get(i),
            i + 1,
            null,
            say("wrong.heading.twice", column.english(), column.chinese()),
            say("right.heading.twice"));
      } else {
        places[column.ordinal()] = i;
        headings[column.ordinal()] = texts.get(i);
        if (!column.in(languageOf(texts.get(i))).equalsIgnoreCase(texts.get(i))) {
          tellOfHeading(i, "wrong.heading.read", say("right.heading.read", column));
        }
      }
    }
    UnusedHeadings<C> unused = new UnusedHeadings<>(columns);
    Set<String> told = new HashSet<>();
    for (C column : columns) {
      if (column.isRequired()
          && !has(column)
          && columns.stream().noneMatch(other -> column.isSaidBy(other) && has(other))) {
        told.add(reportMissing(column, unknown, unused));
      }
    }
    tellOfUnused(unused, told);
  }

  /** Tells of every heading that is not read, save those that are told of already. */
  private void tellOfUnused(UnusedHeadings<C> unused, Set<String> told) {
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (headingOf.get(i) != null || text.isEmpty() || told.contains(text) || leftOut.has(text)) {
        continue;
      }
      Optional<C> near = unused.near(text).filter(column -> !has(column));
      Message right =
          near.map(
                  column ->
                      say("right.heading.unused.near", column.english(), column.chinese(), text))
              .orElse(say("right.heading.unused", text));
      if (near.filter(Heading::decidesWhoGoes).isPresent()) {
        findings.error(origin, headingLine, text, i + 1, null, say("wrong.heading.near"), right);
      } else {
        tellOfHeading(i, "wrong.heading.unused", right);
      }
    }
  }

  private void tellOfHeading(int place, String wrong, Message right) {
    findings.warning(origin, headingLine, texts.get(place), place + 1, null, say(wrong), right);
  }

  /** Returns the heading that may be meant for the column; empty where there is none. */
  private String reportMissing(C column, List<String> unknown, UnusedHeadings<C> unused) {
    String meant =
        Spelling.nearestId(column.english(), unknown)
            .or(() -> Spelling.nearestId(column.chinese(), unknown))
            .or(
                () ->
                    unknown.stream()
                        .filter(text -> unused.near(text).filter(column::equals).isPresent())
                        .findFirst())
            .orElse("");
    findings.error(
        origin,
        headingLine,
        heading(column),
        0,
        null,
        say("wrong.heading.missing"),
        meant.isEmpty()
            ? say("right.heading", column.english(), column.chinese())
            : say("right.heading.near", column.english(), column.chinese(), meant));
    return meant;
  }

  private CodeList requiredOf(List<C> columns) {
    return new CodeList(columns.stream().filter(Heading::isRequired).toList());
  }

  /** The language that a file is named in, and so headed in where it has no heading. */
  public static Language languageOf(String file) {
    return file.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Sheet.class, key, arguments);
  }
}
