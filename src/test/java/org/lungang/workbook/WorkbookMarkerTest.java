package org.lungang.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.testing.LibreOffice;
import org.lungang.testing.WorkbookCells;

/** A marked workbook is the user's own with colours, comments and one more sheet. */
class WorkbookMarkerTest {

  private static final List<CellMark> MARKS =
      List.of(
          new CellMark("staff", 2, 2, true, "Error: no such school. Write one."),
          new CellMark("staff", 2, 2, false, "Warning: old."),
          new CellMark("staff", 3, 2, true, "Error: no such school."),
          new CellMark("staff", 4, 2, true, "Error: <tag> & \"more\"."),
          new CellMark("staff", 40, 7, false, "Warning: an empty cell far away."));

  private static final MarkList LIST =
      new MarkList(
          "mine",
          List.of("Severity", "Sheet", "Cell"),
          List.of(10, 10, 10),
          List.of(
              new MarkList.Line(List.of("Error", "staff", "B2"), "staff", 2, 2),
              new MarkList.Line(List.of("Error", "=1+1", ""), null, 0, 0)));

  @TempDir private Path folder;

  /**
   * Two sheets with formats, a formula, a rule for colours, a check and a comment of the user's.
   */
  private Path users() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "somebody", null)) {
      Worksheet staff = workbook.newWorksheet("staff");
      for (int row = 0; row < 6; row++) {
        for (int column = 0; column < 4; column++) {
          staff.value(row, column, "r" + row + " & c" + column);
        }
      }
      staff.range(1, 1, 2, 2).style().bold().fillColor("FF00FF").set();
      staff.range(0, 0, 5, 0).validateWithListByFormula("\"a,b\"");
      staff.comment(2, 1, "Ask the school");
      Worksheet mine = workbook.newWorksheet("mine");
      mine.formula(0, 0, "COUNTA(staff!A1:A6)");
    }
    return Files.write(folder.resolve("users.xlsx"), bytes.toByteArray());
  }

  private Path marked(Path file, List<CellMark> marks) throws IOException, WorkbookRefusal {
    Path out = folder.resolve("marked-" + marks.size() + ".xlsx");
    return Files.write(out, WorkbookMarker.mark(file, marks, LIST));
  }

  private Path other() {
    return folder.resolve("other.xlsx");
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  private static String withoutMarks(String sheet) {
    return sheet.replaceAll(
        "<conditionalFormatting[^>]*><cfRule[^>]*><formula>ISTEXT[^/]*</formula>"
            + "</cfRule></conditionalFormatting>",
        "");
  }

  @Test
  void theBytesDoNotHangOnTheTimeZone() throws IOException, WorkbookRefusal {
    Path file = users();
    SheetContent sheet =
        SheetContent.of(
            "staff",
            "staff",
            List.of(new SheetColumn("name", CellFormat.TEXT, null, false)),
            List.of(List.of("王芳")));
    TimeZone usual = TimeZone.getDefault();
    List<Integer> written = new ArrayList<>();
    List<Integer> marked = new ArrayList<>();
    try {
      for (String zone : List.of("UTC", "Asia/Shanghai", "America/Los_Angeles")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        written.add(Arrays.hashCode(WorkbookWriter.write(List.of(sheet), "&P")));
        marked.add(Arrays.hashCode(WorkbookMarker.mark(file, MARKS, LIST)));
      }
    } finally {
      TimeZone.setDefault(usual);
    }
    assertThat(written.get(1)).isEqualTo(written.get(0)).isEqualTo(written.get(2));
    assertThat(marked.get(1)).isEqualTo(marked.get(0)).isEqualTo(marked.get(2));
  }

  @Test
  void aDrawingThatDrawsNothingIsReplaced() throws IOException, WorkbookRefusal {
    Path file = users();
    for (String drawing : List.of("<x/>", "", "<xml>")) {
      Map<String, byte[]> parts = parts(file);
      String name =
          parts.keySet().stream().filter(part -> part.endsWith(".vml")).findFirst().orElseThrow();
      parts.put(name, drawing.getBytes(StandardCharsets.UTF_8));
      write(other(), parts);
      Path marked = marked(other(), MARKS);
      assertThat(text(parts(marked), name)).contains("<v:shape ").endsWith("</xml>");
    }
  }

  @Test
  void aWorkbookWithoutSheetsOrWithHalfASheetIsRefused() throws IOException, WorkbookRefusal {
    Map<String, byte[]> parts = parts(users());
    byte[] sheet = parts.get("xl/worksheets/sheet1.xml");
    parts.put("xl/worksheets/sheet1.xml", Arrays.copyOf(sheet, sheet.length / 2));
    write(other(), parts);
    assertThatExceptionOfType(WorkbookRefusal.class).isThrownBy(() -> marked(other(), MARKS));
    parts.put(
        "xl/workbook.xml",
        ("<workbook xmlns=\"" + PartXml.MAIN + "\"/>").getBytes(StandardCharsets.UTF_8));
    write(other(), parts);
    assertThatExceptionOfType(WorkbookRefusal.class).isThrownBy(() -> marked(other(), MARKS));
  }

  private static void write(Path file, Map<String, byte[]> parts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
  }

  @Test
  void everythingButTheMarksIsTheUsersByteForByte() throws IOException, WorkbookRefusal {
    Path users = users();
    Map<String, byte[]> before = parts(users);
    Map<String, byte[]> after = parts(marked(users, MARKS));
    assertThat(after.keySet()).containsAll(before.keySet());
    List<String> changed =
        before.keySet().stream()
            .filter(name -> !Arrays.equals(before.get(name), after.get(name)))
            .toList();
    assertThat(changed)
        .containsExactlyInAnyOrder(
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing1.vml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml");
    String sheet = text(after, "xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("sqref=\"B2:B4\"", "sqref=\"G40\"");
    assertThat(withoutMarks(sheet)).isEqualTo(text(before, "xl/worksheets/sheet1.xml"));
    assertThat(text(after, "xl/styles.xml")).contains("FFFFC7CF", "FFFFEB9D");
  }

  @Test
  void theUsersCellsAreReadBackAndTheListStandsBesideAnotherSheetOfItsName()
      throws IOException, WorkbookRefusal {
    Path users = users();
    Map<String, List<List<String>>> before = WorkbookCells.of(users);
    Map<String, List<List<String>>> after = WorkbookCells.of(marked(users, MARKS));
    assertThat(after.get("staff")).isEqualTo(before.get("staff"));
    assertThat(after.get("mine")).isEqualTo(before.get("mine"));
    assertThat(after.get("mine (2)"))
        .containsExactly(
            List.of("Severity", "Sheet", "Cell"),
            List.of("Error", "staff", "B2"),
            List.of("Error", "=1+1"));
  }

  @Test
  void commentsOfTheUserStayAndNotesJoinThem() throws IOException, WorkbookRefusal {
    Map<String, byte[]> after = parts(marked(users(), MARKS));
    String comments = text(after, "xl/comments1.xml");
    assertThat(comments)
        .contains(
            "Ask the school", "[Lungang] Error: no such school.", "&lt;tag&gt; &amp; \"more\"")
        .contains("Error: no such school. Write one.\nWarning: old.");
    String drawing = text(after, "xl/drawings/vmlDrawing1.vml");
    assertThat(drawing.split("<v:shape ", -1)).hasSize(1 + 4);
    PartXml.read(new ByteArrayInputStream(after.get("xl/drawings/vmlDrawing1.vml")));
  }

  @Test
  void marksOfAnEarlierRunGoAndTheSameMarksGiveTheSameBytes() throws IOException, WorkbookRefusal {
    Path users = users();
    Path once = marked(users, MARKS);
    assertThat(WorkbookMarker.isMarked(users)).isFalse();
    assertThat(WorkbookMarker.isMarked(once)).isTrue();
    Map<String, byte[]> again = parts(Files.write(other(), WorkbookMarker.mark(once, MARKS, LIST)));
    parts(once).forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    assertThat(again).hasSameSizeAs(parts(once));
    Map<String, byte[]> clean = parts(marked(once, List.of()));
    assertThat(text(clean, "xl/worksheets/sheet1.xml"))
        .isEqualTo(
            text(parts(users), "xl/worksheets/sheet1.xml").replace(" tabSelected=\"1\"", ""));
    assertThat(text(clean, "xl/comments1.xml"))
        .contains("Ask the school")
        .doesNotContain("Lungang]");
    assertThat(text(clean, "xl/drawings/vmlDrawing1.vml").split("<v:shape ", -1)).hasSize(1 + 1);
  }

  @Test
  void aSheetIsScannedWhateverItsTextHolds() throws IOException {
    String xml =
        "<?xml version=\"1.0\"?><!-- <conditionalFormatting> > -- ><x:worksheet"
                .replace("-- >", "-->")
            + " xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData><x:row"
            + " r='1'><x:c t=\"a>b\"><x:t><![CDATA[</x:sheetData> ]]"
            + " >]]></x:t></x:c><x:c/></x:row></x:sheetData><x:conditionalFormatting"
            + " sqref=\"A1\"><x:cfRule"
            + " priority=\"7\"><x:formula>1</x:formula></x:cfRule></x:conditionalFormatting><x:conditionalFormatting"
            + " sqref=\"A2\"><x:cfRule priority=\"8\"><x:formula>"
            + "ISTEXT(\"lungang\")</x:formula></x:cfRule></x:conditionalFormatting><x:pageMargins"
            + " left=\"1\"/><x:legacyDrawing r:id=\"rId9\"/>"
            + "<x:extLst><x:ext/></x:extLst></x:worksheet>";
    SheetScan scan = SheetScan.of(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertThat(xml.substring((int) scan.formatsAt())).startsWith("<x:pageMargins");
    assertThat(xml.substring((int) scan.drawingAt())).startsWith("<x:extLst");
    assertThat(scan.drawingId()).isEqualTo("rId9");
    assertThat(scan.priority()).isEqualTo(7);
    assertThat(scan.isStrict()).isFalse();
    assertThat(scan.oldMarks()).hasSize(1);
    SheetScan.Span old = scan.oldMarks().get(0);
    assertThat(xml.substring((int) old.from(), (int) old.to()))
        .startsWith("<x:conditionalFormatting sqref=\"A2\"")
        .endsWith("</x:conditionalFormatting>");
  }

  /** It opens on the list alone: with two sheets selected, what is typed goes into both. */
  @Test
  void itOpensOnTheList() throws IOException, WorkbookRefusal {
    Map<String, byte[]> after = parts(marked(users(), MARKS));
    assertThat(text(after, "xl/workbook.xml"))
        .contains("activeTab=\"2\"", "Lungang.Problems", "'mine (2)'!$A$1");
    List<String> selected =
        after.keySet().stream()
            .filter(name -> name.startsWith("xl/worksheets/sheet") || name.contains("problems"))
            .filter(name -> text(after, name).contains("tabSelected=\"1\""))
            .toList();
    assertThat(selected).containsExactly("xl/worksheets/lungang-problems.xml");
  }

  /** Office programs rename the parts of a workbook and may forget the authors of comments. */
  @Test
  void afterAnotherProgramHasSavedItMarksAndNotesAreKnownAgain()
      throws IOException, InterruptedException, WorkbookRefusal {
    LibreOffice.require();
    Path out = Files.createDirectories(folder.resolve("saved"));
    Path once = Files.copy(marked(users(), MARKS), folder.resolve("once.xlsx"));
    LibreOffice.convert(once, "xlsx", out, folder);
    Path saved = out.resolve("once.xlsx");
    assertThat(parts(saved)).doesNotContainKey("xl/worksheets/lungang-problems.xml");
    assertThat(WorkbookMarker.isMarked(saved)).isTrue();
    Path again = Files.write(other(), WorkbookMarker.mark(saved, List.of(), LIST));
    assertThat(WorkbookCells.of(again).keySet()).containsExactly("staff", "mine", "mine (2)");
    String clean = LibreOffice.whole(again, folder);
    assertThat(clean).contains("Ask the school").doesNotContain("no such school. Write one.");
    assertThat(clean.split("<office:annotation ", -1)).hasSize(1 + 1);
    assertThat(clean).doesNotContain("#ffc7cf");
    // A mark of now stands where the old ones were.
    Path marked = Files.write(other(), WorkbookMarker.mark(saved, MARKS, LIST));
    assertThat(LibreOffice.whole(marked, folder).split("<office:annotation ", -1)).hasSize(1 + 4);
  }

  @Test
  void anotherProgramOpensItWithColoursCommentsAndTheUsersFormula()
      throws IOException, InterruptedException, WorkbookRefusal {
    LibreOffice.require();
    String opened = LibreOffice.whole(marked(users(), MARKS), folder);
    assertThat(opened.split("<office:annotation ", -1)).hasSize(1 + 4);
    assertThat(opened)
        .contains("Ask the school", "no such school. Write one.", "COUNTA(", "ISTEXT(", "#ffc7cf");
  }
}
