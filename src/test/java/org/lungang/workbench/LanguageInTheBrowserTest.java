package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.testing.Browser;

/** The page keeps the language that was chosen, though each start has another port. */
class LanguageInTheBrowserTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";

  @TempDir Path folder;

  @Test
  void theLanguageIsKeptFromOneStartToTheNext() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      // Both run at once, so that their ports differ.
      try (WorkbenchClient first = WorkbenchClient.start(home);
          WorkbenchClient second =
              WorkbenchClient.start(Files.createDirectories(folder.resolve("other")))) {
        browser.open(first.workbench().address(null), 1440);
        WorkbenchPage page = new WorkbenchPage(browser, null);
        page.await(".hero h1");
        page.click("button[lang=en]");
        page.awaitText("This year's rotation");
        browser.open(second.workbench().address(null), 1440);
        browser.await("location.port === '" + second.workbench().port() + "'");
        page.awaitText("This year's rotation");
      }
    }
  }
}
