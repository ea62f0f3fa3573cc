package org.lungang.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** axe-core, which looks in a page for what keeps people from reading it. */
public final class Axe {

  private static final String SCRIPT = read();

  private Axe() {}

  /** Everything that it finds in the open page: impact, rule and places of each. */
  public static List<String> violations(Browser browser) {
    browser.evaluate(SCRIPT + ";0");
    JsonNode found =
        browser.settle(
            "axe.run(document,{resultTypes:['violations']}).then(r=>r.violations.map(v=>"
                + "v.impact+' '+v.id+' '+v.nodes.map(x=>x.target.join(' ')).join('; ')))");
    List<String> violations = new ArrayList<>();
    found.forEach(each -> violations.add(each.asString()));
    return violations;
  }

  private static String read() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
