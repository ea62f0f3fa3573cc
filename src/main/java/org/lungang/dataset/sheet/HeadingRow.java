package org.lungang.dataset.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Spelling;

/**
 * Where the columns of a table stand by its headings; tells of headings that are missing, given
 * twice, misspelled or not read.
 *
 * @param <C> the enum of the columns
 */
final class HeadingRow<C extends Heading> {

  private final Origin origin;
  private final List<C> columns;
  private final ProblemList findings;
  private final LeftOut leftOut;
  private final int[] places;
  private final String[] headings;
  private List<@Nullable C> columnOf = List.of();
  private List<String> texts = List.of();
  private int[] nameless = {};
  private int line;

  HeadingRow(Origin origin, List<C> columns, ProblemList findings, LeftOut leftOut) {
    this.origin = origin;
    this.columns = columns;
    this.findings = findings;
    this.leftOut = leftOut;
    int most = columns.stream().mapToInt(Heading::ordinal).max().orElse(-1) + 1;
    this.places = new int[most];
    this.headings = new String[most];
    Arrays.fill(places, -1);
    Language language = Sheet.languageOf(origin.name());
    columns.forEach(column -> headings[column.ordinal()] = column.in(language));
  }

  /** The heading of a column as it stands in the file, or would. */
  String text(C column) {
    return headings[column.ordinal()];
  }

  /** What stands at a place of the heading row. */
  String text(int place) {
    return texts.get(place);
  }

  /** The place of a column, from 0; −1 where it has none. */
  int place(C column) {
    return places[column.ordinal()];
  }

  boolean has(C column) {
    return place(column) >= 0;
  }

  /** The column at a place; null where its heading is none of the columns'. */
  @Nullable C column(int place) {
    return columnOf.get(place);
  }

  /** The places without a heading. */
  int[] nameless() {
    return nameless;
  }

  /** How many places the heading row has. */
  int width() {
    return texts.size();
  }

  /** The line of the headings, from 1. */
  int line() {
    return line;
  }

  /**
   * Finds the columns in a block of headings.
   *
   * @param at the line of the headings, from 1
   */
  void read(HeadingBlock<C> block, int at) {
    line = at;
    columnOf = block.columns();
    texts = block.texts();
    nameless =
        IntStream.range(0, texts.size())
            .filter(place -> columnOf.get(place) == null && texts.get(place).isEmpty())
            .toArray();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      C column = columnOf.get(i);
      if (column == null) {
        unknown.add(texts.get(i));
      } else if (has(column)) {
        findings.error(
            origin,
            line,
            texts.get(i),
            i + 1,
            null,
            say("wrong.heading.twice", column.english(), column.chinese()),
            say("right.heading.twice"));
      } else {
        places[column.ordinal()] = i;
        headings[column.ordinal()] = texts.get(i);
        if (!column.isSpelled(texts.get(i))) {
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
      if (columnOf.get(i) != null || text.isEmpty() || told.contains(text) || leftOut.has(text)) {
        continue;
      }
      Optional<C> near = unused.near(text).filter(column -> !has(column));
      Message right =
          near.map(
                  column ->
                      say("right.heading.unused.near", column.english(), column.chinese(), text))
              .orElse(say("right.heading.unused", text));
      if (near.filter(Heading::decidesWhoGoes).isPresent()) {
        findings.error(origin, line, text, i + 1, null, say("wrong.heading.near"), right);
      } else {
        tellOfHeading(i, "wrong.heading.unused", right);
      }
    }
  }

  private void tellOfHeading(int place, String wrong, Message right) {
    findings.warning(origin, line, texts.get(place), place + 1, null, say(wrong), right);
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
        line,
        text(column),
        0,
        null,
        say("wrong.heading.missing"),
        meant.isEmpty()
            ? say("right.heading", column.english(), column.chinese())
            : say("right.heading.near", column.english(), column.chinese(), meant));
    return meant;
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(HeadingRow.class, key, arguments);
  }
}
