package org.lungang.report;

import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * A story for a terminal: sentences, headings and tables one below the other, at most so many
 * columns wide, long lists cut.
 */
final class StoryText {

  /** How many rows of a list are shown where not all are asked for. */
  static final int SHORT = 12;

  private final Language language;
  private final int width;
  private final int atMost;
  private final StringBuilder text = new StringBuilder();

  /**
   * An empty story.
   *
   * @param all whether lists are whole
   */
  StoryText(Language language, int width, boolean all) {
    this.language = language;
    this.width = width;
    this.atMost = all ? Integer.MAX_VALUE : SHORT;
  }

  Language language() {
    return language;
  }

  /** Adds a sentence. */
  void line(Named sentence) {
    TextWrap.lines(sentence.in(language), width).forEach(part -> text.append(part).append('\n'));
  }

  /** Adds a sentence with room above it. */
  void heading(Named sentence) {
    text.append('\n');
    line(sentence);
  }

  /** A table without columns yet, in the language of the story. */
  TextTable table() {
    return new TextTable(language);
  }

  /**
   * Adds a table under a heading, cut where it is long; where there are no rows, only {@code none}.
   *
   * @param table with its columns, without rows
   */
  void table(Named heading, TextTable table, List<List<Object>> rows, Named none) {
    if (rows.isEmpty()) {
      heading(none);
      return;
    }
    heading(heading);
    rows.stream().limit(atMost).forEach(row -> table.row(row.toArray()));
    text.append(table.render(width));
    if (rows.size() > atMost) {
      line(Message.of(StoryText.class, "story.more", rows.size() - atMost));
    }
  }

  /** A figure with its sign: "+24", "-30", "0". */
  static String signed(long figure) {
    return figure > 0 ? "+" + figure : String.valueOf(figure);
  }

  /** The story, each line ended by a line feed. */
  String text() {
    return text.toString();
  }
}
