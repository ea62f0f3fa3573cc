package org.lungang.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The sheets that a workbook names, and where its parts stand in the archive. */
final class NamedSheets {

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String STRICT_RELATIONSHIPS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  /**
   * A sheet.
   *
   * @param part the name of its part; empty where no relation leads to one
   */
  record Named(String name, Optional<String> part, boolean hidden) {}

  private final ZipFile zip;
  private final PartXml workbook;
  private final Relations relations;

  private NamedSheets(ZipFile zip, PartXml workbook, Relations relations) {
    this.zip = zip;
    this.workbook = workbook;
    this.relations = relations;
  }

  /**
   * Looks a workbook up that has come through the gate.
   *
   * @throws WorkbookRefusal if it is damaged
   */
  static NamedSheets of(ZipFile zip) throws IOException, WorkbookRefusal {
    PartXml workbook = PartXml.read(zip.getInputStream(zip.getEntry(WORKBOOK)));
    ZipEntry links = zip.getEntry(Relations.nameFor(WORKBOOK));
    return new NamedSheets(
        zip, workbook, Relations.of(WORKBOOK, links == null ? null : zip.getInputStream(links)));
  }

  /**
   * The sheets in their order, hidden ones too.
   *
   * @throws WorkbookRefusal if there is none, or one without a name
   */
  List<Named> all() throws WorkbookRefusal {
    List<Named> all = new ArrayList<>();
    for (Element sheets : PartXml.children(workbook.root(), "sheets")) {
      for (Element sheet : PartXml.children(sheets, "sheet")) {
        String name = sheet.getAttribute("name");
        if (name.isEmpty()) {
          throw WorkbookRefusal.of("nameless");
        }
        all.add(
            new Named(
                name,
                relations.findTarget(idOf(sheet)),
                sheet.getAttribute("state").toLowerCase(Locale.ROOT).contains("hidden")));
      }
    }
    if (all.isEmpty()) {
      throw WorkbookRefusal.of("empty");
    }
    return all;
  }

  /** The id of the relation that leads to a sheet's part. */
  static String idOf(Element sheet) {
    String id = sheet.getAttributeNS(PartXml.RELATIONSHIPS, "id");
    return id.isEmpty() ? sheet.getAttributeNS(STRICT_RELATIONSHIPS, "id") : id;
  }

  /** Whether days are counted from 1904. */
  boolean isSince1904() {
    return PartXml.children(workbook.root(), "workbookPr").stream()
        .map(properties -> properties.getAttribute("date1904"))
        .anyMatch(since -> since.equals("1") || since.equalsIgnoreCase("true"));
  }

  /** The part of a kind ("styles", "sharedStrings"); null where there is none. */
  @Nullable InputStream findOfType(String type) throws IOException {
    Optional<String> name = relations.findOfType(type);
    return name.isPresent() ? find(name.get()) : null;
  }

  /** A part; null where there is none. The letter case of its name does not matter. */
  @Nullable InputStream find(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      entry =
          zip.stream()
              .filter(each -> each.getName().equalsIgnoreCase(name))
              .findFirst()
              .orElse(null);
    }
    return entry == null ? null : zip.getInputStream(entry);
  }
}
