package org.lungang.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that other programs wrote, or that were damaged, are read or refused with a place. */
class OddWorkbookTest {

  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS =
      "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  @TempDir private Path folder;
  private final Map<String, String> parts = new TreeMap<>();

  @BeforeEach
  void wholeParts() {
    parts.put("[Content_Types].xml", "<Types/>");
    workbook("<sheets><sheet name=\"staff\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships %s>%s%s%s</Relationships>"
            .formatted(
                RELATIONS,
                "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>",
                "<Relationship Id=\"rId2\" Type=\"" + TYPES + "styles\" Target=\"styles.xml\"/>",
                "<Relationship Id=\"rId3\" Type=\""
                    + TYPES
                    + "sharedStrings\" Target=\"sharedStrings.xml\"/>"));
    parts.put(
        "xl/styles.xml",
        """
        <styleSheet %s><numFmts count="1"><numFmt numFmtId="170" formatCode="0000"/></numFmts>\
        <cellStyleXfs><xf numFmtId="2"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>\
        <xf numFmtId="14"/><xf numFmtId="2"/><xf numFmtId="170"/><xf numFmtId="1x"/></cellXfs>\
        </styleSheet>\
        """
            .formatted(MAIN));
    parts.put(
        "xl/sharedStrings.xml",
        "<sst %s><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>x</t></rPh></si></sst>"
            .formatted(MAIN));
  }

  private void workbook(String content) {
    parts.put(
        "xl/workbook.xml",
        """
        <workbook %s xmlns:r=\
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships">%s</workbook>\
        """
            .formatted(MAIN, content));
  }

  @Test
  void cellsAreReadByTheirTypesAndFormats() throws IOException, WorkbookRefusal {
    assertThat(cells("<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>")).containsExactly("甲", "乙丙");
    assertThat(cells("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c>"))
        .containsExactly("TRUE", "FALSE", "#N/A");
    assertThat(cells("<c t=\"inlineStr\"><is><r><t>丁</t></r></is></c><c t=\"str\"><v>戊</v></c>"))
        .containsExactly("丁", "戊");
    assertThat(
            cells(
                "<c s=\"2\"><v>1988.1</v></c><c"
                    + " s=\"3\"><v>7</v></c><c><v>32.200000000000003</v></c>"))
        .containsExactly("1988.10", "0007", "32.2");
    assertThat(cells("<c r=\"B1\"><v>1</v></c><c><v>2</v></c><c r=\"A1\"><v>0</v></c>"))
        .containsExactly("0", "1", "2");
    assertThat(cells("<c t=\"d\"><v>2019-09-01T00:00:00</v></c>")).containsExactly("2019-09-01");
  }

  @Test
  void whatIsNoNumberIsShownAsItStands() throws IOException, WorkbookRefusal {
    assertThat(cells("<c><v>12a</v></c>")).containsExactly("12a");
    assertThat(cells("<c><v>1E99999999999</v></c>")).containsExactly("1E99999999999");
    String digits = "9".repeat(900_000);
    assertThat(cells("<c><v>" + digits + "</v></c>")).containsExactly(digits);
  }

  @Test
  void aDateCellHoldsADayOfACalendarOrANumber() throws IOException, WorkbookRefusal {
    assertThat(day("43709")).isEqualTo("2019-09-01");
    assertThat(day("43709.5")).isEqualTo("2019-09-01 12:00");
    assertThat(day("43708.999999999")).isEqualTo("2019-09-01");
    assertThat(day("1")).isEqualTo("1900-01-01");
    assertThat(day("61")).isEqualTo("1900-03-01");
    assertThat(day("2958465")).isEqualTo("9999-12-31");
    assertThat(day("2958466")).isEqualTo("2958466");
    assertThat(day("-1")).isEqualTo("-1");
    assertThat(day("20190901")).isEqualTo("20190901");
    assertThat(day("410302198001011260")).isEqualTo("410302198001011260");
    workbook("<workbookPr date1904=\"1\"/><sheets><sheet name=\"staff\" r:id=\"rId1\"/></sheets>");
    assertThat(day("42247")).isEqualTo("2019-09-01");
  }

  private String day(String number) throws IOException, WorkbookRefusal {
    return cells("<c s=\"1\"><v>" + number + "</v></c>").get(0);
  }

  @Test
  void aFormatThatIsNotThereIsNone() throws IOException, WorkbookRefusal {
    assertThat(cells("<c s=\"4\"><v>43709</v></c><c s=\"99\"><v>5</v></c><c s=\"x\"><v>6</v></c>"))
        .containsExactly("43709", "5", "6");
    parts.remove("xl/styles.xml");
    parts.remove("xl/sharedStrings.xml");
    assertThat(cells("<c s=\"1\"><v>43709</v></c>")).containsExactly("43709");
    assertThat(refusal("<c t=\"s\"><v>0</v></c>")).isEqualTo("The workbook is damaged at cell A1.");
  }

  @Test
  void aCellThatRefersToNothingIsNamed() throws IOException {
    for (String number : List.of("2", "2147483647", "99999999999", "-1", "x")) {
      assertThat(refusal("<c/><c t=\"s\"><v>" + number + "</v></c>"))
          .isEqualTo("The workbook is damaged at cell B1.");
    }
    assertThat(refusal("<c t=\"?\"><v>1</v></c>")).isEqualTo("The workbook is damaged at cell A1.");
    assertThat(refusal("<c r=\"AAAAAAA2\"><v>1</v></c>"))
        .isEqualTo("A cell in row 1 has the position “AAAAAAA2”, which does not exist.");
    assertThat(refusal("<c r=\"XFE1\"><v>1</v></c>")).contains("“XFE1”");
    assertThat(refusal("<c r=\"" + "é".repeat(50) + "\"/>")).contains("“" + "é".repeat(20) + "…”");
  }

  @Test
  void aTextFarToTheRightIsRefusedAndAnEmptyCellIsNot() throws IOException, WorkbookRefusal {
    assertThat(cells("<c r=\"AMJ1\"><v>1</v></c>")).hasSize(SheetRows.MOST_COLUMNS);
    assertThat(cells("<c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/>")).containsExactly("1");
    assertThat(refusal("<c r=\"AMK1\"><v>1</v></c>"))
        .isEqualTo("Cell AMK1, far to the right of any list, is not empty.");
    assertThat(refusal("<c r=\"XFD1\"><v>1</v></c>")).startsWith("Cell XFD1,");
  }

  @Test
  void aWorkbookWithoutSheetsOrWithANamelessOneIsRefused() throws IOException {
    workbook("<sheets><sheet sheetId=\"1\" r:id=\"rId1\"/></sheets>");
    assertThat(refusal("<c/>")).isEqualTo("A sheet of the workbook has no name.");
    workbook("<sheets/>");
    assertThat(refusal("<c/>")).isEqualTo("The workbook has no sheet.");
    workbook("");
    assertThat(refusal("<c/>")).isEqualTo("The workbook has no sheet.");
  }

  @Test
  void aFormulaWithoutAResultIsTold() throws IOException, WorkbookRefusal {
    assertThat(row("<c><f>A1+1</f></c><c><f t=\"shared\" si=\"0\"/></c>").gaps())
        .isEqualTo(Map.of(0, CellGap.UNCALCULATED, 1, CellGap.UNCALCULATED));
    assertThat(cells("<c><f>A1+1</f></c><c><f si=\"0\"/></c>")).containsExactly("=A1+1", "=…");
    assertThat(cells("<c><f>A1+1</f><v>3</v></c>")).containsExactly("3");
  }

  private List<String> cells(String row) throws IOException, WorkbookRefusal {
    return row(row).cells();
  }

  private SheetRow row(String row) throws IOException, WorkbookRefusal {
    try (WorkbookFile workbook = WorkbookFile.open(file(row))) {
      return Objects.requireNonNull(workbook.rows("staff").next());
    }
  }

  private String refusal(String row) throws IOException {
    Path file = file(row);
    return catchThrowableOfType(
            WorkbookRefusal.class,
            () -> {
              try (WorkbookFile workbook = WorkbookFile.open(file)) {
                workbook.rows("staff").next();
              }
            })
        .getMessage();
  }

  private Path file(String row) throws IOException {
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet %s><sheetData><row r=\"1\">%s</row></sheetData></worksheet>"
            .formatted(MAIN, row));
    Path file = folder.resolve("odd.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
