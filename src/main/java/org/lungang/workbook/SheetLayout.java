package org.lungang.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Element;

/**
 * How a sheet is laid out beside its texts.
 *
 * @param merged its merged ranges
 * @param hiddenRows the numbers, from 1, of rows that are hidden or filtered away
 * @param hidden whether the sheet itself is hidden
 */
public record SheetLayout(List<MergedRange> merged, BitSet hiddenRows, boolean hidden) {

  /** The layout of a sheet that nobody has laid out. */
  public static final SheetLayout PLAIN = new SheetLayout(List.of(), new BitSet(), false);

  private static final String WORKBOOK = "xl/workbook.xml";

  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  public SheetLayout {
    merged = List.copyOf(merged);
  }

  /**
   * The layouts of all sheets by name.
   *
   * @throws WorkbookRefusal if the file is no workbook, or a harmful or damaged one
   * @throws IOException if it cannot be read
   */
  public static Map<String, SheetLayout> of(Path file) throws IOException, WorkbookRefusal {
    ArchiveGate.pass(file);
    Map<String, SheetLayout> layouts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      PartXml workbook = PartXml.read(open(zip, WORKBOOK));
      ZipEntry links = zip.getEntry(Relations.nameFor(WORKBOOK));
      Relations relations =
          Relations.of(WORKBOOK, links == null ? null : zip.getInputStream(links));
      for (Element sheets : PartXml.children(workbook.root(), "sheets")) {
        for (Element sheet : PartXml.children(sheets, "sheet")) {
          Optional<String> part = relations.findTarget(relationId(sheet));
          boolean hidden = sheet.getAttribute("state").toLowerCase(Locale.ROOT).contains("hidden");
          if (part.isPresent() && zip.getEntry(part.get()) != null) {
            try (InputStream in = open(zip, part.get())) {
              layouts.put(sheet.getAttribute("name"), scan(in, hidden));
            }
          }
        }
      }
    } catch (XMLStreamException e) {
      throw WorkbookRefusal.of("damaged");
    }
    return layouts;
  }

  private static String relationId(Element sheet) {
    String id = sheet.getAttributeNS(PartXml.RELATIONSHIPS, "id");
    return id.isEmpty()
        ? sheet.getAttributeNS("http://purl.oclc.org/ooxml/officeDocument/relationships", "id")
        : id;
  }

  private static InputStream open(ZipFile zip, String name) throws IOException, WorkbookRefusal {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw WorkbookRefusal.of("damaged");
    }
    return zip.getInputStream(entry);
  }

  private static SheetLayout scan(InputStream in, boolean hidden) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    List<MergedRange> merged = new ArrayList<>();
    BitSet hiddenRows = new BitSet();
    int row = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("row")) {
        String number = xml.getAttributeValue(null, "r");
        row = number != null && number.matches("\\d{1,7}") ? Integer.parseInt(number) : row + 1;
        String state = xml.getAttributeValue(null, "hidden");
        hiddenRows.set(row, "1".equals(state) || "true".equals(state));
      } else if (xml.getLocalName().equals("mergeCell")) {
        Matcher range = RANGE.matcher(String.valueOf(xml.getAttributeValue(null, "ref")));
        if (range.matches()) {
          merged.add(
              new MergedRange(
                  Integer.parseInt(range.group(2)),
                  Integer.parseInt(range.group(4)),
                  column(range.group(1)),
                  column(range.group(3))));
        }
      }
    }
    return new SheetLayout(merged, hiddenRows, hidden);
  }

  private static int column(String letters) {
    int number = 0;
    for (int i = 0; i < letters.length(); i++) {
      number = number * 26 + letters.charAt(i) - 'A' + 1;
    }
    return number - 1;
  }
}
