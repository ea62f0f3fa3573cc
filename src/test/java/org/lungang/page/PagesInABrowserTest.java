package org.lungang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.policy.PolicyReader;
import org.lungang.staffing.Staffing;
import org.lungang.testing.Browser;
import org.lungang.testing.RandomPlans;
import tools.jackson.databind.JsonNode;

/** Chromium opens the report without a network: console clean, charts drawn, groups chosen. */
class PagesInABrowserTest {

  private static final String CHARTS = "map, sankey, subjects-chart, commutes-chart";

  @TempDir private static Path folder;
  private static @Nullable Browser started;

  @BeforeAll
  static void start() throws IOException {
    started = Browser.start(Files.createDirectory(folder.resolve("browser")));
  }

  @AfterAll
  static void stop() {
    if (started != null) {
      started.close();
    }
  }

  private static Browser browser() {
    return Objects.requireNonNull(started);
  }

  private static Path write(String name, byte[] page) throws IOException {
    return Files.write(folder.resolve(name), page);
  }

  private static Path county(Language language) throws IOException {
    return generated(Shape.XX_COUNTY, language);
  }

  /** The page of a generated district of its shape's full size. */
  private static Path generated(Shape shape, Language language) throws IOException {
    Staffing staffing =
        Staffing.of(
            Generator.generate(shape, 3, 1),
            PolicyReader.shipped(shape.policyId()),
            Generator.plannedYear());
    return write(
        shape.id() + "-" + language + ".html",
        SamplePlan.file(staffing, RandomPlans.make(staffing, 3), language));
  }

  private static JsonNode evaluate(String expression) {
    return browser().evaluate(expression);
  }

  /** How many shapes a chart consists of. */
  private static int shapes(String chart) {
    return evaluate("document.querySelectorAll('#" + chart + " svg path').length").asInt();
  }

  private static void assertQuiet(Path file, int soFar) {
    assertThat(browser().console()).isEmpty();
    assertThat(browser().requests().subList(soFar, browser().requests().size()))
        .allMatch(address -> address.equals(file.toUri().toString()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyChartIsDrawnAndTheConsoleIsClean(Language language) throws IOException {
    Path file = county(language);
    int soFar = browser().requests().size();
    browser().open(file, 1280);
    for (String chart : CHARTS.split(", ")) {
      assertThat(shapes(chart)).as(chart).isGreaterThan(10);
    }
    assertThat(evaluate("document.documentElement.lang").asString())
        .isEqualTo(language == Language.ZH ? "zh-CN" : "en");
    assertQuiet(file, soFar);
  }

  @Tag("long")
  @Test
  void aCityOfAHundredThousandStaffFitsInTenMegabytesAndIsDrawn() throws IOException {
    Path file = generated(Shape.SUZHOU, Language.ZH);
    assertThat(Files.size(file)).isLessThan(10_000_000);
    int soFar = browser().requests().size();
    browser().open(file, 1280);
    for (String chart : CHARTS.split(", ")) {
      assertThat(shapes(chart)).as(chart).isGreaterThan(10);
    }
    assertQuiet(file, soFar);
  }

  @Test
  void aChosenGroupFillsChartsAndTablesAndTheDistrictComesBack() throws IOException {
    Path file = county(Language.EN);
    int soFar = browser().requests().size();
    browser().open(file, 1280);
    String rows = "document.getElementById('routes').textContent";
    String district = evaluate(rows).asString();
    int arrows = shapes("map");
    choose("1");
    assertThat(evaluate(rows).asString()).isNotEqualTo(district).contains("G01");
    assertThat(evaluate(rows).asString()).doesNotContain("G02");
    assertThat(shapes("map")).isLessThan(arrows);
    assertThat(evaluate("document.getElementById('choice-subjects').value").asString())
        .isEqualTo("1");
    choose("0");
    assertThat(evaluate(rows).asString()).isEqualTo(district);
    assertThat(shapes("map")).isEqualTo(arrows);
    assertQuiet(file, soFar);
  }

  private static void choose(String value) {
    evaluate(
        "{const choice = document.getElementById('choice-flows'); choice.value = '"
            + value
            + "'; choice.dispatchEvent(new Event('change'));}");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1280})
  void nothingStandsBesideThePageHoweverNarrowItIs(int width) throws IOException {
    browser().open(county(Language.ZH), width);
    assertThat(evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
  }

  @Test
  void hostileNamesAreShownAndDoNothing() throws IOException {
    Path file =
        write("hostile.html", SamplePlan.page(Language.EN).getBytes(StandardCharsets.UTF_8));
    int soFar = browser().requests().size();
    browser().open(file, 1280);
    assertThat(evaluate("document.body.innerText").asString())
        .contains("<script>alert(1)</script>", "A & B \"school\"");
    assertThat(evaluate("document.scripts.length").asInt()).isEqualTo(4);
    assertThat(evaluate("document.querySelector('#map').textContent").asString())
        .contains("A & B \"school\"");
    assertQuiet(file, soFar);
  }

  @Test
  void whatSmallSchoolsLackIsDrawn() throws IOException {
    Path file =
        write("visits.html", SamplePlan.visitsPage(Language.ZH).getBytes(StandardCharsets.UTF_8));
    int soFar = browser().requests().size();
    browser().open(file, 1280);
    assertThat(shapes("visits-chart")).isGreaterThan(1);
    assertThat(evaluate("document.querySelector('#visits-chart').textContent").asString())
        .contains("音乐");
    assertQuiet(file, soFar);
  }

  @Test
  void itPrintsOnPaperAndDrawsForTheScreenAgain() throws IOException {
    Path file = county(Language.ZH);
    int soFar = browser().requests().size();
    browser().open(file, 1280);
    JsonNode pdf = browser().send("Page.printToPDF", Map.of("preferCSSPageSize", true));
    assertThat(pdf.path("data").asString()).hasSizeGreaterThan(50_000);
    assertThat(evaluate("document.querySelector('#map svg').clientWidth").asInt())
        .isGreaterThan(1000);
    assertQuiet(file, soFar);
  }

  /** Chromium paints neither buttons nor sticky cells in the headings of later sheets. */
  @Test
  void headingsOfLongTablesAreOnEverySheet() throws IOException {
    browser().open(county(Language.EN), 1280);
    evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<details open><div class=\"table\">"
            + "<table><thead><tr><th id=\"heading\"><button>A</button></th></tr></thead></table>"
            + "</div></details>');0");
    browser().send("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      assertThat(evaluate("getComputedStyle(heading).position").asString()).isEqualTo("static");
      assertThat(evaluate("getComputedStyle(heading.firstChild).display").asString())
          .isEqualTo("contents");
    } finally {
      browser().send("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  @Test
  void withoutScriptsTheTablesAreAllThere() throws IOException {
    Path file = county(Language.EN);
    browser().send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser().open(file, 1280);
      assertThat(evaluate("document.querySelectorAll('figure:not([hidden])').length").asInt())
          .isZero();
      assertThat(evaluate("document.getElementById('routes').rows.length").asInt())
          .isGreaterThan(5);
      assertThat(evaluate("document.getElementById('most-rows').rows.length").asInt())
          .isGreaterThan(5);
    } finally {
      browser().send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }
}
