package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.generator.Shape;
import org.lungang.testing.Browser;
import tools.jackson.databind.JsonNode;

/** Scenarios in a real browser: none is lost by accident, and a way out becomes one to be run. */
class ScenariosInTheBrowserTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";

  @TempDir Path folder;

  private static void add(WorkbenchPage page, String staff) {
    page.type(".fields select", "pin");
    page.type(".fields label:nth-child(3) input", staff);
    page.press(".columns", "加入");
    page.await(".pieces li");
  }

  private static List<String> names(WorkbenchClient client) throws IOException {
    return client
        .get(client.path("/scenarios"))
        .path("scenarios")
        .valueStream()
        .map(each -> each.path("name").asString())
        .toList();
  }

  @Test
  void noScenarioIsReplacedOrDeletedUnasked() throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.3)));
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root);
        Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      for (String name : List.of("假如1", "假如2", "假如3")) {
        client.post(
            client.path("/scenarios"),
            Map.of("name", name, "yaml", "name: \"" + name + "\"\n# kept\n"));
      }
      browser.open(client.workbench().address(root), 1200);
      WorkbenchPage page = new WorkbenchPage(browser, null);
      page.step(6);
      page.press(".plain li:nth-child(1)", "删除");
      page.press(".ask", "保持原样");
      assertThat(names(client)).containsExactly("假如1", "假如2", "假如3");
      page.press(".plain li:nth-child(1)", "删除");
      page.press(".ask", "删除");
      browser.await("document.querySelectorAll('.plain li input').length===2");
      assertThat(names(client)).containsExactly("假如2", "假如3");

      add(page, "T00001");
      page.press(".columns", "保存情景");
      browser.await("document.querySelectorAll('.plain li input[type=checkbox]').length===3");
      assertThat(names(client)).as("under a name that is free").contains("假如1");

      add(page, "T00002");
      page.type(".columns section:nth-child(2) .fields label:nth-child(1) input", "假如2");
      page.press(".columns", "保存情景");
      page.press(".ask", "保持原样");
      assertThat(client.get(client.path("/scenarios")).toString()).contains("假如2\\\"\\n# kept");
    }
  }

  @Test
  void aWayOutSaysWhatItChangesAndIsReadyToRun() throws IOException {
    Path root = folder.resolve("county");
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county");
        Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      // Everybody lives too far away, those who are pinned too.
      int pins = client.get(client.path("/lists/PINS")).path("size").asInt();
      client.post(
          client.path("/lists/PINS"),
          Map.of("remove", Map.of("at", 0, "count", pins), "seen", Integer.MAX_VALUE));
      JsonNode policy = client.get(client.path("/policy"));
      client.post(
          client.path("/policy"),
          Map.of("path", List.of("max_minutes"), "value", 1, "seen", policy.path("text")));
      client.search();
      browser.open(client.workbench().address(root), 1200);
      WorkbenchPage page = new WorkbenchPage(browser, null);
      page.step(3);
      page.press(".page", "怎么办");
      page.await(".ways-out li");
      assertThat(page.text(".ways-out li b")).isEqualTo("每项都用第一个办法");
      assertThat(page.text(".ways-out li span")).as("what it changes").isNotBlank();
      page.press(".ways-out li", "去试算");
      page.await(".plain input:checked");
      page.press(".columns", "并排计算");
      page.await(".verdicts li");
      assertThat(page.text(".verdicts")).contains("每项都用第一个办法");

      page.step(7);
      page.press(".head", "登记一件");
      page.type("form .fields label:nth-child(1) input", "T00269");
      page.type("form select", "STAY");
      page.press("form", "保存");
      page.await(".table tbody tr");
      page.press(".page", "看看要动哪些人");
      page.await(".still-broken li");
      JsonNode violations = client.post(client.path("/replan"), Map.of()).path("violations");
      assertThat(violations)
          .as("what is only a recommendation is no mandatory rule")
          .isNotEmpty()
          .allMatch(each -> each.path("rule").toString().contains("\"H"));
      assertThat(browser.evaluate("document.querySelectorAll('.still-broken li').length").asInt())
          .isEqualTo(violations.size());

      page.step(8);
      page.await(".broken-plan");
      page.type("form .fields label:nth-child(1) input", "8月1日至7日");
      page.type("form .fields label:nth-child(2) input", "0377-00000000");
      page.press("form", "写出公示名单");
      assertThat(page.text(".ask")).contains("没有满足全部必须遵守的规则");
      page.press(".ask", "保持原样");
      browser.await("!document.querySelector('.ask')");
      assertThat(root.resolve("plans/1/public")).doesNotExist();
    }
  }
}
