package org.lungang.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook whose XML a test writes itself. */
final class RawWorkbook {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> sheets = new LinkedHashMap<>();

  /** The tables of a dataset, each as a sheet. */
  static RawWorkbook of(SampleDataset dataset) {
    RawWorkbook workbook = new RawWorkbook();
    dataset
        .files()
        .keySet()
        .forEach(
            file ->
                workbook.sheets.put(
                    file.replace(".csv", ""), rows(dataset.text(file).split("\n"))));
    return workbook;
  }

  private static String rows(String[] lines) {
    StringBuilder rows = new StringBuilder("<sheetData>");
    for (int i = 0; i < lines.length; i++) {
      rows.append("<row r=\"").append(i + 1).append("\">");
      String[] cells = lines[i].split(",", -1);
      for (int j = 0; j < cells.length; j++) {
        if (!cells[j].isEmpty()) {
          rows.append("<c r=\"").append((char) ('A' + j)).append(i + 1);
          rows.append("\" t=\"inlineStr\"><is><t>").append(cells[j]).append("</t></is></c>");
        }
      }
      rows.append("</row>");
    }
    return rows.append("</sheetData>").toString();
  }

  /** Changes the only place in a sheet's XML where a text stands. */
  RawWorkbook change(String sheet, String from, String to) {
    String xml = sheets.get(sheet);
    if (!xml.contains(from) || xml.indexOf(from) != xml.lastIndexOf(from)) {
      throw new IllegalArgumentException("(" + from + ") must stand once in " + xml);
    }
    sheets.put(sheet, xml.replace(from, to));
    return this;
  }

  /** Adds a sheet with a line of cells. */
  RawWorkbook add(String sheet, String line) {
    sheets.put(sheet, rows(new String[] {line}));
    return this;
  }

  Path write(Path folder, String main) {
    StringBuilder book = new StringBuilder("<workbook xmlns=\"" + main + "\" xmlns:r=\"" + LINKS);
    StringBuilder links = new StringBuilder();
    StringBuilder types = new StringBuilder();
    book.append("\"><sheets>");
    int number = 0;
    for (String name : sheets.keySet()) {
      number++;
      book.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(name, number, number));
      links.append(
          "<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
              .formatted(number, LINKS, number));
      types.append(
          ("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/"
                  + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")
              .formatted(number));
    }
    Path file = folder.resolve("lists.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default"
              + " Extension=\"rels\" ContentType=\"application/"
              + "vnd.openxmlformats-package.relationships+xml\"/><Override"
              + " PartName=\"/xl/workbook.xml\" ContentType=\"application/"
              + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
              + types
              + "</Types>");
      String packageLinks =
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
      put(
          zip,
          "_rels/.rels",
          packageLinks
              + "<Relationship Id=\"r1\" Type=\""
              + LINKS
              + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      put(zip, "xl/workbook.xml", book + "</sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", packageLinks + links + "</Relationships>");
      number = 0;
      for (String xml : sheets.values()) {
        number++;
        put(
            zip,
            "xl/worksheets/sheet" + number + ".xml",
            "<worksheet xmlns=\"" + main + "\">" + xml + "</worksheet>");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
