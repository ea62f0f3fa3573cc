package org.lungang.workbook;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The formats of marks among those of a workbook: fill and letters of errors and warnings. */
final class MarkFormats {

  /** What stands after the formats that only differ from a cell's own (ECMA-376, 18.8.39). */
  private static final List<String> AFTER = List.of("tableStyles", "colors", "extLst");

  /** "@", which every spreadsheet has. */
  private static final String TEXT_FORMAT = "49";

  /** An odd shade each, so that they are known again. */
  private static final String ERROR_FILL = "FFFFC7CF";

  private static final String ERROR_LETTERS = "FF9C0007";
  private static final String WARNING_FILL = "FFFFEB9D";
  private static final String WARNING_LETTERS = "FF7F6001";
  private static final String HEADING_FILL = "FFD9E2F4";
  private static final String HEADING_LETTERS = "FF000001";

  private final PartXml styles;
  private final Element formats;
  private final int error;
  private final int warning;
  private final int heading;
  private final int text;

  /** Adds the formats to those of a workbook, where they are not there yet. */
  MarkFormats(PartXml styles) {
    this.styles = styles;
    this.formats = formats();
    this.error = add(ERROR_FILL, ERROR_LETTERS, false);
    this.warning = add(WARNING_FILL, WARNING_LETTERS, false);
    this.heading = add(HEADING_FILL, HEADING_LETTERS, true);
    this.text = addText();
  }

  int error() {
    return error;
  }

  int warning() {
    return warning;
  }

  int heading() {
    return heading;
  }

  /** The cell format of texts that no spreadsheet takes for formulas, also after an edit. */
  int text() {
    return text;
  }

  private int addText() {
    Element cells =
        PartXml.children(styles.root(), "cellXfs").stream()
            .findFirst()
            .orElseGet(() -> styles.append(styles.root(), "cellXfs"));
    List<Element> all = PartXml.children(cells, "xf");
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).getAttribute("numFmtId").equals(TEXT_FORMAT)
          && all.get(i).getAttribute("quotePrefix").equals("1")) {
        return i;
      }
    }
    Element format = styles.append(cells, "xf");
    format.setAttribute("numFmtId", TEXT_FORMAT);
    format.setAttribute("fontId", "0");
    format.setAttribute("fillId", "0");
    format.setAttribute("borderId", "0");
    format.setAttribute("quotePrefix", "1");
    format.setAttribute("applyNumberFormat", "1");
    format.setAttribute("applyAlignment", "1");
    Element alignment = styles.append(format, "alignment");
    alignment.setAttribute("vertical", "top");
    alignment.setAttribute("wrapText", "1");
    cells.setAttribute("count", String.valueOf(all.size() + 1));
    return all.size();
  }

  private Element formats() {
    List<Element> found = PartXml.children(styles.root(), "dxfs");
    if (!found.isEmpty()) {
      return found.get(0);
    }
    Element made = styles.create(styles.root(), "dxfs");
    Node before = null;
    for (String name : AFTER) {
      List<Element> later = PartXml.children(styles.root(), name);
      if (before == null && !later.isEmpty()) {
        before = later.get(0);
      }
    }
    styles.root().insertBefore(made, before);
    return made;
  }

  /** The place of a format, from 0. */
  private int add(String fill, String letters, boolean bold) {
    List<Element> all = new ArrayList<>(PartXml.children(formats, "dxf"));
    for (int i = 0; i < all.size(); i++) {
      if (hasFill(all.get(i), fill)) {
        return i;
      }
    }
    Element format = styles.append(formats, "dxf");
    Element font = styles.append(format, "font");
    if (bold) {
      styles.append(font, "b");
    }
    styles.append(font, "color").setAttribute("rgb", letters);
    Element pattern = styles.append(styles.append(format, "fill"), "patternFill");
    pattern.setAttribute("patternType", "solid");
    styles.append(pattern, "fgColor").setAttribute("rgb", fill);
    styles.append(pattern, "bgColor").setAttribute("rgb", fill);
    formats.setAttribute("count", String.valueOf(all.size() + 1));
    return all.size();
  }

  private static boolean hasFill(Element format, String fill) {
    for (Element filled : PartXml.children(format, "fill")) {
      for (Element pattern : PartXml.children(filled, "patternFill")) {
        for (Element color : PartXml.children(pattern, "bgColor")) {
          if (color.getAttribute("rgb").equals(fill)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The least that a workbook without any formats must have. */
  static String none() {
    return "<styleSheet xmlns=\""
        + PartXml.MAIN
        + "\"><fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill><patternFill"
        + " patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "</fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/>"
        + "</cellStyleXfs><cellXfs count=\"1\"><xf/></cellXfs></styleSheet>";
  }
}
