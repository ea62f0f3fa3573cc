package org.lungang.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back, the same bytes each time, and no text becomes a formula. */
class WorkbookWriterTest {

  /** Of an ordinary text, and of texts that a spreadsheet would run if it were typed. */
  private static final List<String> STARTS =
      List.of("甲", "=", "+", "-", "@", "＝", "＋", "－", "＠", " =", "\t=", "\r=", "　＝");

  @TempDir private Path folder;

  @Test
  void valuesAreReadBackAsTheirTexts() throws IOException, WorkbookRefusal {
    List<Object> row =
        List.of(
            "00123",
            7,
            new BigDecimal("32.1234"),
            LocalDate.of(2019, 9, 1),
            new Percentage(new BigDecimal("0.132")));
    assertThat(readBack(List.of(row)))
        .containsExactly(List.of("00123", "7", "32.1234", "2019-09-01", "0.132"));
  }

  @Test
  void textThatLooksLikeAFormulaIsTextAndUnchanged() throws IOException, WorkbookRefusal {
    for (String start : List.of("=", "+", "-", "@", "\t=", "\r", " =", "＝", "　＋", "'", "''=")) {
      String text = start + "1+1|cmd";
      assertThat(readBack(List.of(List.of(text)))).containsExactly(List.of(text));
    }
  }

  @Test
  void anyTextIsReadBackUnchanged() throws IOException, WorkbookRefusal {
    Random random = new Random(3);
    List<List<String>> rows = new ArrayList<>();
    String signs = "_x0041_ \n\t\r&<>\"'𠮷䶮字=\u0001\uFFFE";
    int[] characters = signs.codePoints().toArray();
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder(STARTS.get(i % STARTS.size()));
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.appendCodePoint(characters[random.nextInt(characters.length)]);
      }
      rows.add(List.of(text.toString()));
    }
    assertThat(readBack(rows)).isEqualTo(rows);
  }

  /** In any time zone; of sheets that the library packs and of those that are changed after it. */
  @Test
  void theSameContentGivesTheSameBytes() {
    SheetContent plain =
        SheetContent.of("子", "丑", List.of(SheetColumn.of("寅")), List.of(List.of("卯")));
    SheetContent sheet =
        SheetContent.of(
                "甲",
                "乙",
                List.of(SheetColumn.of("丙"), SheetColumn.of("丙")),
                List.of(List.of("丁", 1), List.of("丁", 2)))
            .withLines(List.of("戊", "己", "庚"), List.of("辛", "壬", "癸"))
            .withBreaks(new TreeSet<>(List.of(1)))
            .withFilter();
    byte[] written = WorkbookWriter.write(List.of(sheet, plain), "&P", "x");
    TimeZone usual = TimeZone.getDefault();
    try {
      for (String zone : List.of("Asia/Shanghai", "America/New_York")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(WorkbookWriter.write(List.of(sheet, plain), "&P", "x")).isEqualTo(written);
      }
    } finally {
      TimeZone.setDefault(usual);
    }
  }

  /** On the second of two pages beside each other too, whose row it is. */
  @Test
  void aSheetOfSeveralPagesInWidthRepeatsNumberIdAndName() throws IOException {
    List<SheetColumn> columns = Collections.nCopies(12, SheetColumn.of("甲"));
    List<String> row = Collections.nCopies(12, "一二三四五六七八九十".repeat(2));
    SheetContent sheet = SheetContent.of("表", "题", columns, List.of(row));
    Path file = folder.resolve("wide.xlsx");
    Files.write(file, WorkbookWriter.write(List.of(sheet), "&P", "x"));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.getInputStream(zip.getEntry("xl/workbook.xml")))
          .asString(StandardCharsets.UTF_8)
          .contains("!$A:$C,");
    }
  }

  /** Of 205 digits: one page wide, on its side. Of 145 and long: upright, more rows on a page. */
  @Test
  void aRosterIsOnePageWideAndALongListStandsUpright() throws IOException {
    List<String> wide = Collections.nCopies(9, "一二三四五六七八九十");
    assertThat(pageSetup(Collections.nCopies(9, wide)))
        .contains("orientation=\"landscape\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"");
    List<String> narrow = Collections.nCopies(6, "一二三四五六七八九十");
    assertThat(pageSetup(Collections.nCopies(500, narrow)))
        .contains("orientation=\"landscape\"", "fitToWidth=\"1\"");
    assertThat(pageSetup(Collections.nCopies(501, narrow)))
        .contains("orientation=\"portrait\"", "fitToWidth=\"1\"");
  }

  private String pageSetup(List<List<String>> rows) throws IOException {
    List<SheetColumn> columns = rows.get(0).stream().map(cell -> SheetColumn.of("甲")).toList();
    Path file = folder.resolve("page.xlsx");
    Files.write(
        file, WorkbookWriter.write(List.of(SheetContent.of("表", "题", columns, rows)), "&P", "x"));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      return sheet.substring(sheet.indexOf("<pageSetup"));
    }
  }

  private List<List<String>> readBack(List<? extends List<?>> rows)
      throws IOException, WorkbookRefusal {
    List<SheetColumn> columns = rows.get(0).stream().map(cell -> SheetColumn.of("甲")).toList();
    SheetContent sheet = SheetContent.of("表", "题", columns, rows);
    Path file = folder.resolve("book.xlsx");
    Files.write(file, WorkbookWriter.write(List.of(sheet), "&P", "x"));
    List<List<String>> read = new ArrayList<>();
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      SheetRows source = workbook.rows("表");
      source.next();
      for (SheetRow row = source.next(); row != null; row = source.next()) {
        read.add(row.cells());
      }
    }
    return read;
  }
}
