package org.lungang.packaging;

import org.lungang.language.Language;
import org.lungang.language.Message;

/** Why something could not be packed; nothing half-made is left. */
public final class PackagingFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  PackagingFailure(String key, Object... arguments) {
    this(Message.of(PackagingFailure.class, key, arguments));
  }

  private PackagingFailure(Message sentence) {
    super(sentence.in(Language.EN));
    this.sentence = sentence;
  }

  /** What to tell the user. */
  public Message sentence() {
    return sentence;
  }
}
