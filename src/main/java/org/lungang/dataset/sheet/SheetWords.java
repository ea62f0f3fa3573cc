package org.lungang.dataset.sheet;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lungang.language.Message;

/** What may be wrong with any file, row or cell, in the words that all readers share. */
public final class SheetWords {

  private SheetWords() {}

  /** What is wrong where a file cannot be read at all, and what would be right. */
  public record Unreadable(Message wrong, Message right) {

    /** The words for a file: it is not there, is a folder, or something else is in the way. */
    public static Unreadable of(Path file) {
      String key =
          Files.isDirectory(file) ? "folder" : Files.notExists(file) ? "missing" : "closed";
      return new Unreadable(say("wrong.file." + key), say("right.file." + key));
    }
  }

  /** The message with a key of this package. */
  public static Message say(String key, Object... arguments) {
    return Message.of(SheetWords.class, key, arguments);
  }
}
