package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.testing.Browser;

/** Somebody who was just pinned is shown as pinned. */
class PinsInTheBrowserTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";

  @TempDir Path folder;

  @Test
  void lightsFollowAPin() throws IOException {
    Path root = folder.resolve("county");
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county");
        Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      client.plan();
      browser.open(client.workbench().address(root), 1200);
      WorkbenchPage page = new WorkbenchPage(browser, null);
      page.step(4);
      page.click(".people .person");
      page.await(".person-panel .options .GREEN");
      page.press(".person-panel", "指定不交流");
      page.await(".toast.good");
      assertThat(page.text(".toast.good")).contains("下次编制或重排时照此办理");
      browser.await(
          "![...document.querySelectorAll('.person-panel .options .school')]"
              + ".some(each=>!each.matches('.RED')&&!each.textContent.includes('不交流'))");
      page.press(".person-panel", "取消指定");
      page.await(".person-panel .options .GREEN");
    }
  }
}
