package org.lungang.intake;

import org.lungang.language.Message;

/**
 * Something that the office's files do not say.
 *
 * @param what what is missing
 * @param cost what cannot be judged or shown without it
 * @param remedy how to get it
 */
public record Lack(Message what, Message cost, Message remedy) {

  static Lack of(String key, Object... arguments) {
    return new Lack(
        Message.of(Lack.class, "lack." + key, arguments),
        Message.of(Lack.class, "cost." + key, arguments),
        Message.of(Lack.class, "remedy." + key, arguments));
  }
}
