package org.lungang.benchmarks.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lungang.benchmarks.report.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code page}: the page and the plots anew from the raw numbers. */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    description = "Writes RESULTS.md and the plots anew from the raw numbers.")
final class PageCommand implements Callable<Integer> {

  @Option(
      names = "--results",
      paramLabel = "FOLDER",
      defaultValue = "benchmarks/results",
      description = "Where the raw numbers and plots are.")
  private Path folder = Path.of("");

  PageCommand() {}

  @Override
  public Integer call() {
    Page.write(folder);
    return 0;
  }
}
