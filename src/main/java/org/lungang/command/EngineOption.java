package org.lungang.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.search.Search;
import org.lungang.search.SearchOptions;
import org.lungang.search.engine.Engine;
import org.lungang.search.timefold.SolverConfiguration;
import org.lungang.search.timefold.SolverConfigurationException;
import org.lungang.search.timefold.TimefoldEngine;
import picocli.CommandLine.Option;

/** What plans: an engine, and for Timefold how. */
final class EngineOption {

  /** The engines by their names on the command line, in lower case. */
  enum Name {
    EXACT,
    TIMEFOLD
  }

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = "exact",
      completionCandidates = Choices.Engines.class,
      order = 26)
  private Name name = Name.EXACT;

  @Option(names = "--solver-config", paramLabel = "FILE", order = 27)
  private @Nullable Path file;

  private @Nullable SolverConfiguration configuration;

  /**
   * The options as the file of a configuration completes them: the time that it gives a solver is
   * that of the search, where none was given.
   *
   * @throws CommandFailure if the file does not fit, or what was given does not go together
   */
  SearchOptions complete(SearchOptions given) {
    if (file == null) {
      return given;
    } else if (name != Name.TIMEFOLD) {
      throw usage("engine.config", "--engine timefold");
    } else if (given.steps() != null) {
      throw usage("engine.steps", file);
    }
    SolverConfiguration read = read(file, given.seed());
    configuration = read;
    Duration time = given.time() == null ? read.time().orElse(null) : given.time();
    if (time == null && !read.endsByItself()) {
      throw usage("engine.endless", file);
    }
    return new SearchOptions(time, null, given.seed(), given.threads());
  }

  /** The engine; after {@link #complete}. */
  Engine engine(SearchOptions options) {
    return switch (name) {
      case EXACT -> Search.defaultEngine(options);
      case TIMEFOLD ->
          new TimefoldEngine(
              configuration != null
                  ? configuration
                  : SolverConfiguration.standard(
                      options.steps(), options.time() != null, options.seed()));
    };
  }

  private static SolverConfiguration read(Path file, long seed) {
    if (!Files.isRegularFile(file)) {
      throw usage("engine.missing", file);
    }
    try {
      return SolverConfiguration.read(file, seed);
    } catch (SolverConfigurationException e) {
      throw switch (e.reason()) {
        case UNREADABLE -> usage("engine.unreadable", file, e.detail());
        case OTHER_MODEL -> usage("engine.model", file, e.detail());
        case REFUSED -> usage("engine.refused", file, e.detail());
      };
    }
  }

  private static CommandFailure usage(String key, Object... arguments) {
    return new CommandFailure(ExitCode.USAGE, Message.of(EngineOption.class, key, arguments));
  }
}
