package org.lungang.search.timefold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.search.timefold.SolverConfigurationException.Reason;

class SolverConfigurationTest {

  @TempDir private Path folder;

  /** Every configuration that ships for comparison can be read, the standard one too. */
  @Test
  void theConfigurationsThatShipCanBeRead() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("benchmarks/configurations"))) {
      assertThat(files.map(file -> SolverConfiguration.read(file, 0).config().getPhaseConfigList()))
          .hasSizeGreaterThan(5);
    }
    SolverConfiguration standard =
        SolverConfiguration.read(Path.of("benchmarks/configurations/standard.xml"), 0);
    assertThat(standard.config().getPhaseConfigList())
        .hasSameSizeAs(SolverConfiguration.standard(null, true, 0).config().getPhaseConfigList());
  }

  /** A file may say only what is not the same for every configuration of this program. */
  @Test
  void whatTheFileLeavesOutIsFilledIn() throws IOException {
    SolverConfiguration read = read("<localSearch/>");
    assertThat(read.config().getSolutionClass()).isEqualTo(RotationSolution.class);
    assertThat(read.config().getEntityClassList()).containsExactly(Candidate.class);
    assertThat(read.config().getScoreDirectorFactoryConfig().getConstraintProviderClass())
        .isEqualTo(RotationConstraints.class);
    assertThat(read.config().getRandomSeed()).isEqualTo(5);
    assertThat(read.time()).isEmpty();
    assertThat(read.endsByItself()).isFalse();
    assertThat(read("<randomSeed>9</randomSeed>").config().getRandomSeed()).isEqualTo(9);
  }

  /** The time of the file is that of the district, not of each component. */
  @Test
  void theTimeIsTakenOutOfTheFile() throws IOException {
    SolverConfiguration read =
        read(
            "<termination><secondsSpentLimit>5</secondsSpentLimit>"
                + "<minutesSpentLimit>2</minutesSpentLimit></termination>");
    assertThat(read.time()).contains(Duration.ofSeconds(125));
    assertThat(read.config().getTerminationConfig()).isNull();
    assertThat(read.within(Duration.ofNanos(7)).getSpentLimit()).isEqualTo(Duration.ofMillis(1));
  }

  /** Another end that the file gives stays, and the time comes beside it. */
  @Test
  void otherEndsStay() throws IOException {
    SolverConfiguration read =
        read(
            "<termination><spentLimit>PT3S</spentLimit>"
                + "<moveCountLimit>30</moveCountLimit></termination>");
    assertThat(read.time()).contains(Duration.ofSeconds(3));
    assertThat(read.endsByItself()).isTrue();
    assertThat(read.within(Duration.ofSeconds(1)).getMoveCountLimit()).isEqualTo(30);
    assertThat(read.within(Duration.ofSeconds(1)).getSpentLimit()).isEqualTo(Duration.ofSeconds(1));
    assertThat(read.config().getTerminationConfig().getSpentLimit()).isNull();
  }

  /** It ends by itself if each phase does. */
  @Test
  void endsWhereEachPhaseEnds() throws IOException {
    assertThat(read("").endsByItself()).isFalse();
    assertThat(read("<constructionHeuristic/>").endsByItself()).isTrue();
    String limit = "<termination><stepCountLimit>9</stepCountLimit></termination>";
    assertThat(
            read("<constructionHeuristic/><localSearch>" + limit + "</localSearch>").endsByItself())
        .isTrue();
    assertThat(read("<localSearch>" + limit + "</localSearch><localSearch/>").endsByItself())
        .isFalse();
    assertThat(SolverConfiguration.standard(null, false, 0).endsByItself()).isTrue();
    assertThat(SolverConfiguration.standard(7L, true, 0).endsByItself()).isTrue();
  }

  /** What is no configuration, or not of this program, is refused with the reason. */
  @ParameterizedTest
  @ValueSource(strings = {"<localSerch/>", "<localSearch>", "<randomSeed>x</randomSeed>"})
  void whatIsNoConfigurationIsRefused(String inner) {
    assertThatExceptionOfType(SolverConfigurationException.class)
        .isThrownBy(() -> read(inner))
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.UNREADABLE);
              assertThat(e.detail()).isNotBlank();
            });
  }

  /** Where it is no XML, the place is told, and nothing is written past the message. */
  @Test
  void whatIsNoXmlIsToldWithItsPlaceAndNowhereElse() {
    PrintStream terminal = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      assertThatExceptionOfType(SolverConfigurationException.class)
          .isThrownBy(() -> read("\n<localSearch>"))
          .satisfies(e -> assertThat(e.detail()).startsWith("2:"));
    } finally {
      System.setErr(terminal);
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void anotherModelIsRefused() {
    assertThatExceptionOfType(SolverConfigurationException.class)
        .isThrownBy(() -> read("<solutionClass>java.lang.String</solutionClass>"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_MODEL))
        .satisfies(e -> assertThat(e.detail()).isEqualTo("java.lang.String"));
  }

  @Test
  void whatTimefoldDoesNotSolveByIsRefused() {
    assertThatExceptionOfType(SolverConfigurationException.class)
        .isThrownBy(() -> read("<moveThreadCount>4</moveThreadCount>"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
  }

  private SolverConfiguration read(String inner) throws IOException {
    Path file = folder.resolve("solver.xml");
    Files.writeString(
        file, "<solver xmlns=\"https://timefold.ai/xsd/solver\">" + inner + "</solver>");
    return SolverConfiguration.read(file, 5);
  }
}
