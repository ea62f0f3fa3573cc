package org.lungang.web;

import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** Ends a request with a status and the sentences that say why. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<Named> sentences;

  /**
   * A refusal.
   *
   * @param status of HTTP, 400 to 599
   * @param sentences what to tell the user
   */
  public Refusal(int status, List<? extends Named> sentences) {
    super(sentences.isEmpty() ? String.valueOf(status) : sentences.get(0).in(Language.EN));
    this.status = status;
    this.sentences = List.copyOf(sentences);
  }

  /** A refusal in one sentence. */
  public Refusal(int status, Named sentence) {
    this(status, List.of(sentence));
  }

  static Refusal of(int status, String key, Object... arguments) {
    return new Refusal(status, Message.of(Refusal.class, key, arguments));
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  /** What to tell the user. */
  public List<Named> sentences() {
    return sentences;
  }
}
