package org.lungang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.Rule;

/** What the documents say in both languages is the same, and what they point to is there. */
class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern PAGE =
      Pattern.compile("docs/[-\\w./]+\\.md(?:, ([A-Z][\\w ]*\\w))?");
  private static final Pattern PART = Pattern.compile("]\\(([^)#:]+)(?:#([^)]*))?\\)");
  private static final String CHINESE = ".zh-CN.md";
  private static final Pattern ANCHOR = Pattern.compile("]\\(([^)#:]*)#([^)]*)\\)");
  private static final Pattern FORMULA = Pattern.compile("`([^`]+)`");

  /** The model has a formula for every rule, the same in both languages. */
  @Test
  void theModelHasAFormulaForEveryRule() throws IOException {
    Set<String> ids = new TreeSet<>(PolicyReader.shipped("standard").exemptions().keySet());
    Stream.of(Rule.values()).map(Rule::name).forEach(ids::add);
    for (String id : ids) {
      List<String> formulas = formulas("docs/reference/model.md", id);
      assertThat(formulas).as(id).isNotEmpty();
      assertThat(formulas("docs/reference/model.zh-CN.md", id)).as(id).isEqualTo(formulas);
    }
  }

  /** The first formula of each row of a rule. */
  private static List<String> formulas(String page, String id) throws IOException {
    List<String> formulas = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(page))) {
      Matcher formula = FORMULA.matcher(line);
      if (line.startsWith("| " + id + " |") && formula.find()) {
        formulas.add(formula.group(1));
      }
    }
    return formulas;
  }

  /** The glossary pairs the same words in both languages. */
  @Test
  void theGlossaryPairsTheSameWords() throws IOException {
    List<String> words = words("docs/reference/glossary.md", 1, 2);
    assertThat(words).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    assertThat(words("docs/reference/glossary.zh-CN.md", 2, 1)).isEqualTo(words);
  }

  private static List<String> words(String page, int english, int chinese) throws IOException {
    return Files.readAllLines(Path.of(page)).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| --"))
        .map(line -> line.split("\\|"))
        .map(cells -> cells[english].trim() + " = " + cells[chinese].trim())
        .filter(pair -> !pair.matches("word = Chinese|英文 = 词"))
        .toList();
  }

  /** The packages before and after have the same figures in both languages. */
  @Test
  void thePackagesHaveTheSameFigures() throws IOException {
    List<String> figures = figures("docs/explanation/packages-before-and-after.md");
    assertThat(figures).hasSizeGreaterThan(60);
    assertThat(figures("docs/explanation/packages-before-and-after.zh-CN.md")).isEqualTo(figures);
  }

  /** The cells with numbers, and who may use whom. */
  private static List<String> figures(String page) throws IOException {
    return Files.readAllLines(Path.of(page)).stream()
        .filter(line -> line.matches("\\| [^|]+ \\|[ \\d|,]+") || line.matches("[a-z.]+ +:.*"))
        .map(line -> line.replaceAll("^\\|[^|]+\\|", "|"))
        .toList();
  }

  /**
   * Every question has its answer where it says, two clicks from the README, in the same number in
   * both languages: the part of the page is there, and what the answer names is said there.
   */
  @ParameterizedTest
  @CsvSource({"README.md, docs/questions.md", "README.zh-CN.md, docs/questions.zh-CN.md"})
  void everyQuestionIsAnsweredWhereItSays(String readme, String questions) throws IOException {
    assertThat(Files.readString(Path.of(readme))).contains("](" + questions + ")");
    List<String> rows =
        Files.readAllLines(Path.of(questions)).stream().filter(row -> row.contains("](")).toList();
    List<String> asked = rows.stream().filter(row -> row.startsWith("| ")).toList();
    assertThat(asked).hasSize(27);
    for (String row : asked) {
      Matcher link = PART.matcher(row);
      assertThat(link.find()).as(row).isTrue();
      String text = Files.readString(Path.of(questions).resolveSibling(link.group(1)).normalize());
      if (link.group(2) != null) {
        assertThat(anchors(text)).as(row).contains(link.group(2));
      }
      FORMULA
          .matcher(row.split("\\|")[2])
          .results()
          .forEach(named -> assertThat(text).as(row).contains(named.group(1)));
    }
  }

  /** What the headings of a page are linked by, as GitHub makes it. */
  private static List<String> anchors(String page) {
    return page.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N}\\s_-]", "").replace(' ', '-'))
        .toList();
  }

  /** Every link from a page to a file of this repository leads somewhere. */
  @ParameterizedTest
  @ValueSource(strings = {"docs", "README.md", "README.zh-CN.md", "CONTRIBUTING.md"})
  void everyLinkLeadsSomewhere(String root) throws IOException {
    for (Path page : files(Path.of(root), ".md")) {
      LINK.matcher(Files.readString(page))
          .results()
          .map((MatchResult link) -> link.group(1))
          .forEach(
              target ->
                  assertThat(page.resolveSibling(target).normalize())
                      .as("%s links to %s", page, target)
                      .exists());
    }
  }

  /** Every page is there in both languages, save what engineers alone read. */
  @Test
  void everyPageIsThereInBothLanguages() throws IOException {
    for (Path page : files(Path.of("docs"), ".md")) {
      String name = page.getFileName().toString();
      if (page.startsWith("docs/decisions") || name.equals("what-protects-the-proofs.md")) {
        continue;
      }
      String other =
          name.endsWith(CHINESE) ? name.replace(CHINESE, ".md") : name.replace(".md", CHINESE);
      assertThat(page.resolveSibling(other)).as("beside %s", page).exists();
    }
  }

  /** Every link to a part of a page leads to a heading of it. */
  @ParameterizedTest
  @ValueSource(strings = {"docs", "README.md", "README.zh-CN.md", "CONTRIBUTING.md"})
  void everyLinkToAPartLeadsToItsHeading(String root) throws IOException {
    for (Path page : files(Path.of(root), ".md")) {
      for (MatchResult link : ANCHOR.matcher(Files.readString(page)).results().toList()) {
        Path target =
            link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
        assertThat(anchors(Files.readString(target)))
            .as("%s links to %s", page, target)
            .contains(link.group(2));
      }
    }
  }

  /** Every page that a comment cites is there, and so are the words that name a part of it. */
  @Test
  void everyPageThatACommentCitesIsThere() throws IOException {
    int cited = 0;
    for (Path source : files(Path.of("src"), ".java")) {
      String text = Files.readString(source).replaceAll("\\n\\s*\\* ", " ");
      for (MatchResult page : PAGE.matcher(text).results().toList()) {
        Path path = Path.of(page.group().split(",")[0]);
        assertThat(path).as("cited in %s", source).exists();
        if (page.group(1) != null && text.charAt(page.end()) == ')') {
          assertThat(Files.readString(path)).as("cited in %s", source).contains(page.group(1));
        }
        cited++;
      }
    }
    assertThat(cited).isGreaterThan(30);
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
