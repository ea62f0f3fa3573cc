package org.lungang.command;

import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Named;

/** Ends a command with an exit code and the sentences that say why. */
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;
  private final transient List<Named> sentences;

  CommandFailure(ExitCode exitCode, List<? extends Named> sentences) {
    super(sentences.isEmpty() ? exitCode.name() : sentences.get(0).in(Language.EN));
    this.exitCode = exitCode;
    this.sentences = List.copyOf(sentences);
  }

  CommandFailure(ExitCode exitCode, Named sentence) {
    this(exitCode, List.of(sentence));
  }

  ExitCode exitCode() {
    return exitCode;
  }

  /** What to tell the user, each on a line of its own; empty where it was told already. */
  List<Named> sentences() {
    return sentences;
  }
}
