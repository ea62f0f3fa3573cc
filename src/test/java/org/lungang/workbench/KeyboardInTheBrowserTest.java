package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.generator.Shape;
import org.lungang.testing.Browser;
import org.lungang.web.Json;

/** Every view without a mouse: what can be pressed is reached, and dragging has another way. */
class KeyboardInTheBrowserTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";
  private static final int ALT = 1;
  private static final int CONTROL = 2;

  /** What can take the focus, of a group of radio buttons only the one that is chosen. */
  private static final String FOCUSABLE =
      "[...document.querySelectorAll('a,button,input,select,textarea,summary,[tabindex]')]"
          + ".filter(e=>!e.disabled&&e.tabIndex>=0&&e.checkVisibility({checkVisibilityCSS:true})"
          + "&&!(e.type==='radio'&&!e.checked&&document.querySelector("
          + "'input:checked[name='+JSON.stringify(e.name)+']')))";

  /** What the mouse can press and the keyboard cannot; the map's schools stand in the list too. */
  private static final String FOR_THE_MOUSE_ALONE =
      "[...document.querySelectorAll('main *')].filter(e=>e.checkVisibility()&&!e.closest('svg')"
          + "&&['pointer','grab'].includes(getComputedStyle(e).cursor)"
          + "&&!e.closest('a,button,input,label,summary,select,textarea,.grid'))"
          + ".map(e=>e.outerHTML.slice(0,120))";

  @TempDir Path folder;

  private Browser browser;
  private WorkbenchPage page;

  @Test
  void everythingIsReachedAndDone() throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.4)));
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (Browser started = Browser.start(profile, LOCAL_ONLY);
        WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      browser = started;
      client.plan();
      page = new WorkbenchPage(browser, null);
      browser.open(client.workbench().address(null), 1440);
      page.await(".hero h1");
      page.quiet();
      List<String> missed = new ArrayList<>(missed("start"));
      browser.open("about:blank", 1440);
      browser.open(client.workbench().address(root), 1440);
      page.await(".grid .grid-cell");
      page.quiet();
      sortsAndEdits();
      for (int step = 1; step <= 10; step++) {
        page.step(step);
        missed.addAll(missed("view " + step));
      }
      page.step(4);
      movesSomebody();
      missed.addAll(missed("board with a person"));
      assertThat(missed).isEmpty();
    }
  }

  /** What Tab does not reach in a view, is not seen to be reached, or only the mouse can press. */
  private List<String> missed(String view) {
    browser.evaluate("document.activeElement?.blur();0");
    browser.evaluate(
        "window.wanted=" + FOCUSABLE + ";window.missed=new Set(wanted);window.dim=[];0");
    int wanted = browser.evaluate("wanted.length").asInt();
    for (int i = 0; i < wanted + 4; i++) {
      press("Tab", 9, 0);
      browser.evaluate(
          "(e=>{missed.delete(e);const o=n=>n&&getComputedStyle(n).outlineStyle!=='none';"
              + "if(e!==document.body&&!o(e)&&!o(e.closest('label')))dim.push(e)})"
              + "(document.activeElement)");
    }
    List<String> missed = new ArrayList<>();
    browser
        .evaluate(
            "[...[...missed].filter(e=>e.isConnected),...dim].map(e=>e.outerHTML.slice(0,120))"
                + ".concat("
                + FOR_THE_MOUSE_ALONE
                + ")")
        .forEach(each -> missed.add(view + ": " + each.asString()));
    return missed;
  }

  private void press(String key, int code, int modifiers) {
    // What a key types: buttons are pressed by that of Enter.
    String text = key.equals("Enter") ? "\r" : "";
    for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
      browser.send(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key,
              "code",
              key,
              "text",
              type.equals("keyUp") ? "" : text,
              "windowsVirtualKeyCode",
              code,
              "modifiers",
              modifiers));
    }
  }

  /**
   * The grid: sorted by the column where one is, a cell opened and left as it was, another typed.
   */
  private void sortsAndEdits() {
    browser.evaluate("document.querySelector('.grid').focus()");
    press("ArrowRight", 39, 0);
    press("ArrowDown", 40, ALT);
    browser.await("document.querySelector('.grid-head .head:nth-child(3)').ariaSort==='ascending'");
    press("ArrowDown", 40, 0);
    browser.await("document.querySelector('.grid-row.here').ariaRowIndex==='3'");
    press("Enter", 13, 0);
    page.await(".grid-input");
    press("Escape", 27, 0);
    browser.await(
        "!document.querySelector('.grid-input')"
            + "&&document.activeElement===document.querySelector('.grid')");
    String name =
        "document.querySelector('.grid-row[aria-rowindex=\"3\"]').children[2].textContent";
    String before = browser.evaluate(name).asString();
    press("F2", 113, 0);
    browser.await("document.activeElement===document.querySelector('.grid-input')");
    browser.send("Input.insertText", Map.of("text", "甲"));
    press("Enter", 13, 0);
    browser.await(name + ".trim()===" + Json.text(before.strip() + "甲"));
    browser.await("document.querySelector('.grid-row.here').ariaRowIndex==='4'");
    page.quiet();
    press("z", 90, CONTROL);
    browser.await(name + ".trim()===" + Json.text(before.strip()));
  }

  /** Somebody is chosen and sent elsewhere, as the mouse does by dragging. */
  private void movesSomebody() {
    page.await(".board .person");
    browser.evaluate("document.querySelector('.board .person').focus()");
    press("Enter", 13, 0);
    page.await(".options .school");
    browser.evaluate("document.querySelector('.options .school').focus()");
    press("Enter", 13, 0);
    page.await(".verdict .lamp");
    page.quiet();
  }
}
