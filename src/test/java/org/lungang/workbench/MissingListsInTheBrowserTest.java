package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.generator.Shape;
import org.lungang.testing.Browser;
import tools.jackson.databind.JsonNode;

/** A list that is missing is missed where everybody looks, not only in its own view. */
class MissingListsInTheBrowserTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";

  @TempDir Path folder;

  @Test
  void whatIsMissingIsSaidAndWrittenAgain() throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.3)));
    Files.delete(root.resolve("lists/任职经历.csv"));
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root);
        Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      JsonNode problems = client.get(client.path("/problems")).path("problems");
      assertThat(problems)
          .anyMatch(
              each ->
                  each.path("table").asString().equals("SERVICE")
                      && each.path("wrong").path("zh").asString().contains("缺少这张表"));

      browser.open(client.workbench().address(root), 1200);
      WorkbenchPage page = new WorkbenchPage(browser, null);
      page.press(".elsewhere", "任职经历");
      page.await(".cause");
      assertThat(page.text(".cause")).contains("整张表", "缺少这张表", "请补上");

      Files.move(root.resolve("lists"), root.resolve("名单"));
      browser.send("Page.reload", Map.of());
      page.await(".gone");
      assertThat(page.text(".gone")).contains("教职工.csv");
      assertThat(browser.evaluate("document.querySelectorAll('.grid').length").asInt()).isZero();
      page.look("gone");
      page.press(".gone", "重新写出");
      page.await(".grid .grid-cell");
      assertThat(root.resolve("lists/教职工.csv")).hasSameBinaryContentAs(root.resolve("名单/教职工.csv"));

      // While it is open, whoever asks for a list is told at the head of the page.
      page.quiet();
      Files.delete(root.resolve("lists/学校.csv"));
      page.press(".tabs", "集团成员");
      page.await(".gone");
      assertThat(browser.evaluate("document.querySelectorAll('.toast').length").asInt())
          .as("said once")
          .isLessThanOrEqualTo(1);
      assertThat(page.seriousFaults()).isEmpty();
    }
  }
}
