package org.lungang.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A small part of a workbook as a tree that can be changed and written again. */
final class PartXml {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Document document;

  private PartXml(Document document) {
    this.document = document;
  }

  /**
   * Reads a part.
   *
   * @throws WorkbookRefusal if it is no XML, or declares anything
   */
  static PartXml read(InputStream in) throws IOException, WorkbookRefusal {
    try {
      // The JDK's own, which need not be looked for in every file of the program.
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      // Without a handler the parser would print what is wrong.
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new PartXml(builder.parse(in));
    } catch (SAXException | ParserConfigurationException e) {
      throw WorkbookRefusal.damaged();
    }
  }

  /** The same of a text. */
  static PartXml of(String xml) throws IOException, WorkbookRefusal {
    return read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  Element root() {
    return document.getDocumentElement();
  }

  /** The child elements of a name, in whatever namespace. */
  static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  /** Appends an element of the parent's namespace and prefix. */
  Element append(Element parent, String name) {
    Element element = create(parent, name);
    parent.appendChild(element);
    return element;
  }

  /** A new element of the same namespace and prefix as another. */
  Element create(Element like, String name) {
    String prefix = like.getPrefix();
    return document.createElementNS(
        like.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
  }

  byte[] bytes() throws IOException {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
      document.setXmlStandalone(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IOException(e);
    }
  }
}
