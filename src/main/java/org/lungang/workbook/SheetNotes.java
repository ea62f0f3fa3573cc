package org.lungang.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The comments of one sheet and the drawing that shows them. Comments of the user's stay; on a cell
 * that has one already, the note is added to it. Notes of an earlier run go.
 */
final class SheetNotes {

  /** More comments than this a spreadsheet opens slowly; all problems stand in the list. */
  static final int MOST = 5_000;

  private static final String AUTHOR = "Lungang";

  /** Begins every note: office programs may forget who has written it. */
  private static final String SIGN = "[" + AUTHOR + "] ";

  /** Begins a note on a cell that has a comment of the user's. */
  private static final String ADDED = "\n" + SIGN;

  private static final Pattern SHAPE = Pattern.compile("<v:shape\\s.*?</v:shape>", Pattern.DOTALL);

  private static final Pattern DRAWING_END = Pattern.compile("</xml\\s*>");
  private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
  private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");

  private static final int FIRST_SHAPE = 9_000_001;

  private static final String SHAPE_TYPE =
      "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
          + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

  private static final String EMPTY_DRAWING =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"></xml>";

  private final PartXml comments;
  private final Element authors;
  private final Element list;
  private final Map<String, Element> commentByCell = new HashMap<>();
  private String drawing;
  private int shapes;

  private SheetNotes(PartXml comments, String drawing) {
    this.comments = comments;
    this.authors = only(comments, "authors");
    this.list = only(comments, "commentList");
    this.drawing = drawing;
  }

  /**
   * The notes of a sheet, without those of an earlier run.
   *
   * @param comments the part of the comments; null where there is none
   * @param drawing the part that shows them; null where there is none
   */
  static SheetNotes of(@Nullable InputStream comments, @Nullable InputStream drawing)
      throws IOException, WorkbookRefusal {
    PartXml xml =
        comments == null
            ? PartXml.of(
                "<comments xmlns=\"" + PartXml.MAIN + "\"><authors/><commentList/></comments>")
            : PartXml.read(comments);
    String shapes = drawing == null ? EMPTY_DRAWING : text(drawing);
    SheetNotes notes = new SheetNotes(xml, shapes);
    notes.removeOld();
    return notes;
  }

  /** The text of a drawing; an empty one for a part that draws nothing. */
  private static String text(InputStream drawing) throws IOException, WorkbookRefusal {
    String text = new String(drawing.readAllBytes(), StandardCharsets.UTF_8);
    if (DRAWING_END.matcher(text).find()) {
      return text;
    } else if (text.contains("<v:")) {
      throw WorkbookRefusal.damaged();
    }
    return EMPTY_DRAWING;
  }

  private static Element only(PartXml xml, String name) {
    List<Element> found = PartXml.children(xml.root(), name);
    return found.isEmpty() ? xml.append(xml.root(), name) : found.get(0);
  }

  /** Whether there is anything to show. */
  boolean isEmpty() {
    return PartXml.children(list, "comment").isEmpty();
  }

  private void removeOld() {
    Set<String> removed = new HashSet<>();
    List<Element> names = PartXml.children(authors, "author");
    for (Element comment : PartXml.children(list, "comment")) {
      String author = comment.getAttribute("authorId");
      int number = author.matches("\\d{1,6}") ? Integer.parseInt(author) : -1;
      boolean own =
          number >= 0 && number < names.size() && names.get(number).getTextContent().equals(AUTHOR);
      if (own || textOf(comment).strip().startsWith(SIGN)) {
        list.removeChild(comment);
        removed.add(comment.getAttribute("ref"));
      } else {
        removeAdded(comment);
        commentByCell.put(comment.getAttribute("ref"), comment);
      }
    }
    drawing =
        SHAPE
            .matcher(drawing)
            .replaceAll(
                shape ->
                    removed.contains(cellOf(shape.group()))
                        ? ""
                        : Matcher.quoteReplacement(shape.group()));
  }

  /** The cell that a shape shows the comment of; empty for a shape of another sort. */
  private static String cellOf(String shape) {
    Matcher row = ROW.matcher(shape);
    Matcher column = COLUMN.matcher(shape);
    return row.find() && column.find()
        ? CellName.of(Integer.parseInt(column.group(1)) + 1, Integer.parseInt(row.group(1)) + 1)
        : "";
  }

  private static String textOf(Element comment) {
    StringBuilder words = new StringBuilder();
    PartXml.children(comment, "text").forEach(text -> words.append(text.getTextContent()));
    return words.toString();
  }

  /** Cuts off what was added, also where a program has made one run of the whole text. */
  private static void removeAdded(Element comment) {
    for (Element text : PartXml.children(comment, "text")) {
      boolean isAdded = false;
      for (Element run : PartXml.children(text, "r")) {
        int at = isAdded ? 0 : run.getTextContent().indexOf(ADDED);
        if (at == 0) {
          text.removeChild(run);
        } else if (at > 0) {
          cut(run, at);
        }
        isAdded |= at >= 0;
      }
      for (Element letters : PartXml.children(text, "t")) {
        int at = letters.getTextContent().indexOf(ADDED);
        if (at >= 0) {
          letters.setTextContent(letters.getTextContent().substring(0, at));
        }
      }
    }
  }

  private static void cut(Element run, int at) {
    for (Element letters : PartXml.children(run, "t")) {
      String words = letters.getTextContent();
      letters.setTextContent(words.substring(0, Math.min(words.length(), at)));
    }
  }

  /** Adds the notes of marks, cell by cell, as many as can be shown. */
  void add(List<CellMark> marks) {
    Map<String, List<CellMark>> byCell = new LinkedHashMap<>();
    for (CellMark mark : marks) {
      byCell
          .computeIfAbsent(CellName.of(mark.column(), mark.row()), cell -> new ArrayList<>())
          .add(mark);
    }
    StringBuilder added = new StringBuilder();
    int author = -1;
    for (Map.Entry<String, List<CellMark>> cell : byCell.entrySet()) {
      if (shapes >= MOST) {
        break;
      }
      String note =
          String.join("\n", cell.getValue().stream().map(CellMark::note).distinct().toList());
      Element users = commentByCell.get(cell.getKey());
      if (users != null) {
        Element text =
            PartXml.children(users, "text").stream()
                .findFirst()
                .orElseGet(() -> comments.append(users, "text"));
        appendRun(text, ADDED + note);
        continue;
      }
      author = author < 0 ? author() : author;
      Element comment = comments.append(list, "comment");
      comment.setAttribute("ref", cell.getKey());
      comment.setAttribute("authorId", String.valueOf(author));
      appendRun(comments.append(comment, "text"), SIGN + note);
      appendShape(cell.getValue().get(0), added);
    }
    if (added.length() > 0) {
      int end =
          DRAWING_END.matcher(drawing).results().mapToInt(MatchResult::start).max().orElseThrow();
      String type = drawing.contains("_x0000_t202\"") ? "" : SHAPE_TYPE;
      drawing = drawing.substring(0, end) + type + added + drawing.substring(end);
    }
  }

  private int author() {
    List<Element> names = PartXml.children(authors, "author");
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).getTextContent().equals(AUTHOR)) {
        return i;
      }
    }
    comments.append(authors, "author").setTextContent(AUTHOR);
    return names.size();
  }

  private void appendRun(Element text, String words) {
    Element letters = comments.append(comments.append(text, "r"), "t");
    letters.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    letters.setTextContent(EscapedText.of(words));
  }

  private void appendShape(CellMark mark, StringBuilder added) {
    int row = mark.row() - 1;
    int column = mark.column() - 1;
    added
        .append("<v:shape id=\"_x0000_s")
        .append(FIRST_SHAPE + shapes)
        .append("\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;")
        .append("margin-top:2pt;width:240pt;height:75pt;z-index:1;visibility:hidden\"")
        .append(" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>")
        .append("<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>")
        .append("<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">")
        .append("<div style=\"text-align:left\"></div></v:textbox>")
        .append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>")
        .append("<x:Anchor>")
        .append(column + 1)
        .append(", 15, ")
        .append(row)
        .append(", 2, ")
        .append(column + 5)
        .append(", 15, ")
        .append(row + 5)
        .append(", 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
        .append(row)
        .append("</x:Row><x:Column>")
        .append(column)
        .append("</x:Column></x:ClientData></v:shape>");
    shapes++;
  }

  byte[] comments() throws IOException {
    return comments.bytes();
  }

  byte[] drawing() {
    return drawing.getBytes(StandardCharsets.UTF_8);
  }
}
