package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.district.GroupType;
import org.lungang.testing.TestDistrict;

/** The coming years on the command line, with scenarios and with beginners by a rule. */
class HorizonCommandTest {

  @TempDir private Path folder;

  /** Three schools need 4 of mathematics each and have 3, 2 and 2. */
  @BeforeEach
  void write() throws IOException {
    DatasetWriter.write(
        new TestDistrict()
            .schools("S1", "S2", "S3")
            .group("G1", GroupType.TIGHT, "S1", "S2", "S3")
            .need("S1", "MATH", 4)
            .need("S2", "MATH", 4)
            .need("S3", "MATH", 4)
            .staff(3, "A", "S1", who -> who.born("1990-01-01"))
            .staff(2, "B", "S2", who -> who.born("1990-01-01"))
            .staff(2, "C", "S3", who -> who.born("1990-01-01"))
            .build(),
        folder.resolve("data"),
        DatasetStyle.ENGLISH);
    Files.writeString(
        folder.resolve("closes.yaml"),
        "name: S3 closes\nschools: {merge: [{schools: [S3], into: S2}]}\n");
  }

  private CommandRun run(String... options) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "horizon",
                folder.resolve("data").toString(),
                "--policy",
                "standard",
                "--year",
                "2026",
                "--lang",
                "en"));
    words.addAll(List.of(options));
    return CommandRun.of(words.toArray(String[]::new));
  }

  private String closes() {
    return folder.resolve("closes.yaml").toString();
  }

  private List<String> rows(String file, int year) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(file)).stream()
        .filter(row -> row.startsWith(year + ","))
        .toList();
  }

  /** 1 + 2 + 2 are missing; 2 come in 2027; S3 is gone in 2028, and S2 needs 8. */
  @Test
  void aSchoolClosesAndBeginnersCome() throws IOException {
    CommandRun run =
        run(
            "--years",
            "3",
            "--scenario",
            "2028=" + closes(),
            "--hire",
            "needs",
            "--hire-at-most",
            "2",
            "--out",
            folder.resolve("out").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).containsPattern("New before the year +0 +2 +2\n");
    assertThat(run.out()).containsPattern("Posts without a teacher before the plan +5 +3 +1\n");
    assertThat(rows("horizon-schools.csv", 2027)).anyMatch(row -> row.contains(",S3,"));
    assertThat(rows("horizon-schools.csv", 2028)).noneMatch(row -> row.contains(",S3,"));
    assertThat(rows("horizon-groups.csv", 2028)).hasSize(1);
    assertThat(rows("horizon-subjects.csv", 2026)).hasSize(1);
    assertThat(Files.readString(folder.resolve("out/horizon.html")))
        .contains(
            "each school gets as many new teachers as it lacks in each subject",
            "Scenarios: S3 closes (from 2028).",
            "At most 2 new teachers come before a year",
            "Schools that lack teachers of a subject after the plan",
            "How often people are posted over the years");
  }

  @Test
  void withoutAYearAScenarioIsOfTheFirst() throws IOException {
    CommandRun run =
        run("--years", "1", "--scenario", closes(), "--out", folder.resolve("out").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(rows("horizon-schools.csv", 2026)).noneMatch(row -> row.contains(",S3,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --scenario 2029=x.yaml | The year of the scenario (2029=x.yaml) must be from 2026 to 2028.
          --hire-at-most 3 | --hire-at-most 3 needs a number of 0 or more, and --hire retired or
          --hire needs --hire-at-most -1 | --hire-at-most -1 needs a number of 0 or more
          --hire needs --replace-retired | --hire needs and --replace-retired contradict each other.
          --hire some | some is not valid
          """)
  void whatDoesNotGoTogetherIsRefused(String options, String said) {
    List<String> words = new ArrayList<>(List.of("--years", "3"));
    words.addAll(List.of(options.split(" ")));
    CommandRun run = run(words.toArray(String[]::new));
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err().replaceAll("\\s+", " ")).contains(said);
  }

  @Test
  void aScenarioThatFitsNoListIsToldBeforePlanning() throws IOException {
    Files.writeString(
        folder.resolve("closes.yaml"), "name: x\nschools: {merge: [{schools: [S9], into: S2}]}\n");
    CommandRun run = run("--years", "3", "--scenario", "2027=" + closes());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.err()).contains("closes.yaml", "S9").doesNotContain("Planning");
  }
}
