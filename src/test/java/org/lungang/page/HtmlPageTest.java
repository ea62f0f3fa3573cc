package org.lungang.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.lungang.language.Language;

/** Pages let no text mean anything to a browser, and nothing in from anywhere. */
class HtmlPageTest {

  @Test
  void textsAndAttributesAreEscaped() {
    Html html = new Html(Language.EN);
    html.open("p", "title", "\"><script>").text("<b> & 'c' \u0000").close("p");
    assertThat(html)
        .hasToString(
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; &#39;c&#39; \uFFFD</p>");
  }

  @Test
  void whatIsOpenedMustBeClosedInOrder() {
    Html html = new Html(Language.EN).open("main").open("p");
    assertThatThrownBy(() -> html.close("main")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(html::toString).hasMessageContaining("p, main");
  }

  @Test
  void aTableHasACaptionAndHeadingsWithScope() {
    Html html = new Html(Language.EN);
    new HtmlTable("What").text("Who").number("Many").row("A", 3).note("Of all.").write(html);
    assertThat(html.toString())
        .contains(
            "<caption>What</caption>",
            "<th scope=\"col\">Who</th><th scope=\"col\" class=\"number\">Many</th>",
            "<th scope=\"row\">A</th><td class=\"number\">3</td>",
            "<p class=\"note\">Of all.</p>");
    assertThatThrownBy(() -> new HtmlTable("What").text("Who").row("A", "B"))
        .hasMessageContaining("must have 1 cells");
  }

  @Test
  void aPhoneFindsTheHeadingOfEachCellOfAWideTable() {
    Html html = new Html(Language.EN);
    new HtmlTable("What").text("Who").number("By").number("C's").number("\\").write(html);
    assertThat(html.toString())
        .contains(
            "<table class=\"stack\""
                + " style=\"--h1:&#39;Who&#39;;--h2:&#39;By&#39;;--h3:&#39;C\\&#39;s&#39;;"
                + "--h4:&#39;\\\\&#39;;\">");
    Html narrow = new Html(Language.EN);
    new HtmlTable("What").text("Who").number("By").number("C").write(narrow);
    new HtmlTable("What").text("A").text("B").text("C").text("D").laidOut().write(narrow);
    assertThat(narrow.toString()).doesNotContain("stack", "style");
  }

  @Test
  void noScriptRunsButThoseOfThePageAndNothingIsLoaded() {
    String page = new HtmlPage("A & B", Language.ZH).data("{\"a\":\"</script>\"}").toString();
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
        .contains("<title>A &amp; B</title>", "default-src &#39;none&#39;", "\\u003c/script>")
        .contains("script-src &#39;none&#39;")
        .doesNotContain("http:", "https:", "src=", "href=", "@import", "url(");
  }

  @Test
  void theChartsAreTheOnesThatWereBuilt() throws IOException, NoSuchAlgorithmException {
    Properties built = new Properties();
    try (InputStream stream = open("vendor/echarts.properties")) {
      built.load(stream);
    }
    try (InputStream stream = open("vendor/echarts.js")) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
      assertThat(built.getProperty("sha-256")).isEqualTo(HexFormat.of().formatHex(digest));
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name);
  }
}
