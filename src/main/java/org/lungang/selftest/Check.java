package org.lungang.selftest;

import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * What one look at the program or the machine came to.
 *
 * @param subject what was looked at
 * @param detail what was found
 * @param remedy what to do about it; null where nothing has to be done
 */
public record Check(Named subject, Outcome outcome, Named detail, @Nullable Named remedy) {

  /** How it came out. */
  public enum Outcome implements Named {
    /** All is well. */
    WELL,
    /** The machine lacks something; the program works without it, or with less. */
    LACKING,
    /** The program does not work as it should. */
    FAILED;

    @Override
    public String in(Language language) {
      return Message.of(Check.class, "outcome." + name()).in(language);
    }
  }

  static Check well(String subject, Object... arguments) {
    return new Check(say(subject), Outcome.WELL, say(subject + ".well", arguments), null);
  }

  static Check lacking(String subject, Object... arguments) {
    return new Check(
        say(subject),
        Outcome.LACKING,
        say(subject + ".lacking", arguments),
        say(subject + ".remedy", arguments));
  }

  static Check failed(String subject, Named detail) {
    return new Check(say(subject), Outcome.FAILED, detail, null);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Check.class, key, arguments);
  }
}
