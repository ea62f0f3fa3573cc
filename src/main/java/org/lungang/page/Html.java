package org.lungang.page;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.lungang.language.Language;
import org.lungang.language.Named;

/**
 * A piece of a page, written element by element in one language. Texts and attributes are escaped,
 * and what is opened must be closed.
 */
public final class Html {

  private static final Set<String> WITHOUT_CONTENT =
      Set.of("br", "col", "hr", "input", "link", "meta");

  /** Parts of drawings, which a browser takes for open until it is told otherwise. */
  private static final Set<String> DRAWN = Set.of("path", "use", "circle", "rect", "line");

  private final Language language;
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Nothing yet, in a language. */
  public Html(Language language) {
    this.language = language;
  }

  /** The language that names and sentences are written in. */
  public Language language() {
    return language;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; a value without text stands for a bare attribute
   */
  public Html open(String element, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("The attributes of " + element + " must be in pairs.");
    }
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]);
      if (!attributes[i + 1].isEmpty()) {
        text.append("=\"").append(escaped(attributes[i + 1])).append('"');
      }
    }
    text.append(DRAWN.contains(element) ? "/>" : ">");
    if (!WITHOUT_CONTENT.contains(element) && !DRAWN.contains(element)) {
      open.push(element);
    }
    return this;
  }

  /**
   * Closes the element that was opened last.
   *
   * @throws IllegalStateException if that is another one
   */
  public Html close(String element) {
    if (open.isEmpty() || !open.peek().equals(element)) {
      throw new IllegalStateException("The element " + element + " is not open: " + open + ".");
    }
    open.pop();
    text.append("</").append(element).append(">");
    return this;
  }

  /** Ends the line, so that a page can be read as text. */
  public Html line() {
    text.append('\n');
    return this;
  }

  /** A text; what has a name in each language by its name. */
  public Html text(Object content) {
    text.append(escaped(said(content)));
    return this;
  }

  /** A whole element with a text in it, and the end of the line. */
  public Html element(String element, Object content, String... attributes) {
    return open(element, spoken(content, attributes)).text(content).close(element).line();
  }

  /** A list of texts. */
  Html list(List<?> items) {
    open("ul").line();
    items.forEach(item -> element("li", item));
    return close("ul").line();
  }

  /**
   * Attributes with the language of a text that is Chinese in an English page, for screen readers.
   */
  String[] spoken(Object content, String... attributes) {
    if (language != Language.EN || !isChinese(said(content))) {
      return attributes;
    }
    String[] all = Arrays.copyOf(attributes, attributes.length + 2);
    all[attributes.length] = "lang";
    all[attributes.length + 1] = "zh";
    return all;
  }

  /** Whether a third or more of a text's letters are Chinese. */
  private static boolean isChinese(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long han = text.codePoints().filter(Character::isIdeographic).count();
    return han > 0 && 3 * han >= letters;
  }

  /** What a thing is called in this language; its text where it has no names. */
  String said(Object content) {
    return content instanceof Named named ? named.in(language) : content.toString();
  }

  /** Adds another piece. */
  Html add(Html other) {
    text.append(other);
    return this;
  }

  /** Adds a text that means something to the browser: a style or a script of this program. */
  Html addUnescaped(String markup) {
    text.append(markup);
    return this;
  }

  /**
   * The piece.
   *
   * @throws IllegalStateException if something is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Still open: " + open + ".");
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(isAllowed(c) ? c : '\uFFFD');
      }
    }
    return escaped.toString();
  }

  /** Control characters have no place in a page. */
  private static boolean isAllowed(char c) {
    return c >= ' ' && c != '\u007F' || c == '\n' || c == '\t';
  }
}
