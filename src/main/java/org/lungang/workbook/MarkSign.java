package org.lungang.workbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes a marked workbook known again: a hidden name that leads to the list of problems. Office
 * programs give the parts of a workbook other names when they save it, but keep the names in it.
 */
final class MarkSign {

  private static final String NAME = "Lungang.Problems";
  private static final String CELL = "!$A$1";

  /** What stands before the names of a workbook (ECMA-376, 18.2.27). */
  private static final Set<String> BEFORE_NAMES =
      Set.of("sheets", "functionGroups", "externalReferences");

  private MarkSign() {}

  /** The name of the sheet that lists what was marked; empty where nothing was. */
  static Optional<String> findSheet(PartXml workbook) {
    return PartXml.children(workbook.root(), "definedNames").stream()
        .flatMap(names -> PartXml.children(names, "definedName").stream())
        .filter(name -> name.getAttribute("name").equalsIgnoreCase(NAME))
        .map(name -> name.getTextContent().strip())
        .filter(reference -> reference.endsWith(CELL))
        .map(reference -> unquoted(reference.substring(0, reference.length() - CELL.length())))
        .findFirst();
  }

  private static String unquoted(String sheet) {
    String plain = sheet.startsWith("$") ? sheet.substring(1) : sheet;
    return plain.length() > 1 && plain.startsWith("'") && plain.endsWith("'")
        ? plain.substring(1, plain.length() - 1).replace("''", "'")
        : plain;
  }

  /** Adds the name that leads to a sheet; one of an earlier list that is gone is replaced. */
  static void add(PartXml workbook, Element sheets, String sheet) {
    Element names =
        PartXml.children(workbook.root(), "definedNames").stream()
            .findFirst()
            .orElseGet(() -> namesIn(workbook, sheets));
    for (Element old : PartXml.children(names, "definedName")) {
      if (old.getAttribute("name").equalsIgnoreCase(NAME)) {
        names.removeChild(old);
      }
    }
    Element name = workbook.append(names, "definedName");
    name.setAttribute("name", NAME);
    name.setAttribute("hidden", "1");
    name.setTextContent("'" + sheet.replace("'", "''") + "'" + CELL);
  }

  private static Element namesIn(PartXml workbook, Element sheets) {
    Node next = sheets.getNextSibling();
    while (next != null
        && (!(next instanceof Element element) || BEFORE_NAMES.contains(element.getLocalName()))) {
      next = next.getNextSibling();
    }
    Element names = workbook.create(workbook.root(), "definedNames");
    workbook.root().insertBefore(names, next);
    return names;
  }

  /**
   * Lets the workbook open on a sheet.
   *
   * @param place of the sheet among the others, from 0
   */
  static void open(PartXml workbook, Element sheets, int place) {
    List<Element> found = PartXml.children(workbook.root(), "bookViews");
    Element views = found.isEmpty() ? workbook.create(workbook.root(), "bookViews") : found.get(0);
    if (found.isEmpty()) {
      workbook.root().insertBefore(views, sheets);
    }
    Element view =
        PartXml.children(views, "workbookView").stream()
            .findFirst()
            .orElseGet(() -> workbook.append(views, "workbookView"));
    view.setAttribute("activeTab", String.valueOf(place));
    view.removeAttribute("firstSheet");
  }
}
