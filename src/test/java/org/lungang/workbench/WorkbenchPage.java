package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.testing.Axe;
import org.lungang.testing.Browser;
import org.lungang.web.Json;

/** The page in a real browser, as a planner uses it: looks, clicks, types. */
final class WorkbenchPage {

  private final Browser browser;
  private final @Nullable Path pictures;
  private final List<String> unreachable = new ArrayList<>();

  /**
   * @param pictures where pictures go; null for none
   */
  WorkbenchPage(Browser browser, @Nullable Path pictures) {
    this.browser = browser;
    this.pictures = pictures;
  }

  /** Everything serious that axe has found in any view, with the view. */
  List<String> seriousFaults() {
    return unreachable;
  }

  /** A view is there: what axe finds in it is kept, and a picture. */
  void look(String name) throws IOException {
    for (String each : Axe.violations(browser)) {
      if (each.startsWith("serious") || each.startsWith("critical")) {
        unreachable.add(name + ": " + each);
      }
    }
    picture(name);
  }

  /** A picture of a view, where pictures are wanted. */
  void picture(String name) throws IOException {
    if (pictures != null) {
      Files.createDirectories(pictures);
      Files.write(pictures.resolve(name + ".png"), browser.picture());
    }
  }

  /** Waits for something and clicks it. */
  void click(String selector) {
    await(selector);
    browser.evaluate(find(selector) + ".click()");
  }

  /** Waits for a button with such a text inside something and clicks it. */
  void press(String within, String text) {
    // In one go: the page may draw the button anew between waiting for it and clicking it.
    browser.await("(b=>{b?.click();return!!b})(" + found(within, text) + ")");
  }

  /** The same with a double click, as somebody does who double-clicks everything. */
  void pressTwice(String within, String text) {
    browser.await("(b=>{b?.click();b?.click();return!!b})(" + found(within, text) + ")");
  }

  private static String found(String within, String text) {
    return "[...document.querySelectorAll("
        + Json.text(within + " button")
        + ")].find(b=>b.textContent.includes("
        + Json.text(text)
        + ")&&!b.disabled)";
  }

  /** Types into a field that holds nothing yet. */
  void type(String selector, String text) {
    await(selector);
    browser.evaluate(
        "(f=>{f.focus();f.value="
            + Json.text(text)
            + ";f.dispatchEvent(new Event('input',{bubbles:true}));"
            + "f.dispatchEvent(new Event('change',{bubbles:true}))})("
            + find(selector)
            + ")");
  }

  /** Chooses files where the page asks for some. */
  void choose(String selector, List<Path> files) {
    await(selector);
    String field =
        browser
            .send("Runtime.evaluate", Map.of("expression", find(selector)))
            .path("result")
            .path("objectId")
            .asString();
    browser.send(
        "DOM.setFileInputFiles",
        Map.of("objectId", field, "files", files.stream().map(Path::toString).toList()));
  }

  /** Waits until something is there. */
  void await(String selector) {
    browser.await(find(selector));
  }

  /** Waits until the page says something. */
  void awaitText(String text) {
    browser.await("document.body.innerText.includes(" + Json.text(text) + ")");
  }

  /** What something says, once it is there. */
  String text(String selector) {
    await(selector);
    return browser.evaluate(find(selector) + ".textContent").asString();
  }

  /** Opens one of the steps at the left, from 1, and waits until nothing is under way. */
  void step(int place) {
    click(".side button:nth-child(" + place + ")");
    quiet();
  }

  /** Waits until nothing is under way. */
  void quiet() {
    browser.settle("new Promise(done=>setTimeout(done,150))");
    browser.await("!document.querySelector('.spinner')");
  }

  private static String find(String selector) {
    return "document.querySelector(" + Json.text(selector) + ")";
  }
}
