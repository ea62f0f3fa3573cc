package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.testing.Browser;

/** The workbench in a window as narrow as a phone, where everything is read. */
class NarrowInTheBrowserTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";

  @TempDir Path folder;

  @Test
  void theNameOfTheProjectIsReadAndNoViewIsWiderThanTheWindow() throws IOException {
    Path root = folder.resolve("county");
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county");
        Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      client.post(client.path("/settings"), Map.of("name", "县初中集团化办学交流轮岗2026"));
      client.plan();
      browser.open(client.workbench().address(root), 390);
      WorkbenchPage page = new WorkbenchPage(browser, null);
      page.await(".where b");
      page.quiet();
      assertThat(
              browser
                  .evaluate("(b=>b.scrollWidth<=b.clientWidth)(document.querySelector('.where b'))")
                  .asBoolean())
          .as("the whole name")
          .isTrue();
      for (int view = 1; view <= 10; view++) {
        page.step(view);
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
            .as("width of view " + view)
            .isLessThanOrEqualTo(390);
      }
      page.step(2);
      page.await(".field > label");
      assertThat(
              browser
                  .evaluate(
                      "Math.min(...[...document.querySelectorAll('.field > label')]"
                          + ".map(each=>each.clientWidth).filter(each=>each))")
                  .asInt())
          .as("room for the name of a setting")
          .isGreaterThan(200);
    }
  }
}
