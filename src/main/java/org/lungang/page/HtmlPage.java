package org.lungang.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;

/**
 * One HTML file that opens anywhere: style and scripts packed in, any access to a network forbidden
 * by its own content security policy. It prints on A4.
 */
public final class HtmlPage {

  private static final String STYLE = "page.css";

  private final String title;
  private final Html body;
  private final List<String> styles = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private String data = "";

  /** An empty page; its title stands in the browser's tab, not in the page. */
  public HtmlPage(Object title, Language language) {
    this.body = new Html(language);
    this.styles.add(read(STYLE));
    this.title = body.said(title);
  }

  /** What stands in the page. */
  public Html body() {
    return body;
  }

  /** Packs in a style of this program besides that of all pages, a resource beside this class. */
  HtmlPage style(String resource) {
    styles.add(read(resource));
    return this;
  }

  /** Prints a line at the head of every sheet of paper, and the number of the sheet at its foot. */
  public HtmlPage running(Object head) {
    String text = body.said(head).replaceAll("[\\\\\"<>\\p{Cntrl}]", "");
    styles.add(
        "@page { @top-right { content: \""
            + text
            + "\"; font-size: 8pt; } @bottom-center { content: counter(page) \" / \""
            + " counter(pages); font-size: 8pt; } }\n");
    return this;
  }

  /** Packs in a script of this program, a resource beside this class; they run in this order. */
  public HtmlPage script(String resource) {
    String code = read(resource);
    if (code.contains("</script") || code.contains("<!--") || code.contains("\r")) {
      throw new IllegalStateException("The script " + resource + " cannot stand in a page.");
    }
    scripts.add(code);
    return this;
  }

  /** Packs in what fills the lines of {@link #addDay}. */
  HtmlPage dated() {
    return script("written.js");
  }

  /**
   * Adds a line with the day on which the file was written. A page knows no clock: the script of
   * {@link #dated} takes the day from the file; without it the line stays hidden.
   */
  static void addDay(Html html) {
    html.element(
        "p",
        "",
        "class",
        "state written",
        "data-says",
        html.said(Wording.say("written")),
        "hidden",
        "");
  }

  /** Packs in what the scripts draw: JSON, found under the id {@code data}. */
  HtmlPage data(String json) {
    // In JSON a < stands in texts only, and so can be written as its code.
    data = json.replace("<", "\\u003c");
    return this;
  }

  /** The file, in UTF-8. */
  public OutputFile toFile(String name) {
    return new OutputFile(name, toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    Html html = new Html(body.language());
    html.addUnescaped("<!DOCTYPE html>\n")
        .open("html", "lang", body.language() == Language.ZH ? "zh-CN" : "en")
        .line()
        .open("head")
        .line()
        .open("meta", "charset", "utf-8")
        .line()
        .open("meta", "http-equiv", "Content-Security-Policy", "content", securityPolicy())
        .line()
        .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .line()
        .element("title", title);
    styles.forEach(style -> html.open("style").line().addUnescaped(style).close("style").line());
    html.close("head").line().open("body").line().add(body);
    if (!data.isEmpty()) {
      html.open("script", "type", "application/json", "id", "data")
          .addUnescaped(data)
          .close("script")
          .line();
    }
    scripts.forEach(code -> html.open("script").addUnescaped(code).close("script").line());
    return html.close("body").line().close("html").line().toString();
  }

  /** Nothing is loaded from anywhere, and no script runs but those that are packed in. */
  private String securityPolicy() {
    String allowed =
        scripts.isEmpty()
            ? "'none'"
            : scripts.stream()
                .map(code -> "'sha256-" + digest(code) + "'")
                .collect(Collectors.joining(" "));
    return "default-src 'none'; style-src 'unsafe-inline'; script-src "
        + allowed
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String digest(String code) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static String read(String resource) {
    try (InputStream stream = HtmlPage.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The program was built without " + resource + ".");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own " + resource + " cannot be read.", e);
    }
  }
}
