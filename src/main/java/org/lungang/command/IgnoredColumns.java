package org.lungang.command;

import java.util.List;
import org.lungang.dataset.sheet.LeftOut;
import picocli.CommandLine.Option;

/** {@code --ignore-column}: columns, sheets and files that are left out on purpose. */
final class IgnoredColumns {

  @Option(
      names = "--ignore-column",
      paramLabel = "NAME",
      descriptionKey = "ignore-column",
      order = 12)
  private List<String> names = List.of();

  /** The names as they were given. */
  List<String> names() {
    return names;
  }

  LeftOut leftOut() {
    return LeftOut.of(names);
  }
}
