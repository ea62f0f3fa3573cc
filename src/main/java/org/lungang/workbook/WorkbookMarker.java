package org.lungang.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Writes somebody's workbook again with some cells coloured and commented and a sheet that lists
 * them. Everything else is copied byte for byte: other sheets, formats, formulas, pictures. Marks
 * of an earlier run are taken away. A sheet's cells are never held in memory.
 */
public final class WorkbookMarker {

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String LIST = "xl/worksheets/lungang-problems.xml";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  private static final String COMMENTS_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
  private static final String STYLES_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
  private static final String DRAWING_TYPE =
      "application/vnd.openxmlformats-officedocument.vmlDrawing";
  private static final int LONGEST_NAME = 31;

  private final ZipFile zip;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, SheetEdit> edits = new LinkedHashMap<>();
  private final PartXml types;

  private WorkbookMarker(ZipFile zip) throws IOException, WorkbookRefusal {
    this.zip = zip;
    this.types = PartXml.read(open(CONTENT_TYPES));
  }

  /**
   * A workbook with marks.
   *
   * @param file the workbook; left alone
   * @param marks in any order; those on sheets that are not there are left out
   * @throws WorkbookRefusal if the file is no workbook, or a harmful or damaged one
   * @throws IOException if it cannot be read
   */
  public static byte[] mark(Path file, List<CellMark> marks, MarkList list)
      throws IOException, WorkbookRefusal {
    ArchiveGate.pass(file);
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      return mark(zip, marks, list);
    } catch (ZipException | IllegalArgumentException e) {
      throw WorkbookRefusal.damaged();
    }
  }

  /**
   * The bytes of a workbook of this program's own with its marks.
   *
   * @param workbook as {@link WorkbookWriter} has written it
   */
  public static byte[] mark(byte[] workbook, List<CellMark> marks, MarkList list)
      throws IOException, WorkbookRefusal {
    try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
      return mark(zip, marks, list);
    }
  }

  private static byte[] mark(ZipFile zip, List<CellMark> marks, MarkList list)
      throws IOException, WorkbookRefusal {
    WorkbookMarker marker = new WorkbookMarker(zip);
    marker.prepare(marks, list);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ChangedArchive(zip, marker.parts, marker.edits).pack(bytes);
    return bytes.toByteArray();
  }

  /** Whether a file is a workbook that was marked before, whatever program has saved it since. */
  public static boolean isMarked(Path file) {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      if (zip.getEntry(LIST) != null) {
        return true;
      }
      var workbook = zip.getEntry(WORKBOOK);
      return workbook != null
          && MarkSign.findSheet(PartXml.read(zip.getInputStream(workbook))).isPresent();
    } catch (IOException | WorkbookRefusal | IllegalArgumentException e) {
      return false;
    }
  }

  private void prepare(List<CellMark> marks, MarkList list) throws IOException, WorkbookRefusal {
    PartXml workbook = PartXml.read(open(WORKBOOK));
    Relations relations = relations(WORKBOOK);
    MarkFormats formats = formats(relations);
    Map<String, List<CellMark>> bySheet =
        marks.stream().collect(Collectors.groupingBy(mark -> mark.sheet()));
    Element sheets =
        PartXml.children(workbook.root(), "sheets").stream()
            .findFirst()
            .orElseThrow(() -> WorkbookRefusal.of("empty"));
    Set<String> names = new HashSet<>();
    String listPart = listPart(workbook, sheets, relations);
    int listPlace = -1;
    int place = 0;
    for (Element sheet : PartXml.children(sheets, "sheet")) {
      String name = sheet.getAttribute("name");
      Optional<String> part = relations.findTarget(NamedSheets.idOf(sheet));
      place++;
      if (part.isPresent() && part.get().equals(listPart)) {
        listPlace = place - 1;
        MarkSign.add(workbook, sheets, name);
        continue;
      }
      names.add(name.toLowerCase(Locale.ROOT));
      if (part.isPresent() && zip.getEntry(part.get()) != null) {
        prepareSheet(part.get(), bySheet.getOrDefault(name, List.of()), formats);
      }
    }
    if (zip.getEntry(listPart) == null) {
      addList(workbook, sheets, relations, list.name(), names);
      listPlace = place;
    }
    MarkSign.open(workbook, sheets, listPlace);
    parts.put(WORKBOOK, workbook.bytes());
    parts.put(listPart, utf8(MarkListXml.of(list, formats.heading(), formats.text())));
    parts.put(CONTENT_TYPES, types.bytes());
  }

  /** Where the list of an earlier run stands now, or the place for a new one. */
  private static String listPart(PartXml workbook, Element sheets, Relations relations) {
    return MarkSign.findSheet(workbook)
        .flatMap(
            name ->
                PartXml.children(sheets, "sheet").stream()
                    .filter(sheet -> sheet.getAttribute("name").equals(name))
                    .findFirst())
        .flatMap(sheet -> relations.findTarget(NamedSheets.idOf(sheet)))
        .orElse(LIST);
  }

  private MarkFormats formats(Relations relations) throws IOException, WorkbookRefusal {
    Optional<String> found = relations.findOfType("styles");
    String part = found.orElse("xl/styles.xml");
    PartXml styles =
        found.isPresent() && zip.getEntry(part) != null
            ? PartXml.read(open(part))
            : PartXml.of(MarkFormats.none());
    MarkFormats formats = new MarkFormats(styles);
    parts.put(part, styles.bytes());
    if (found.isEmpty()) {
      relations.add("styles", part);
      addType(part, STYLES_TYPE);
      parts.put(Relations.nameFor(WORKBOOK), relations.bytes());
    }
    return formats;
  }

  private void addList(
      PartXml workbook, Element sheets, Relations relations, String wanted, Set<String> names)
      throws IOException {
    String name = wanted;
    for (int i = 2; names.contains(name.toLowerCase(Locale.ROOT)); i++) {
      String end = " (" + i + ")";
      name = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - end.length())) + end;
    }
    int last = 0;
    for (Element sheet : PartXml.children(sheets, "sheet")) {
      String id = sheet.getAttribute("sheetId");
      last = id.matches("\\d{1,9}") ? Math.max(last, Integer.parseInt(id)) : last;
    }
    Element sheet = workbook.append(sheets, "sheet");
    sheet.setAttribute("name", name);
    sheet.setAttribute("sheetId", String.valueOf(last + 1));
    sheet.setAttributeNS(PartXml.RELATIONSHIPS, "r:id", relations.add("worksheet", LIST));
    addType(LIST, SHEET_TYPE);
    MarkSign.add(workbook, sheets, name);
    parts.put(Relations.nameFor(WORKBOOK), relations.bytes());
  }

  private void prepareSheet(String part, List<CellMark> marks, MarkFormats formats)
      throws IOException, WorkbookRefusal {
    SheetScan scan;
    try (InputStream in = open(part)) {
      scan = SheetScan.of(in);
    }
    if (!scan.isWhole()) {
      throw WorkbookRefusal.damaged();
    }
    if (marks.isEmpty() && scan.oldMarks().isEmpty()) {
      if (!scan.selections().isEmpty()) {
        edits.put(part, new SheetEdit(scan, "", ""));
      }
      return;
    }
    Relations relations = relations(part);
    Optional<String> oldComments = relations.findOfType("comments");
    Optional<String> oldDrawing =
        scan.drawingId().isEmpty() ? Optional.empty() : relations.findTarget(scan.drawingId());
    SheetNotes notes = SheetNotes.of(find(oldComments), find(oldDrawing));
    notes.add(marks);
    String drawingElement = "";
    if (!notes.isEmpty() || oldComments.isPresent()) {
      String comments = oldComments.orElseGet(() -> free("xl/comments", ".xml"));
      String drawing = oldDrawing.orElseGet(() -> free("xl/drawings/vmlDrawing", ".vml"));
      parts.put(comments, notes.comments());
      parts.put(drawing, notes.drawing());
      if (oldComments.isEmpty()) {
        relations.add("comments", comments);
        addType(comments, COMMENTS_TYPE);
      }
      if (oldDrawing.isEmpty()) {
        String id = relations.add("vmlDrawing", drawing);
        addDrawingType();
        String uri =
            scan.isStrict()
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : PartXml.RELATIONSHIPS;
        String main = scan.isStrict() ? PartXml.STRICT_MAIN : PartXml.MAIN;
        drawingElement =
            "<legacyDrawing xmlns=\"%s\" xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(main, uri, id);
      }
      if (oldComments.isEmpty() || oldDrawing.isEmpty()) {
        parts.put(Relations.nameFor(part), relations.bytes());
      }
    }
    edits.put(
        part,
        new SheetEdit(
            scan, SheetMarks.xml(marks, scan, formats.error(), formats.warning()), drawingElement));
  }

  private void addType(String part, String type) {
    Element override = types.append(types.root(), "Override");
    override.setAttribute("PartName", "/" + part);
    override.setAttribute("ContentType", type);
  }

  private void addDrawingType() {
    boolean known =
        PartXml.children(types.root(), "Default").stream()
            .anyMatch(type -> type.getAttribute("Extension").equalsIgnoreCase("vml"));
    if (!known) {
      Element type = types.create(types.root(), "Default");
      type.setAttribute("Extension", "vml");
      type.setAttribute("ContentType", DRAWING_TYPE);
      types.root().insertBefore(type, types.root().getFirstChild());
    }
  }

  /** A name that no part of the archive has. */
  private String free(String before, String after) {
    int number = 1;
    while (zip.getEntry(before + number + after) != null
        || parts.containsKey(before + number + after)) {
      number++;
    }
    return before + number + after;
  }

  private Relations relations(String part) throws IOException, WorkbookRefusal {
    return Relations.of(part, find(Optional.of(Relations.nameFor(part))));
  }

  private @Nullable InputStream find(Optional<String> part) throws IOException {
    return part.isPresent() && zip.getEntry(part.get()) != null ? open(part.get()) : null;
  }

  private InputStream open(String part) throws IOException {
    return zip.getInputStream(zip.getEntry(part));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
