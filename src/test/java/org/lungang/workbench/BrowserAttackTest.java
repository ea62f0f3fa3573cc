package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.testing.Browser;

/** Attacks with a real browser, and what it shows to whoever was not let in. */
class BrowserAttackTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";

  @TempDir Path folder;

  /** The page at an attacker's name that is pointed at this machine: DNS rebinding. */
  @Test
  void aNameThatIsPointedAtThisMachineReadsNothing() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WorkbenchClient client = WorkbenchClient.start(home);
        Browser browser =
            Browser.start(profile, "MAP evil.example 127.0.0.1 , EXCLUDE 127.0.0.1")) {
      int port = client.workbench().port();
      browser.open("http://evil.example:" + port + "/", 1000);
      assertThat(browser.evaluate("document.body.innerText").asString())
          .doesNotContain("workbench.js")
          .contains("sentences");
      // After rebinding, the attacker's own page asks its own name: the same server.
      assertThat(
              browser
                  .settle(
                      "fetch('/api/start',{headers:{'X-Lungang-Session':'x'}})"
                          + ".then(a=>a.status)")
                  .asInt())
          .isEqualTo(421);
      // And asks us by our real address, from elsewhere: no answer can be read.
      assertThat(
              browser
                  .settle(
                      "fetch('http://127.0.0.1:"
                          + port
                          + "/session',{method:'POST',headers:{'Content-Type':'application/json'},"
                          + "body:'{}'}).then(a=>'read '+a.status,e=>'blocked')")
                  .asString())
          .isEqualTo("blocked");
      assertThat(
              browser
                  .settle(
                      "fetch('http://127.0.0.1:"
                          + port
                          + "/api/start',{mode:'no-cors'}).then(a=>a.type,e=>'blocked')")
                  .asString())
          .isIn("opaque", "blocked");
    }
  }

  @Test
  void aWindowThatTheLauncherDidNotOpenIsToldSo() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WorkbenchClient client = WorkbenchClient.start(home);
        Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      browser.open("http://127.0.0.1:" + client.workbench().port() + "/", 1000);
      browser.await("document.body.innerText.includes('请用启动程序打开')");
    }
  }
}
