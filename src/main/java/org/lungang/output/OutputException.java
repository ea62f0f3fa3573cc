package org.lungang.output;

import java.io.IOException;
import org.lungang.language.Language;
import org.lungang.language.Message;

/** The files could not be written; what was there before is as it was. */
public final class OutputException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  OutputException(Message sentence, IOException cause) {
    super(sentence.in(Language.EN), cause);
    this.sentence = sentence;
  }

  /** What went wrong and what to do, for the reader. */
  public Message sentence() {
    return sentence;
  }
}
