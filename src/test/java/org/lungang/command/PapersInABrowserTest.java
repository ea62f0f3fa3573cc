package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.testing.Axe;
import org.lungang.testing.Browser;

/** Every page that the commands write can be read by everybody, on a desk and on a phone. */
class PapersInABrowserTest {

  /** How many cells begin or end beside the window. */
  private static final String CUT_OFF =
      "[...document.querySelectorAll('.list td, .stack td')].filter("
          + "cell => cell.getBoundingClientRect().right > innerWidth).length";

  /** The captions of tables, folded ones too, that are wider than their place. */
  private static final String TOO_WIDE =
      "(() => {document.querySelectorAll('details').forEach(each => each.open = true);"
          + "return [...document.querySelectorAll('.table')].filter("
          + "each => each.scrollWidth > each.clientWidth + 1).map("
          + "each => each.querySelector('caption').textContent).join('; ')})()";

  @TempDir private static Path folder;

  /** All pages of two small districts; of the second there is a timetable of visits. */
  private static List<Path> pages(String language) {
    Path county = folder.resolve("county-" + language);
    Path townships = folder.resolve("townships-" + language);
    run(language, "generate", "xx-county", "--scale", "0.34", "--seed", "1", "--out", "" + county);
    run(language, "generate", "wolong", "--scale", "0.1", "--seed", "2", "--out", "" + townships);
    Path plan = folder.resolve("plan-" + language);
    Path other = folder.resolve("other-" + language);
    Path visits = folder.resolve("visits-" + language);
    List<String> policy = List.of("--policy", "xx-county-2023", "--year", "2026");
    plan(language, county, plan, policy);
    plan(language, county, other, List.of("--policy", "xx-county-2023", "--year", "2027"));
    plan(language, townships, visits, List.of("--policy", "wolong-2023", "--year", "2026"));
    run(language, "calendar", "" + plan);
    for (Path published : List.of(plan, visits)) {
      run(
          language,
          "publish",
          "" + published,
          "--objection-period",
          "2026-08-01 – 2026-08-07",
          "--contact",
          "0377-0000");
    }
    Path compared = folder.resolve("compared-" + language);
    run(language, "compare", "" + plan, "" + other, "--out", "" + compared);
    Path years = folder.resolve("years-" + language);
    List<String> horizon =
        new ArrayList<>(List.of("horizon", "" + county, "--years", "2", "--out", "" + years));
    horizon.addAll(policy);
    run(language, horizon.toArray(String[]::new));
    return Stream.of(plan, visits, compared, years).flatMap(each -> htmlIn(each).stream()).toList();
  }

  private static void plan(String language, Path lists, Path out, List<String> options) {
    List<String> arguments = new ArrayList<>(List.of("plan", "" + lists, "--out", "" + out));
    arguments.addAll(options);
    arguments.addAll(List.of("--steps", "200"));
    run(language, arguments.toArray(String[]::new));
  }

  private static void run(String language, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--lang", language));
    CommandRun run = CommandRun.of(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(all + run.err()).isIn(0, ExitCode.INFEASIBLE.code());
  }

  /** The pages in a folder; of those of single schools one. */
  private static List<Path> htmlIn(Path out) {
    try (Stream<Path> files = Files.walk(out)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
      return Stream.concat(
              pages.stream().filter(page -> !page.getParent().endsWith("calendar")),
              pages.stream().filter(page -> page.getParent().endsWith("calendar")).limit(1))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void axeFindsNothingInAnyPage() throws IOException {
    hold("en");
  }

  @Tag("long")
  @Test
  void axeFindsNothingInAnyChinesePage() throws IOException {
    hold("zh");
  }

  private static void hold(String language) throws IOException {
    List<String> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (Browser browser =
        Browser.start(Files.createDirectory(folder.resolve("browser-" + language)))) {
      for (Path page : pages(language)) {
        names.add(String.valueOf(page.getFileName()));
        for (int width : List.of(1440, 390)) {
          browser.open(page, width);
          Axe.violations(browser)
              .forEach(each -> found.add(page.getFileName() + " at " + width + ": " + each));
          if (browser.evaluate(CUT_OFF).asInt() > 0) {
            found.add(page.getFileName() + " at " + width + ": cells beside the window");
          }
          if (browser.evaluate("document.documentElement.scrollWidth").asInt() > width) {
            found.add(page.getFileName() + " at " + width + ": wider than the window");
          }
        }
        for (int width : List.of(1024, 800)) {
          browser.open(page, width);
          String tooWide = browser.evaluate(TOO_WIDE).asString();
          if (!tooWide.isEmpty()) {
            found.add(page.getFileName() + " at " + width + ": too wide: " + tooWide);
          }
        }
      }
    }
    assertThat(names)
        .contains(
            "report.html",
            "calendar.html",
            "timetable.html",
            "public-list.html",
            "compare.html",
            "horizon.html");
    assertThat(found).isEmpty();
  }
}
