package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.testing.Browser;

/** Two windows on one project, in a real browser. */
class TwoWindowsTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";
  private static final String NAME = "document.querySelector('#cell-0-1')";
  private static final String INPUT = "document.querySelector('.grid-input')";

  @TempDir Path folder;

  @Test
  void theSecondSeesWhatTheFirstChangesAndIsToldWhereItWouldOverwriteIt() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county");
        Browser one = Browser.start(Files.createDirectories(folder.resolve("p1")), LOCAL_ONLY);
        Browser two = Browser.start(Files.createDirectories(folder.resolve("p2")), LOCAL_ONLY)) {
      one.open(client.workbench().address(root), 1200);
      two.open(client.workbench().address(root), 1200);
      one.await(NAME);
      two.await(NAME);

      begin(one);
      finish(one, "张一");
      two.await(NAME + ".textContent.includes('张一')");
      two.await("[...document.querySelectorAll('.notice')].some(n=>n.textContent)");

      // Both begin on the same cell: whoever is second is told what stands there now.
      begin(one);
      begin(two);
      finish(one, "张二");
      two.await("document.body.innerText.includes('张二')||" + INPUT);
      finish(two, "张三");
      two.await("document.querySelector('.toast.bad')?.textContent.includes('张二')");
      two.await(NAME + ".textContent.includes('张二')");
      assertThat(one.evaluate(NAME + ".textContent").asString()).contains("张二");
    }
    assertThat(Files.readString(root.resolve("lists/教职工.csv"))).contains("张二");
  }

  private static void begin(Browser browser) {
    browser.evaluate(
        NAME
            + ".dispatchEvent(new MouseEvent('mousedown',{bubbles:true}));"
            + NAME
            + ".dispatchEvent(new MouseEvent('dblclick',{bubbles:true}))");
    browser.await(INPUT);
  }

  private static void finish(Browser browser, String text) {
    browser.evaluate(
        "(f=>{f.value='"
            + text
            + "';f.dispatchEvent(new Event('input',{bubbles:true}));"
            + "f.dispatchEvent(new KeyboardEvent('keydown',{key:'Enter',bubbles:true}))})("
            + INPUT
            + ")");
    browser.await("!" + INPUT);
  }
}
