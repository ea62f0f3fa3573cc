package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.testing.Browser;

/** Whoever would leave a published plan is asked, and nobody leaves a final one. */
class PublishedInTheBrowserTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";

  @TempDir Path folder;

  @Test
  void theStepThatMadeAPublishedPlanAsksAndThatOfAFinalOneIsNotOffered() throws IOException {
    Path root = folder.resolve("county");
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county");
        Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      client.plan();
      client.post(client.path("/mark"), Map.of("state", "PUBLISHED", "note", "8月"));
      browser.open(client.workbench().address(root), 1200);
      WorkbenchPage page = new WorkbenchPage(browser, null);
      page.await(".where .PUBLISHED");
      page.step(4);
      page.click("li:nth-child(2) .person");
      page.await(".person-panel .options .school");
      page.press(".person-panel .row", "不交流");
      page.press(".verdict", "最省");
      page.await(".repair button:disabled");
      assertThat(page.text(".locked")).contains("方案 1 已公示", "异议");

      page.step(10);
      page.await(".steps button");
      browser.evaluate(
          "[...document.querySelectorAll('.steps button')].find(b=>b.textContent==='撤销').focus(),0");
      page.press(".steps", "撤销");
      page.await(".ask");
      assertThat(page.text(".ask")).contains("方案 1 已公示", "没有方案", "plans/1");
      page.look("ask");
      page.press(".ask", "保持原样");
      browser.await("!document.querySelector('.ask')");
      assertThat(browser.evaluate("document.activeElement.textContent").asString())
          .as("where the keyboard was")
          .isEqualTo("撤销");
      assertThat(client.get(client.path("")).path("plan").asString()).isEqualTo("1");

      browser.evaluate(
          "document.body.dispatchEvent("
              + "new KeyboardEvent('keydown',{key:'z',ctrlKey:true,bubbles:true})),0");
      page.press(".ask", "撤销");
      browser.await("!document.querySelector('.where .chip')");
      page.press(".steps", "恢复");
      page.await(".where .PUBLISHED");

      page.step(3);
      page.press(".run", "重新编制");
      assertThat(page.text(".ask")).contains("方案 1 已公示");
      page.press(".ask", "保持原样");
      browser.await("!document.querySelector('.ask')");
      assertThat(client.get(client.path("")).path("search").path("running").asBoolean()).isFalse();

      page.step(8);
      page.press(".page", "定稿");
      page.await(".where .FINAL");
      page.step(10);
      page.await(".steps li");
      assertThat(page.text(".steps")).contains("方案已定稿");
      assertThat(
              browser
                  .evaluate(
                      "[...document.querySelectorAll('.steps button')].filter(b=>/撤销|恢复/.test(b.textContent)&&!b.matches('.step-name')).length")
                  .asInt())
          .isZero();
      assertThat(
              browser.evaluate("document.querySelector('.top button.icon').disabled").asBoolean())
          .isTrue();

      // What is told of this project is not told of the next one.
      page.step(7);
      page.press(".head", "登记一件");
      page.type("form .fields label:nth-child(1) input", "没有此人");
      page.press("form", "保存");
      page.await(".toast.bad");
      page.click(".brand");
      page.await(".hero");
      assertThat(browser.evaluate("document.querySelectorAll('.toast').length").asInt()).isZero();
      assertThat(page.seriousFaults()).isEmpty();
    }
  }
}
