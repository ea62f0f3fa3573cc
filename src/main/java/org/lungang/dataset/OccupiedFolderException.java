package org.lungang.dataset;

import java.io.IOException;
import org.lungang.language.Language;
import org.lungang.language.Message;

/** A folder that holds something else than a dataset, which therefore is not replaced. */
public final class OccupiedFolderException extends IOException {

  private static final long serialVersionUID = 1;

  private final transient Message message;

  OccupiedFolderException(Message message) {
    super(message.in(Language.EN));
    this.message = message;
  }

  /** The sentence for the person who named the folder. */
  public Message message() {
    return message;
  }
}
