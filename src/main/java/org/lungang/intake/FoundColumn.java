package org.lungang.intake;

import org.lungang.language.Message;
import org.lungang.word.Field;

/**
 * A column of an office's table and what it is taken for.
 *
 * @param index its place in the sheet, from 0
 * @param heading its whole heading
 * @param field what it holds; NONE where a dataset has no place for it
 * @param confidence how sure that is
 * @param reason why, a sentence
 */
public record FoundColumn(
    int index, String heading, Field field, Confidence confidence, Message reason) {

  /** How sure a column is. */
  public enum Confidence {
    /** The heading is in the dictionary, and the cells hold what it says. */
    SURE,
    /** The recipe says so. */
    ANSWERED,
    /** There is an open question about it. */
    ASKED,
    /** Nothing is known of it, and nothing of it is used. */
    UNKNOWN
  }
}
