package org.lungang.dataset.sheet;

import org.lungang.language.Message;

/** What may be wrong with any file, row or cell, in the words that all readers share. */
public final class SheetWords {

  private SheetWords() {}

  /** The message with a key of this package. */
  public static Message say(String key, Object... arguments) {
    return Message.of(SheetWords.class, key, arguments);
  }
}
