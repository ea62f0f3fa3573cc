package org.lungang.intake.table;

import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * A row of a sheet that is no data.
 *
 * @param number the number that a spreadsheet shows
 * @param kind why it is none
 */
public record SkippedRow(int number, Kind kind) {

  /** What a row is that holds no data. */
  public enum Kind implements Named {
    /** A title or a line over a block. */
    TITLE,
    /** The headings once more. */
    HEADING,
    /** 小计, 合计. */
    TOTAL,
    /** Who made it and who signs. */
    SIGNATURE,
    /** An explanation. */
    NOTE;

    @Override
    public String in(Language language) {
      return Message.of(SkippedRow.class, "row." + name()).in(language);
    }
  }
}
