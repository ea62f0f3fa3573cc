package org.lungang.dataset.sheet;

import org.lungang.language.Message;

/**
 * Why a cell that looks as if it held something holds no value.
 *
 * @param kind the cause
 * @param detail what the message shows: an error's sign, a formula, the address of a merged range
 */
public record NoValue(Kind kind, String detail) {

  /** The causes. */
  public enum Kind {
    /** A spreadsheet could not work the cell out: #N/A and the like. */
    ERROR,
    /** A formula whose result no program has written down. */
    UNCALCULATED,
    /** The blank part of a merged range. */
    MERGED,
    /** A number of more digits than a spreadsheet keeps. */
    LOST_DIGITS,
    /** Characters that cannot be seen, behind which a text looks like another. */
    HIDDEN
  }

  /** What is wrong. */
  public Message wrong() {
    return SheetWords.say("wrong.novalue." + kind, detail);
  }

  /** What to do about it. */
  public Message right() {
    return SheetWords.say("right.novalue." + kind, detail);
  }
}
