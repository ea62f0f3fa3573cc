package org.lungang.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is no workbook, or one made to do harm, is refused and never fails otherwise. */
class HostileWorkbookTest {

  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Override PartName="/xl/workbook.xml" ContentType=\
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""";
  private static final String WORKBOOK =
      """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r=\
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
      <sheet name="staff" sheetId="1" r:id="rId1"/></sheets></workbook>""";
  private static final String RELATIONS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>""";
  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
  private static final String END = "</sheetData></worksheet>";

  @TempDir private Path folder;

  @Test
  void aSmallWorkbookIsReadWithoutRowNumbersToo() throws IOException, WorkbookRefusal {
    Path file = workbook(SHEET, "<row><c t=\"inlineStr\"><is><t>甲</t></is></c></row>", 1, END);
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      assertThat(workbook.sheetNames()).containsExactly("staff");
      assertThat(workbook.rows("staff").next()).isEqualTo(new SheetRow(1, List.of("甲")));
    }
  }

  @Test
  void anotherTypeBehindTheNameIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.xlsx"), "school_id,name\nS1,A\n");
    assertThat(refusal(text)).isEqualTo("wrong.type");
    Path old = folder.resolve("old.xlsx");
    Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
    assertThat(refusal(old)).isEqualTo("wrong.old");
    Path empty = Files.write(folder.resolve("empty.xlsx"), new byte[0]);
    assertThat(refusal(empty)).isEqualTo("wrong.type");
    Path other = folder.resolve("other.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
      put(zip, "word/document.xml", "<w/>");
    }
    assertThat(refusal(other)).isEqualTo("wrong.type");
  }

  @Test
  void anArchiveThatUnpacksToTooMuchIsRefused() throws IOException {
    Path file = workbook(SHEET, " ".repeat(1 << 20), 300, END);
    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertThat(refusal(file)).isEqualTo("wrong.bomb");
  }

  @Test
  void xmlThatDeclaresEntitiesIsRefused() throws IOException {
    String entities = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    assertThat(refusal(workbook(entities + SHEET, "", 0, END))).isEqualTo("wrong.xml");
  }

  @Test
  void aSheetWithBordersToItsEndIsReadToItsEnd() throws IOException, WorkbookRefusal {
    String bordered = "<row r=\"#\"><c s=\"0\"/><c s=\"0\"/><c s=\"0\"/></row>";
    String last = "<row r=\"1048576\"><c t=\"str\"><v>last</v></c></row>";
    Path file = workbook(SHEET, bordered, 1_048_575, last + END);
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      SheetRows rows = workbook.rows(workbook.sheetNames().get(0));
      SheetRow row = rows.next();
      assertThat(row).isNotNull();
      assertThat(row.number()).isEqualTo(1_048_576);
      assertThat(row.cells()).containsExactly("last");
      assertThat(rows.next()).isNull();
    }
  }

  @Test
  void aDamagedWorkbookIsRefusedAndNeverFailsOtherwise() throws IOException {
    Path file = workbook(SHEET, "<row><c><v>12</v></c></row>", 20, END);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(5);
    int refused = 0;
    for (int i = 0; i < 1_000; i++) {
      byte[] changed = whole.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      Path damaged = Files.write(folder.resolve("damaged.xlsx"), changed);
      try {
        readAll(damaged);
      } catch (WorkbookRefusal e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(100, 1_000);
  }

  private static String refusal(Path file) {
    return catchThrowableOfType(WorkbookRefusal.class, () -> readAll(file)).wrong().key();
  }

  private static void readAll(Path file) throws IOException, WorkbookRefusal {
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      for (String name : workbook.sheetNames()) {
        SheetRows rows = workbook.rows(name);
        while (rows.next() != null) {
          assertThat(rows.number()).isPositive();
        }
      }
    }
  }

  private Path workbook(String start, String repeated, int times, String end) throws IOException {
    Path file = folder.resolve("hostile.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "[Content_Types].xml", TYPES);
      put(zip, "xl/workbook.xml", WORKBOOK);
      put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(start.getBytes(StandardCharsets.UTF_8));
      for (int i = 1; i <= times; i++) {
        String part = repeated.replace("#", String.valueOf(i));
        zip.write(part.getBytes(StandardCharsets.UTF_8));
      }
      zip.write(end.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
