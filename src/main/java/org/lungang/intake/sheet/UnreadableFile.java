package org.lungang.intake.sheet;

import org.lungang.language.Language;
import org.lungang.language.Message;

/** Why nothing can be read from a file. */
public final class UnreadableFile extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Message wrong;
  private final transient Message right;

  UnreadableFile(Message wrong, Message right) {
    super(wrong.in(Language.EN));
    this.wrong = wrong;
    this.right = right;
  }

  /** A refusal for which the message files hold a sentence that says why and one that helps. */
  static UnreadableFile of(String reason) {
    return new UnreadableFile(
        Message.of(UnreadableFile.class, "wrong." + reason),
        Message.of(UnreadableFile.class, "right." + reason));
  }

  /** What is wrong, a sentence. */
  public Message wrong() {
    return wrong;
  }

  /** What would be right, a sentence. */
  public Message right() {
    return right;
  }
}
