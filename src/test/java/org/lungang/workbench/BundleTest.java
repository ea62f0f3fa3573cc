package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page is what its recipe has made, and loads nothing from elsewhere. */
class BundleTest {

  private static byte[] read(String name) throws IOException {
    try (InputStream in = BundleTest.class.getResourceAsStream("page/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"workbench.js", "workbench.css", "index.html", "icon.svg"})
  void everyPartHasTheDigestThatItsRecipeWroteDown(String name) throws IOException {
    Properties recipe = new Properties();
    recipe.load(new java.io.ByteArrayInputStream(read("workbench.properties")));
    assertThat(ProjectFolder.digest(read(name))).isEqualTo(recipe.getProperty(name));
  }

  @Test
  void thePageLoadsNothingFromElsewhereAndEvaluatesNoText() throws IOException {
    String script = new String(read("workbench.js"), java.nio.charset.StandardCharsets.UTF_8);
    String page = new String(read("index.html"), java.nio.charset.StandardCharsets.UTF_8);
    String style = new String(read("workbench.css"), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(script).doesNotContain("eval(", "new Function", "importScripts", "//# source");
    assertThat(script).startsWith("/*!").contains("Vue", "Copyright (c)", "MIT");
    assertThat(style).doesNotContain("http:", "https:", "@import", "url(");
    assertThat(page).doesNotContain("http", "onload=", "style=").contains("src=\"/workbench.js\"");
  }
}
