package org.lungang.search.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.lungang.search.timefold.SolverConfigurationException.Reason;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** How Timefold plans: the standard way, or as a file in Timefold's own format says. */
public final class SolverConfiguration {

  private final SolverConfig config;
  private final @Nullable Duration time;

  private SolverConfiguration(SolverConfig config, @Nullable Duration time) {
    this.config = config;
    this.time = time;
  }

  /**
   * Chains that construct a plan, then late acceptance over chains.
   *
   * @param steps how many steps the local search takes; null to end when progress no longer pays
   * @param withinTime whether there is a limit of time: then it gives up much later
   */
  public static SolverConfiguration standard(@Nullable Long steps, boolean withinTime, long seed) {
    SolverConfig config = SolverSetup.config(steps, withinTime, seed);
    PhaseConfig<?> construction =
        new CustomPhaseConfig().withCustomPhaseCommandClassList(List.of(ChainConstruction.class));
    return new SolverConfiguration(
        config.withPhases(
            construction, Objects.requireNonNull(config.getPhaseConfigList(), "phases").get(0)),
        null);
  }

  /**
   * Reads a file. What it leaves out is filled in: the solution and entity classes, the
   * constraints, the seed. The time that its solver may spend is taken out of it: it is that of a
   * whole district.
   *
   * @throws SolverConfigurationException if it cannot be read, is about another model, or Timefold
   *     refuses it
   */
  public static SolverConfiguration read(Path file, long seed) {
    requireXml(file);
    SolverConfig config;
    try {
      config = SolverConfig.createFromXmlFile(file.toFile());
    } catch (RuntimeException e) {
      throw new SolverConfigurationException(Reason.UNREADABLE, detail(e), e);
    }
    Class<?> solution = config.getSolutionClass();
    if (solution == null) {
      config.setSolutionClass(RotationSolution.class);
    } else if (!solution.equals(RotationSolution.class)) {
      throw new SolverConfigurationException(Reason.OTHER_MODEL, solution.getName(), null);
    }
    if (config.getEntityClassList() == null) {
      config.withEntityClasses(Candidate.class);
    }
    ScoreDirectorFactoryConfig scoring =
        Objects.requireNonNullElseGet(
            config.getScoreDirectorFactoryConfig(), ScoreDirectorFactoryConfig::new);
    if (scoring.getConstraintProviderClass() == null
        && scoring.getEasyScoreCalculatorClass() == null
        && scoring.getIncrementalScoreCalculatorClass() == null) {
      scoring.withConstraintProviderClass(RotationConstraints.class);
    }
    config.setScoreDirectorFactoryConfig(scoring);
    if (config.getRandomSeed() == null) {
      config.setRandomSeed(seed);
    }
    TerminationConfig termination =
        Objects.requireNonNullElseGet(config.getTerminationConfig(), TerminationConfig::new);
    Duration time = takeSpentLimit(termination);
    config.setTerminationConfig(termination.isConfigured() ? termination : null);
    SolverConfiguration configuration = new SolverConfiguration(config, time);
    try {
      SolverFactory.<RotationSolution>create(config).buildSolver();
    } catch (RuntimeException e) {
      throw new SolverConfigurationException(Reason.REFUSED, detail(e), e);
    }
    return configuration;
  }

  /** Timefold's own parser writes what is no XML to the terminal, past every message. */
  private static void requireXml(Path file) throws SolverConfigurationException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // A handler that keeps silent, and throws.
      factory.newSAXParser().parse(file.toFile(), new DefaultHandler());
    } catch (SAXParseException e) {
      throw new SolverConfigurationException(
          Reason.UNREADABLE, e.getLineNumber() + ":" + e.getColumnNumber() + ": " + detail(e), e);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new SolverConfigurationException(Reason.UNREADABLE, detail(e), e);
    }
  }

  private static @Nullable Duration takeSpentLimit(TerminationConfig termination) {
    Duration time =
        Objects.requireNonNullElse(termination.getSpentLimit(), Duration.ZERO)
            .plusMillis(orZero(termination.getMillisecondsSpentLimit()))
            .plusSeconds(orZero(termination.getSecondsSpentLimit()))
            .plusMinutes(orZero(termination.getMinutesSpentLimit()))
            .plusHours(orZero(termination.getHoursSpentLimit()))
            .plusDays(orZero(termination.getDaysSpentLimit()));
    termination.setSpentLimit(null);
    termination.setMillisecondsSpentLimit(null);
    termination.setSecondsSpentLimit(null);
    termination.setMinutesSpentLimit(null);
    termination.setHoursSpentLimit(null);
    termination.setDaysSpentLimit(null);
    return time.isZero() ? null : time;
  }

  private static long orZero(@Nullable Long amount) {
    return amount == null ? 0 : amount;
  }

  /** The innermost message: the outer ones speak of resources and streams. */
  private static String detail(Throwable thrown) {
    Throwable innermost = thrown;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return String.valueOf(innermost.getMessage()).strip();
  }

  /** The time that the file gives a solver, for a whole district; empty where it gives none. */
  public Optional<Duration> time() {
    return Optional.ofNullable(time);
  }

  /** Whether solving ends without a limit of time. */
  public boolean endsByItself() {
    TerminationConfig termination = config.getTerminationConfig();
    List<PhaseConfig> phases = config.getPhaseConfigList();
    return (termination != null && termination.isConfigured())
        || (phases != null
            && phases.stream()
                .allMatch(
                    phase ->
                        phase instanceof ConstructionHeuristicPhaseConfig
                            || phase instanceof CustomPhaseConfig
                            || (phase.getTerminationConfig() != null
                                && phase.getTerminationConfig().isConfigured())));
  }

  /** Timefold's own form of it, filled in; a copy. */
  public SolverConfig toTimefold() {
    return config.copyConfig();
  }

  /** Timefold's own form of it. */
  SolverConfig config() {
    return config;
  }

  /** When to end, with a limit of time. */
  TerminationConfig within(Duration limit) {
    TerminationConfig termination = config.getTerminationConfig();
    return (termination == null ? new TerminationConfig() : termination.copyConfig())
        // Timefold takes whole milliseconds only.
        .withSpentLimit(Duration.ofMillis(Math.max(1, limit.toMillis())));
  }
}
