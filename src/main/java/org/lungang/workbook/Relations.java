package org.lungang.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The relations of a part of a workbook to others (ECMA-376 part 2, 9.3). */
final class Relations {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final String part;
  private final PartXml xml;

  private Relations(String part, PartXml xml) {
    this.part = part;
    this.xml = xml;
  }

  /**
   * The relations of a part.
   *
   * @param part its name in the archive
   * @param in the part that holds the relations; null where there is none yet
   */
  static Relations of(String part, @Nullable InputStream in) throws IOException, WorkbookRefusal {
    return new Relations(
        part,
        in == null ? PartXml.of("<Relationships xmlns=\"" + NAMESPACE + "\"/>") : PartXml.read(in));
  }

  /** Where the relations of a part stand in the archive. */
  static String nameFor(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  /** The part that a relation leads to, by its id. */
  Optional<String> findTarget(String id) {
    return all().stream()
        .filter(relation -> relation.getAttribute("Id").equals(id))
        .map(relation -> resolve(relation.getAttribute("Target")))
        .findFirst();
  }

  /** The first part of a kind: "comments", "vmlDrawing", "styles". */
  Optional<String> findOfType(String type) {
    return all().stream()
        .filter(relation -> relation.getAttribute("Type").endsWith("/" + type))
        .map(relation -> resolve(relation.getAttribute("Target")))
        .findFirst();
  }

  /** The id of the relation that leads to a part. */
  Optional<String> findId(String target) {
    return all().stream()
        .filter(relation -> resolve(relation.getAttribute("Target")).equals(target))
        .map(relation -> relation.getAttribute("Id"))
        .findFirst();
  }

  /** Adds a relation to a part; returns its id. */
  String add(String type, String target) {
    TreeSet<String> taken = new TreeSet<>();
    all().forEach(relation -> taken.add(relation.getAttribute("Id")));
    int number = taken.size() + 1;
    while (taken.contains("rId" + number)) {
      number++;
    }
    Element relation = xml.append(xml.root(), "Relationship");
    relation.setAttribute("Id", "rId" + number);
    relation.setAttribute("Type", TYPES + type);
    relation.setAttribute("Target", "/" + target);
    return "rId" + number;
  }

  byte[] bytes() throws IOException {
    return xml.bytes();
  }

  private List<Element> all() {
    return PartXml.children(xml.root(), "Relationship");
  }

  /** Targets are given from the root, or from the folder of the part. */
  private String resolve(String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    String rest = target;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      if (rest.startsWith("../")) {
        folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      }
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return folder + rest;
  }
}
