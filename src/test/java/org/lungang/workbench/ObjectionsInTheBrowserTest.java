package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.testing.Browser;
import tools.jackson.databind.JsonNode;

/** The register of objections, in a real browser. */
class ObjectionsInTheBrowserTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";

  @TempDir Path folder;

  @Test
  void aDecisionHasTheSchoolThatItIsAboutAndNoOther() throws IOException {
    Path root = folder.resolve("county");
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county");
        Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      browser.open(client.workbench().address(root), 1200);
      WorkbenchPage page = new WorkbenchPage(browser, null);
      page.step(7);
      page.press(".head", "登记一件");
      page.type("form .fields label:nth-child(1) input", "T00148");
      page.type("form select", "NOT_TO");
      page.await("form .school:required");
      page.press("form", "保存");
      page.quiet();
      assertThat(client.get(client.path("/objections")).path("objections")).isEmpty();

      page.type("form .school", "S003");
      page.press("form", "保存");
      page.await(".table tbody tr");
      assertThat(first(client).path("school").asString()).isEqualTo("S003");

      page.press(".table", "修改");
      page.type("form select", "STAY");
      page.press("form", "保存");
      browser.await("document.querySelector('.table .chip').textContent==='不再交流'");
      assertThat(first(client).path("school").asString()).isEmpty();

      browser.send("Page.reload", Map.of());
      browser.await("document.querySelector('.side button:nth-child(7)[aria-current]')");
      page.await(".table tbody tr");
    }
  }

  @Test
  void aDoubleClickRegistersOneObjectionAndAdoptsOnePlan() throws IOException {
    Path root = folder.resolve("county");
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county");
        Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      browser.open(client.workbench().address(root), 1200);
      WorkbenchPage page = new WorkbenchPage(browser, null);
      page.step(3);
      page.pressTwice(".run", "开始编制");
      page.await(".tiles.big");
      page.quiet();
      page.step(7);
      page.press(".head", "登记一件");
      page.type("form .fields label:nth-child(1) input", "T00148");
      page.type("form select", "STAY");
      page.pressTwice("form", "保存");
      page.await(".table tbody tr");
      page.quiet();
      assertThat(client.get(client.path("/objections")).path("objections")).hasSize(1);

      page.pressTwice(".page", "看看要动哪些人");
      page.await(".rows tbody tr");
      page.pressTwice(".page", "采用为新方案");
      browser.await("document.querySelector('.top .where').textContent.includes('2 ·')");
      page.quiet();
      assertThat(Files.exists(root.resolve("plans/3"))).isFalse();
      assertThat(browser.evaluate("document.querySelectorAll('.toast.bad').length").asInt())
          .as("nothing is refused that was asked for once")
          .isZero();

      page.press(".table", "答复");
      page.await(".reply .change");
      assertThat(
              browser.evaluate("document.querySelector('.reply .change').textContent").asString())
          .startsWith("原安排：")
          .contains(" → ")
          .endsWith("；现安排：不交流。");
    }
  }

  private static JsonNode first(WorkbenchClient client) throws IOException {
    return client.get(client.path("/objections")).path("objections").path("1");
  }
}
