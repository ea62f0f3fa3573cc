package org.lungang.dataset;

import org.lungang.language.Language;
import org.lungang.language.Message;

/**
 * Lists that cannot become a marked workbook, since it would hold less than they do: who goes on
 * with it would lose the rest.
 */
public final class UnmarkableException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Message message;

  private UnmarkableException(Message message) {
    super(message.in(Language.EN));
    this.message = message;
  }

  static UnmarkableException of(String reason, Object... arguments) {
    return new UnmarkableException(
        Message.of(UnmarkableException.class, "unmarkable." + reason, arguments));
  }

  /** Why, and what to do first. */
  public Message message() {
    return message;
  }
}
