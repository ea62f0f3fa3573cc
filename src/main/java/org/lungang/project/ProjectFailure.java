package org.lungang.project;

import java.util.List;
import org.lungang.dataset.sheet.Problem;
import org.lungang.language.Language;
import org.lungang.language.Named;

/** Something that could not be done, with everything that is wrong. */
public final class ProjectFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What kind of thing stands in the way. */
  public enum Cause {
    /** What was asked for does not exist or does not fit together. */
    REQUEST,
    /** Data, policy or a plan file have errors. */
    INPUT,
    /** The output cannot be written, or must not be written over. */
    OUTPUT
  }

  private final Cause kind;
  private final transient List<Problem> problems;
  private final transient List<Named> sentences;

  /**
   * A failure.
   *
   * @param problems what is wrong in rows of files; may be empty
   * @param sentences what is to be said besides, or sums the problems up
   */
  public ProjectFailure(Cause kind, List<Problem> problems, List<? extends Named> sentences) {
    super(sentences.isEmpty() ? kind.name() : sentences.get(0).in(Language.EN));
    this.kind = kind;
    this.problems = List.copyOf(problems);
    this.sentences = List.copyOf(sentences);
  }

  /** A failure that one sentence tells. */
  public ProjectFailure(Cause kind, Named sentence) {
    this(kind, List.of(), List.of(sentence));
  }

  /** The failure of input that one sentence tells. */
  static ProjectFailure input(Named sentence) {
    return new ProjectFailure(Cause.INPUT, sentence);
  }

  /** What kind of thing stands in the way. */
  public Cause kind() {
    return kind;
  }

  /** What is wrong in rows of files, in their order; may be empty. */
  public List<Problem> problems() {
    return problems;
  }

  /** What is to be said besides, or sums the problems up. */
  public List<Named> sentences() {
    return sentences;
  }
}
