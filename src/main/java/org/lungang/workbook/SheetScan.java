package org.lungang.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out, in one pass over the bytes of a sheet's XML, where marks go and which are there
 * already, so that all the rest can be copied as it is. The XML has been read before: it is
 * well-formed, in UTF-8 and declares nothing.
 */
final class SheetScan {

  /** Stands in the formula of every mark, so that it is known again. */
  static final String SIGN = "lungang";

  private static final Set<String> AFTER_DRAWING =
      Set.of(
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst",
          "AlternateContent");

  /** What comes after conditional formats in a sheet (ECMA-376, 18.3.1.99). */
  private static final Set<String> AFTER_FORMATS =
      Set.of(
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing");

  private static final String FORMATS = "conditionalFormatting";

  private static final Pattern PRIORITY = Pattern.compile("\\spriority\\s*=\\s*[\"'](\\d{1,9})");
  private static final Pattern ID = Pattern.compile("\\s[\\w]+:id\\s*=\\s*[\"']([^\"']*)");

  /** A stretch of bytes. */
  record Span(long from, long to) {}

  private static final Pattern SELECTED =
      Pattern.compile("\\stabSelected\\s*=\\s*(\"[^\"]*\"|'[^']*')");

  private final List<Span> oldMarks = new ArrayList<>();
  private final List<Span> selections = new ArrayList<>();
  private long formatsAt = -1;
  private long drawingAt = -1;
  private String drawingId = "";
  private long priority;
  private long childPriority;
  private boolean strict;

  private final ByteArrayOutputStream formula = new ByteArrayOutputStream();
  private final ByteArrayOutputStream tag = new ByteArrayOutputStream();
  private boolean inTag;
  private long tagFrom;
  private byte quote;
  private byte first;
  private byte beforeLast;
  private byte last;
  private String child = "";
  private long childFrom;
  private int depth;

  private SheetScan() {}

  /** Scans a sheet. */
  static SheetScan of(InputStream in) throws IOException {
    SheetScan scan = new SheetScan();
    scan.scan(in);
    return scan;
  }

  /** Whether the sheet ended: nothing can be put into one that does not. */
  boolean isWhole() {
    return depth == 0 && formatsAt >= 0;
  }

  /** The marks of an earlier run, to be left out. */
  List<Span> oldMarks() {
    return oldMarks;
  }

  /** What says that the sheet is selected, to be left out: another one will be. */
  List<Span> selections() {
    return selections;
  }

  /** Where a conditional format can go in. */
  long formatsAt() {
    return formatsAt;
  }

  /** Where the drawing of comments can go in. */
  long drawingAt() {
    return drawingAt;
  }

  /** The relation of the drawing of comments; empty where there is none. */
  String drawingId() {
    return drawingId;
  }

  /** The last priority of a conditional format, old marks left out; 0 for none. */
  long priority() {
    return priority;
  }

  /** Whether the sheet is of the strict kind of the format (ISO/IEC 29500 Strict). */
  boolean isStrict() {
    return strict;
  }

  private void scan(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long offset = 0;
    int read = in.read(buffer);
    while (read >= 0) {
      for (int i = 0; i < read; i++, offset++) {
        look(buffer[i], offset);
      }
      read = in.read(buffer);
    }
  }

  private void look(byte now, long offset) {
    if (!inTag) {
      if (now == '<') {
        inTag = true;
        quote = 0;
        tagFrom = offset;
        tag.reset();
        first = 0;
      } else if (depth > 1 && child.equals(FORMATS)) {
        formula.write(now);
      }
    } else if (quote != 0) {
      tag.write(now);
      quote = now == quote ? 0 : quote;
    } else if (now == '>' && isWholeTag()) {
      inTag = false;
      end(offset + 1);
    } else {
      first = first == 0 ? now : first;
      boolean inElement = first != '!' && first != '?';
      quote = inElement && (now == '"' || now == '\'') ? now : 0;
      tag.write(now);
      beforeLast = last;
      last = now;
    }
  }

  /** Comments, instructions and character data may hold what looks like the end of a tag. */
  private boolean isWholeTag() {
    return switch (first) {
      case '?' -> last == '?';
      case '!' -> last == beforeLast && (last == '-' || last == ']') && tag.size() > 4;
      default -> true;
    };
  }

  /** Ends a tag; of the cells only the depth is of interest. */
  private void end(long to) {
    if (first == '!' || first == '?') {
      return;
    } else if (depth > 1 && child.equals("sheetViews")) {
      // Bytes as characters, so that places in the one are places in the other.
      Matcher selected = SELECTED.matcher(tag.toString(StandardCharsets.ISO_8859_1));
      if (selected.find()) {
        selections.add(new Span(tagFrom + 1 + selected.start(), tagFrom + 1 + selected.end()));
      }
    }
    if (depth > 1 && !child.equals(FORMATS) && !child.equals("extLst") && first != '/') {
      depth += last == '/' ? 0 : 1;
    } else if (depth > 2 && first == '/') {
      depth--;
    } else {
      tag(tag.toString(StandardCharsets.UTF_8), tagFrom, to);
    }
  }

  private void tag(String tag, long from, long to) {
    if (tag.startsWith("/")) {
      depth--;
      if (depth == 1) {
        endChild(to);
      } else if (depth == 0) {
        endRoot(from);
      }
      return;
    }
    String name = localName(tag);
    if (depth == 0) {
      strict = tag.contains("http://purl.oclc.org/ooxml/");
    } else if (depth == 1) {
      startChild(name, tag, from);
    }
    if (name.equals("cfRule")) {
      Matcher found = PRIORITY.matcher(tag);
      if (found.find()) {
        childPriority = Math.max(childPriority, Long.parseLong(found.group(1)));
      }
    }
    if (!tag.endsWith("/")) {
      depth++;
    } else if (depth == 1) {
      endChild(to);
    }
  }

  private void startChild(String name, String tag, long from) {
    child = name;
    childFrom = from;
    formula.reset();
    if (formatsAt < 0 && (AFTER_FORMATS.contains(name) || AFTER_DRAWING.contains(name))) {
      formatsAt = from;
    }
    if (drawingAt < 0 && AFTER_DRAWING.contains(name)) {
      drawingAt = from;
    }
    if (name.equals("legacyDrawing")) {
      Matcher found = ID.matcher(tag);
      drawingId = found.find() ? found.group(1) : "";
    }
  }

  private void endChild(long to) {
    if (child.equals(FORMATS) && formula.toString(StandardCharsets.UTF_8).contains(SIGN)) {
      oldMarks.add(new Span(childFrom, to));
    } else {
      priority = Math.max(priority, childPriority);
    }
    childPriority = 0;
    child = "";
  }

  private void endRoot(long from) {
    formatsAt = formatsAt < 0 ? from : formatsAt;
    drawingAt = drawingAt < 0 ? from : drawingAt;
  }

  private static String localName(String tag) {
    int end = 0;
    while (end < tag.length()
        && !Character.isWhitespace(tag.charAt(end))
        && tag.charAt(end) != '/') {
      end++;
    }
    return tag.substring(tag.lastIndexOf(':', end - 1) + 1, end);
  }
}
