package org.lungang.intake.sheet;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lungang.word.Blanks;
import org.lungang.workbook.MergedRange;

/** The sheets of an "XML spreadsheet 2003", which some programs save as .xls. */
final class SheetXml {

  private static final String SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";

  private final String file;
  private final XMLStreamReader reader;
  private final List<Grid> grids = new ArrayList<>();
  private String sheet = "";
  private List<GridRow> rows = new ArrayList<>();
  private List<MergedRange> merged = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private BitSet numbers = new BitSet();

  /** The ids of styles whose font strikes text through. */
  private final Set<String> striking = new HashSet<>();

  private BitSet struck = new BitSet();
  private String style = "";
  private int row;
  private boolean isHidden;
  private int column;

  private SheetXml(String file, XMLStreamReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /** Whether a text begins as such a workbook does. */
  static boolean looksLikeOne(String start) {
    return start.startsWith("<") && start.contains(SPREADSHEET) && start.contains("Workbook");
  }

  /**
   * All sheets with any text.
   *
   * @throws UnreadableFile if it is no XML
   */
  static List<Grid> of(String file, String text) throws UnreadableFile {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      SheetXml workbook =
          new SheetXml(file, factory.createXMLStreamReader(new StringReader(Blanks.strip(text))));
      workbook.read();
      return workbook.grids;
    } catch (XMLStreamException noXml) {
      throw UnreadableFile.of("web");
    }
  }

  private void read() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        begin(reader.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(reader.getLocalName());
      }
    }
  }

  private void begin(String element) throws XMLStreamException {
    switch (element) {
      case "Style" -> style = attribute("ID");
      case "Font" -> {
        if (attribute("StrikeThrough").equals("1")) {
          striking.add(style);
        }
      }
      case "Worksheet" -> {
        struck = new BitSet();
        sheet = attribute("Name");
        rows = new ArrayList<>();
        merged = new ArrayList<>();
        row = 0;
      }
      case "Row" -> {
        row = number("Index", row + 1);
        isHidden = attribute("Hidden").equals("1");
        cells = new ArrayList<>();
        numbers = new BitSet();
        column = 0;
      }
      case "Cell" -> {
        column = number("Index", column + 1);
        boolean isStruck = striking.contains(attribute("StyleID"));
        int across = number("MergeAcross", 0);
        int down = number("MergeDown", 0);
        if (across > 0 || down > 0) {
          merged.add(new MergedRange(row, row + down, column - 1, column - 1 + across));
        }
        while (cells.size() < column + across) {
          cells.add("");
        }
        text();
        if (isStruck && !cells.get(column - 1).isEmpty()) {
          struck.set(row);
        }
        column += across;
      }
      default -> {
        // Formats and other things that hold no text of a cell.
      }
    }
  }

  /** The text of the cell that has just begun, up to its end. */
  private void text() throws XMLStreamException {
    int place = column - 1;
    StringBuilder text = new StringBuilder();
    boolean isData = false;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("Data")) {
        isData = true;
        numbers.set(place, attribute("Type").equals("Number"));
      } else if (event == XMLStreamConstants.CHARACTERS && isData) {
        text.append(reader.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("Data")) {
        isData = false;
      } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("Cell")) {
        break;
      }
    }
    cells.set(place, Blanks.strip(text.toString()));
  }

  private void end(String element) {
    if (element.equals("Row")) {
      GridRow read = new GridRow(row, isHidden, List.copyOf(cells), numbers);
      if (read.filled() > 0) {
        rows.add(read);
      }
    } else if (element.equals("Worksheet") && !rows.isEmpty()) {
      grids.add(new Grid(file, sheet, false, true, rows, merged, struck));
    }
  }

  private String attribute(String name) {
    String value = reader.getAttributeValue(SPREADSHEET, name);
    return value == null ? "" : value;
  }

  private int number(String name, int otherwise) {
    String value = attribute(name);
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }
}
