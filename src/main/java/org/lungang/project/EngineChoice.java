package org.lungang.project;

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

/** What plans: the exact engine, or Timefold by its standard or by somebody's configuration. */
public final class EngineChoice {

  /** The engines that can be chosen. */
  public enum Kind {
    /** Proves what it can, and leaves the rest to local search. */
    EXACT,
    /** Timefold alone. */
    TIMEFOLD
  }

  private final Kind kind;
  private final @Nullable SolverConfiguration configuration;

  private EngineChoice(Kind kind, @Nullable SolverConfiguration configuration) {
    this.kind = kind;
    this.configuration = configuration;
  }

  /** An engine as it comes. */
  public static EngineChoice of(Kind kind) {
    return new EngineChoice(kind, null);
  }

  /**
   * Timefold as a file in its own format says.
   *
   * @param shown what the file is called where something is wrong with it
   * @param seed where the file gives none
   * @throws ProjectFailure if it cannot be read, is for another model, or Timefold refuses it
   */
  public static EngineChoice timefold(Path file, String shown, long seed) {
    try {
      return new EngineChoice(Kind.TIMEFOLD, SolverConfiguration.read(file, seed));
    } catch (SolverConfigurationException e) {
      String key =
          switch (e.reason()) {
            case UNREADABLE -> "engine.unreadable";
            case OTHER_MODEL -> "engine.model";
            case REFUSED -> "engine.refused";
          };
      throw new ProjectFailure(
          ProjectFailure.Cause.REQUEST, Message.of(EngineChoice.class, key, shown, e.detail()));
    }
  }

  /** Options with the time that the configuration gives a solver, where they have none. */
  public SearchOptions complete(SearchOptions given) {
    Duration time = configuration == null ? null : configuration.time().orElse(null);
    return given.time() != null || time == null
        ? given
        : new SearchOptions(time, given.steps(), given.seed(), given.threads());
  }

  /** Whether a search with these options, which are complete, would never end. */
  public boolean isEndless(SearchOptions options) {
    return configuration != null && options.time() == null && !configuration.endsByItself();
  }

  /** The engine. */
  public Engine engine(SearchOptions options) {
    return switch (kind) {
      case EXACT -> Search.defaultEngine(options);
      case TIMEFOLD ->
          new TimefoldEngine(
              configuration != null
                  ? configuration
                  : SolverConfiguration.standard(
                      options.steps(), options.time() != null, options.seed()));
    };
  }
}
