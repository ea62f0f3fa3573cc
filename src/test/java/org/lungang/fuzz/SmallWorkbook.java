package org.lungang.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a workbook, each as short as it can be and still hold one of everything that the
 * program looks for: shared, rich and inline texts, numbers, dates, a hidden row and column, merged
 * cells, struck out text, comments. A fuzzer that changes one part then hits something with most
 * changes, and a thousand are read in the time of one workbook of the program's own.
 */
final class SmallWorkbook {

  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Map<String, byte[]> parts = new TreeMap<>();
  private final List<String> texts = new ArrayList<>();

  private SmallWorkbook() {}

  /**
   * The parts by name.
   *
   * @param tables comma-separated, by sheet, in the order of the sheets; the first sheet has hidden
   *     and merged cells, the last one comments
   */
  static Map<String, byte[]> parts(Map<String, String> tables) {
    return new SmallWorkbook().of(tables).parts;
  }

  private SmallWorkbook of(Map<String, String> tables) {
    StringBuilder sheets = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, String> table : tables.entrySet()) {
      number++;
      String name = "worksheets/sheet" + number + ".xml";
      sheets.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%2$d\"/>".formatted(table.getKey(), number));
      relations.append(relation("s" + number, "worksheet", name));
      put("xl/" + name, sheet(table.getValue(), number == 1, number == tables.size()));
    }
    put(
        "xl/workbook.xml",
        "<workbook %s xmlns:r=\"%s\"><workbookPr date1904=\"0\"/><sheets>%s</sheets></workbook>"
            .formatted(MAIN, OFFICE, sheets));
    relations.append(relation("t", "sharedStrings", "sharedStrings.xml"));
    relations.append(relation("f", "styles", "styles.xml"));
    put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
    put("_rels/.rels", relations(relation("w", "officeDocument", "xl/workbook.xml")));
    put("xl/worksheets/_rels/sheet" + number + ".xml.rels", relations(notes()));
    put("xl/sharedStrings.xml", sharedStrings());
    putRest(number);
    return this;
  }

  private void putRest(int lastSheet) {
    put(
        "xl/styles.xml",
        """
        <styleSheet %s><numFmts><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m;@"/></numFmts>\
        <fonts count="2"><font><sz val="11"/></font><font><strike/></font></fonts>\
        <fills count="1"><fill><patternFill patternType="none"/></fill></fills>\
        <borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0"/>\
        <xf numFmtId="14"/><xf numFmtId="165"/><xf fontId="1"/></cellXfs></styleSheet>\
        """
            .formatted(MAIN));
    put(
        "xl/comments1.xml",
        """
        <comments %s><authors><author>a</author></authors><commentList>\
        <comment ref="A2" authorId="0"><text><t>看</t></text></comment></commentList></comments>\
        """
            .formatted(MAIN));
    put(
        "xl/drawings/d.vml",
        """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">\
        <v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note">\
        <x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>\
        """);
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
        <Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%1$sworksheet+xml"/></Types>\
        """
            .formatted(types, lastSheet));
  }

  private static String notes() {
    return relation("c", "comments", "../comments1.xml")
        + relation("v", "vmlDrawing", "../drawings/d.vml");
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, all);
  }

  private String sheet(String csv, boolean hides, boolean hasNotes) {
    StringBuilder xml = new StringBuilder();
    xml.append("<worksheet %s xmlns:r=\"%s\">".formatted(MAIN, OFFICE));
    if (hides) {
      xml.append("<cols><col min=\"5\" max=\"5\" hidden=\"1\"/></cols>");
    }
    xml.append("<sheetData>");
    String[] lines = csv.split("\n");
    for (int row = 0; row < lines.length; row++) {
      boolean hidden = hides && row == lines.length - 1;
      xml.append("<row r=\"%d\"%s>".formatted(row + 1, hidden ? " hidden=\"1\"" : ""));
      String[] cells = lines[row].split(",");
      for (int column = 0; column < cells.length; column++) {
        xml.append(cell((char) ('A' + column) + String.valueOf(row + 1), cells[column]));
      }
      xml.append("</row>");
    }
    xml.append("</sheetData>");
    if (hides) {
      xml.append("<mergeCells><mergeCell ref=\"H2:H3\"/></mergeCells>");
    }
    return xml.append(hasNotes ? "<legacyDrawing r:id=\"v\"/>" : "")
        .append("</worksheet>")
        .toString();
  }

  private String cell(String place, String text) {
    if (text.isEmpty()) {
      return "";
    } else if (text.matches("[0-9.]+")) {
      return "<c r=\"%s\"><v>%s</v></c>".formatted(place, text);
    } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      long days = ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.parse(text));
      return "<c r=\"%s\" s=\"%d\"><v>%d</v></c>".formatted(place, 1 + days % 2, days);
    } else if (place.endsWith("1")) {
      texts.add(text);
      return "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(place, texts.size() - 1);
    }
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
  }

  private String sharedStrings() {
    StringBuilder xml = new StringBuilder("<sst %s>".formatted(MAIN));
    for (String text : texts) {
      xml.append(
          texts.indexOf(text) == 0
              ? "<si><r><rPr/><t>%s</t></r><rPh><t>y</t></rPh></si>".formatted(text)
              : "<si><t>%s</t></si>".formatted(text));
    }
    return xml.append("</sst>").toString();
  }

  private void put(String name, String text) {
    parts.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The parts as an archive, not compressed, one of them exchanged. */
  static byte[] archive(Map<String, byte[]> parts, String changed, byte[] content)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        byte[] own = part.getKey().equals(changed) ? content : part.getValue();
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(own.length);
        CRC32 sum = new CRC32();
        sum.update(own);
        entry.setCrc(sum.getValue());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(own);
      }
    }
    return bytes.toByteArray();
  }
}
