package org.lungang.workbook;

import java.util.ArrayList;
import java.util.List;

/** Writes the XML of the sheet that lists what was marked. */
final class MarkListXml {

  /** A spreadsheet takes no more links in one sheet. */
  private static final int MOST_LINKS = 60_000;

  private static final int MOST_ROWS = 1_048_000;

  private MarkListXml() {}

  /** The whole part. */
  static String of(MarkList list, int headingFormat, int textFormat) {
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
        .append(PartXml.MAIN)
        .append(
            "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView"
                + " tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"1\"")
        .append(" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>")
        .append("</sheetViews><cols>");
    for (int i = 0; i < list.widths().size(); i++) {
      xml.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
      xml.append("\" width=\"").append(list.widths().get(i)).append("\" customWidth=\"1\"/>");
    }
    xml.append("</cols><sheetData>");
    appendRow(1, list.headings(), textFormat, xml);
    List<String> links = new ArrayList<>();
    int number = 1;
    for (MarkList.Line line : list.lines()) {
      if (number > MOST_ROWS) {
        break;
      }
      number++;
      appendRow(number, line.cells(), textFormat, xml);
      if (line.sheet() != null && line.row() > 0 && links.size() < MOST_LINKS) {
        links.add(link(number, line.sheet(), CellName.of(Math.max(1, line.column()), line.row())));
      }
    }
    String last = CellName.column(list.headings().size());
    xml.append("</sheetData><autoFilter ref=\"A1:").append(last).append(number).append("\"/>");
    xml.append("<conditionalFormatting sqref=\"A1:").append(last).append("1\">");
    xml.append("<cfRule type=\"expression\" dxfId=\"").append(headingFormat);
    xml.append("\" priority=\"1\"><formula>ISTEXT(\"").append(SheetScan.SIGN);
    xml.append("\")</formula></cfRule></conditionalFormatting>");
    if (!links.isEmpty()) {
      xml.append("<hyperlinks>").append(String.join("", links)).append("</hyperlinks>");
    }
    xml.append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\"");
    xml.append(" header=\"0.3\" footer=\"0.3\"/>");
    return xml.append(
            "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>")
        .toString();
  }

  private static void appendRow(int number, List<String> cells, int format, StringBuilder xml) {
    xml.append("<row r=\"").append(number).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        xml.append("<c r=\"").append(CellName.of(i + 1, number));
        xml.append("\" s=\"").append(format);
        xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        xml.append(escaped(EscapedText.of(cells.get(i)))).append("</t></is></c>");
      }
    }
    xml.append("</row>");
  }

  /** The third column says the cell. */
  private static String link(int number, String sheet, String cell) {
    return "<hyperlink ref=\""
        + CellName.of(3, number)
        + "\" location=\""
        + escaped("'" + sheet.replace("'", "''") + "'!" + cell)
        + "\"/>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
