package org.lungang.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.project.EngineChoice;
import org.lungang.search.SearchOptions;
import org.lungang.search.engine.Engine;
import picocli.CommandLine.Option;

/** What plans: an engine, and for Timefold how. */
final class EngineOption {

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = "exact",
      completionCandidates = Choices.Engines.class,
      order = 26)
  private EngineChoice.Kind name = EngineChoice.Kind.EXACT;

  @Option(names = "--solver-config", paramLabel = "FILE", order = 27)
  private @Nullable Path file;

  private @Nullable EngineChoice configured;

  /**
   * The options as the file of a configuration completes them: the time that it gives a solver is
   * that of the search, where none was given.
   *
   * @throws CommandFailure if what was given does not go together
   * @throws org.lungang.project.ProjectFailure if the file does not fit
   */
  SearchOptions complete(SearchOptions given) {
    if (file == null) {
      return given;
    } else if (name != EngineChoice.Kind.TIMEFOLD) {
      throw usage("engine.config", "--engine timefold");
    } else if (given.steps() != null) {
      throw usage("engine.steps", file);
    } else if (!Files.isRegularFile(file)) {
      throw usage("engine.missing", file);
    }
    EngineChoice read = EngineChoice.timefold(file, file.toString(), given.seed());
    SearchOptions completed = read.complete(given);
    if (read.isEndless(completed)) {
      throw usage("engine.endless", file);
    }
    configured = read;
    return completed;
  }

  /** The engine; after {@link #complete}. */
  Engine engine(SearchOptions options) {
    return (configured == null ? EngineChoice.of(name) : configured).engine(options);
  }

  private static CommandFailure usage(String key, Object... arguments) {
    return new CommandFailure(ExitCode.USAGE, Message.of(EngineOption.class, key, arguments));
  }
}
