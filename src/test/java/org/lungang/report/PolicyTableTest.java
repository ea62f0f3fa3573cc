package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lungang.district.District;
import org.lungang.generator.Extra;
import org.lungang.generator.Generator;
import org.lungang.generator.LinkedDistrict;
import org.lungang.generator.Links;
import org.lungang.generator.Shape;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyReading;
import org.lungang.search.Search;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.search.SearchResult;
import org.lungang.staffing.Finding;
import org.lungang.staffing.Findings;
import org.lungang.staffing.Staffing;

/**
 * The table of rules in docs/reference/policies.md: each is planned as it stands there on a
 * generated district to the figures that stand beside it, proven, and a test that is named holds
 * it.
 */
class PolicyTableTest {

  /** The districts of the page, by the letter that stands in the table. */
  private static final Map<String, District> DISTRICTS =
      Map.of(
          "A", with(LinkedDistrict.generate(Links.CHAIN, 8, 1, 25)),
          "B", with(Generator.generate(Shape.HUADU, 1, 0.05)),
          "C", with(Generator.generate(Shape.WOLONG, 1, 0.05)));

  private static final String HEAD =
      "id: own\nname: {en: Own, zh: 自定}\nextends: standard\n"
          + "other_circumstances: [special-post, young-child, graduating-grade]\n";

  private static final Map<String, String> FIGURES = new HashMap<>();

  /** A row of the table; the figures begin with the letter of the district. */
  private record Row(String rank, String rule, String yaml, String test, String figures) {}

  private static District with(District district) {
    District all = district;
    for (Extra extra : Extra.values()) {
      all = extra.addTo(all, 1);
    }
    return all;
  }

  @Test
  void everyRuleIsPlannedToTheFiguresThatStandBesideIt() {
    List<Row> english = rows("policies.md");
    for (Row row : english) {
      assertThat(row.figures()).as(row.yaml()).isEqualTo(figures(row));
    }
    assertThat(english.stream().map(Row::rank).distinct().toList())
        .containsAll(IntStream.rangeClosed(1, 14).mapToObj(String::valueOf).toList());
  }

  @Test
  void bothPagesHaveTheSameRowsAndFigures() {
    List<Row> english = rows("policies.md");
    List<Row> chinese = rows("policies.zh-CN.md");
    assertThat(chinese.stream().map(row -> row.rank() + row.test() + row.figures()))
        .containsExactlyElementsOf(
            english.stream().map(row -> row.rank() + row.test() + row.figures()).toList());
    for (int i = 0; i < english.size(); i++) {
      assertThat(policy(chinese.get(i))).isEqualTo(policy(english.get(i)));
    }
  }

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    Set<String> names;
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      names =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
    }
    for (Row row : rows("policies.md")) {
      assertThat(names).contains(row.test());
    }
  }

  private static String figures(Row row) {
    String district = row.figures().substring(0, 1);
    return FIGURES.computeIfAbsent(
        district + row.yaml(),
        key -> {
          Staffing staffing =
              Staffing.of(
                  Objects.requireNonNull(DISTRICTS.get(district)),
                  policy(row),
                  Generator.plannedYear());
          assertThat(Findings.of(staffing)).as(row.yaml()).noneMatch(Finding::error);
          SearchResult result =
              new Search(staffing, new SearchOptions(null, null, 0, 1), SearchListener.SILENT)
                  .run();
          assertThat(result.certificate().isProven()).as(row.yaml()).isTrue();
          PlanScore score = new Scorer(staffing).score(result.plan());
          String visits =
              result.plan().visits().isEmpty() ? "" : " + " + result.plan().visits().size();
          return String.format(
              Locale.ROOT,
              "%s: %d%s; %d / %d / %d",
              district,
              result.plan().postings().size(),
              visits,
              score.hard(),
              score.medium(),
              score.soft());
        });
  }

  private static Policy policy(Row row) {
    PolicyReading reading =
        PolicyReader.read(
            "table.yaml", (HEAD + row.yaml() + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(reading.problems()).as(row.yaml()).isEmpty();
    return Objects.requireNonNull(reading.policy());
  }

  private static List<Row> rows(String page) {
    List<Row> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(Path.of("docs", "reference", page))) {
        String[] cells = line.split(Pattern.quote(" | "));
        if (cells.length == 5 && cells[0].matches("\\| \\d+")) {
          rows.add(
              new Row(
                  cells[0].substring(2),
                  cells[1],
                  cells[2].replace("`<br>`", "\n").replaceAll("^`|`$", ""),
                  cells[3].replace("`", ""),
                  cells[4].replaceAll(" \\|$", "")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(rows).hasSizeGreaterThan(25);
    return rows;
  }
}
