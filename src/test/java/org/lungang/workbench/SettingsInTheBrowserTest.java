package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.generator.Shape;
import org.lungang.testing.Browser;
import tools.jackson.databind.JsonNode;

/** What engineers and careful planners set behind the folds of a view is there and does it. */
class SettingsInTheBrowserTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";

  @TempDir Path folder;

  @Test
  void everySettingHasItsPlace() throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.3)));
    String wanted = System.getProperty("workbench.pictures", "");
    @Nullable Path pictures = wanted.isEmpty() ? null : Path.of(wanted, "settings");
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WorkbenchClient client = WorkbenchClient.start(folder);
        Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      client.open(root);
      String shared = shareName(client);
      browser.open(client.workbench().address(root), 1024);
      WorkbenchPage page = new WorkbenchPage(browser, pictures);
      page.await(".grid .grid-cell");
      page.click(".menu summary");
      page.look("download");
      assertThat(page.text(".menu-body")).contains("问题已标出");

      page.step(3);
      page.click(".run .options summary");
      page.type(".run .fields label:nth-child(2) input", "20");
      page.type("select.engine", "TIMEFOLD");
      page.await(".configuration");
      page.look("plan");
      page.press(".run", "开始编制");
      page.await(".tiles.big");
      page.quiet();

      page.step(6);
      page.type(".fields select", "person");
      page.type(".fields label:nth-child(3) input", "T00001");
      page.press(".columns", "加入");
      page.type(".fields label:nth-child(3) input", "T00002");
      page.press(".columns", "加入");
      assertThat(browser.evaluate("document.querySelector('textarea').value").asString())
          .as("the second person is added to the first")
          .contains(
              "staff: {\"change\":[{\"staff_id\":\"T00001\",\"willingness\":\"VOLUNTEER\"},"
                  + "{\"staff_id\":\"T00002\",\"willingness\":\"VOLUNTEER\"}]}");
      assertThat(page.text(".pieces")).as("in words").contains("（T00002） 自愿报名");
      page.press(".columns", "保存情景");
      page.await(".plain input:checked");
      page.click(".options summary");
      page.type(".change-cost", "5");
      page.press(".columns", "并排计算");
      page.click("button.write");
      page.await(".files li");
      page.look("what-if");
      assertThat(page.text(".files")).contains("compare.html", "plan.csv");

      page.step(7);
      page.press(".head", "登记一件");
      page.type(".form input", shared);
      page.awaitText("人叫" + shared + "，请填编号");
      page.press(".form", "取消");
      page.click(".replan .options summary");
      page.type(".finals", "G01");
      page.press(".replan", "看看要动哪些人");
      page.await(".replan .fine");
      page.look("replan");

      page.step(2);
      // A term in months, in its own field, and back in years.
      page.type("input[type=search]", "term_years");
      page.await(".term select");
      page.type(".term select", "months");
      page.type(".term input", "6");
      client.open(root);
      browser.await("document.querySelector('.field.changed .term')");
      page.quiet();
      page.look("policy-term");
      assertThat(client.get(client.path("/policy")).path("text").asString()).contains("6 months");
      page.press(".field.changed", "原为");
      browser.await("!document.querySelector('.field.changed')");
      page.click("[role=tab]:nth-child(3)");
      page.type("select.reading", "standard");
      browser.await("document.querySelector('textarea').value.includes('id: standard')");
      page.type("select.reading", "schema");
      browser.await("document.querySelector('textarea').value.includes('$schema')");
      page.look("policy-text");
      page.type("select.reading", "");
      page.type("select.base", "standard");
      browser.await("document.querySelector('textarea').value.includes('extends: \"standard\"')");
      assertThat(client.get(client.path("/policy")).path("base").asString()).isEqualTo("standard");

      page.step(7);
      page.await(".policy-changed");
      page.step(10);
      page.await(".step-name");
      page.click(".step-name");
      page.await(".step-detail tbody tr");
      page.look("history");
      assertThat(page.text(".step-detail")).contains("作为基础的政策", "xx-county-2023", "standard");
      page.press(".steps", "撤销");
      page.quiet();

      page.step(8);
      page.press(".page", "定稿");
      assertThat(page.text(".ask")).contains("还没有公示");
      page.press(".ask", "仍要定稿");
      page.await(".where .FINAL");
      assertThat(page.text(".states .done:last-of-type")).isEqualTo("已定稿");
      assertThat(browser.evaluate("document.querySelectorAll('.states .done').length").asInt())
          .as("a draft that is final was never published")
          .isEqualTo(2);
      page.click("details.options summary");
      page.type(".reopen", "漏了一件异议");
      page.look("final");
      page.press(".options", "取消定稿");
      page.awaitText("已取消定稿");
      assertThat(page.seriousFaults()).isEmpty();
    }
  }

  /** A name that two of the staff have from now on. */
  private static String shareName(WorkbenchClient client) throws IOException {
    JsonNode names = client.get(client.path("/lists/STAFF")).path("columns").get(1);
    String one = names.path("values").get(names.path("cells").get(5).asInt()).asString();
    String other = names.path("values").get(names.path("cells").get(6).asInt()).asString();
    client.post(
        client.path("/lists/STAFF"),
        Map.of("cells", List.of(List.of(6, 1, other, one)), "seen", Integer.MAX_VALUE));
    return one;
  }
}
