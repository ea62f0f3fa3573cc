package org.lungang.command;

import org.jspecify.annotations.Nullable;
import org.lungang.project.Finals;
import picocli.CommandLine.Option;

/** {@code --final}: what is not touched, whatever else changes. */
final class FinalsOption {

  @Option(names = "--final", paramLabel = "FILE|ID,…", order = 13)
  private @Nullable String finals;

  /** What the user named; nothing where the option is not given. */
  Finals finals() {
    return finals == null ? Finals.NONE : Finals.read(finals);
  }
}
