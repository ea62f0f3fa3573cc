package org.lungang.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a part of a workbook of whatever size from its beginning to its end, tag by tag. */
final class PartReader implements AutoCloseable {

  /** A cell holds 32,767 characters at most. */
  private static final int LONGEST_TEXT = 1 << 20;

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader xml;
  private int event;

  private PartReader(InputStream in, XMLStreamReader xml) {
    this.in = in;
    this.xml = xml;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Begins to read.
   *
   * @throws WorkbookRefusal if it is no XML
   */
  static PartReader of(InputStream in) throws WorkbookRefusal {
    try {
      return new PartReader(in, FACTORY.createXMLStreamReader(in));
    } catch (XMLStreamException | RuntimeException e) {
      throw WorkbookRefusal.damaged();
    }
  }

  /**
   * Goes on to the next tag or text; false at the end.
   *
   * @throws WorkbookRefusal if what comes is no XML, or refers to what is declared nowhere
   */
  boolean next() throws WorkbookRefusal {
    try {
      event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
    } catch (XMLStreamException | RuntimeException e) {
      throw WorkbookRefusal.damaged();
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw WorkbookRefusal.damaged();
    }
    return event != XMLStreamConstants.END_DOCUMENT;
  }

  /** Whether an element of a name begins here, in whatever namespace. */
  boolean begins(String name) {
    return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
  }

  /** Whether an element of a name ends here. */
  boolean ends(String name) {
    return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
  }

  /** An attribute, without a namespace, of the element that begins here; null for none. */
  @Nullable String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /**
   * The text in the element that begins here, up to its end.
   *
   * @throws WorkbookRefusal if it does not end, or holds more than a cell can
   */
  String text(String name) throws WorkbookRefusal {
    StringBuilder text = new StringBuilder();
    while (next()) {
      if (ends(name)) {
        return text.toString();
      } else if (isText()) {
        add(text);
      }
    }
    throw WorkbookRefusal.damaged();
  }

  /**
   * The text of a string with its runs, which may be formatted; how it is pronounced is left out.
   *
   * @param name of the element that begins here
   * @throws WorkbookRefusal if it does not end, or holds more than a cell can
   */
  String richText(String name) throws WorkbookRefusal {
    StringBuilder text = new StringBuilder();
    boolean spoken = false;
    while (next()) {
      if (ends(name)) {
        return text.toString();
      } else if (begins("rPh")) {
        spoken = true;
      } else if (ends("rPh")) {
        spoken = false;
      } else if (begins("t") && !spoken) {
        text.append(text("t"));
        requireFit(text);
      }
    }
    throw WorkbookRefusal.damaged();
  }

  private boolean isText() {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private void add(StringBuilder text) throws WorkbookRefusal {
    try {
      text.append(xml.getText());
    } catch (RuntimeException e) {
      // The parser reads a text when it is asked for it.
      throw WorkbookRefusal.damaged();
    }
    requireFit(text);
  }

  private static void requireFit(StringBuilder text) throws WorkbookRefusal {
    if (text.length() > LONGEST_TEXT) {
      throw WorkbookRefusal.of("bomb");
    }
  }

  @Override
  public void close() {
    try {
      xml.close();
      in.close();
    } catch (XMLStreamException | IOException e) {
      // Nothing was written; what was read is whole.
      return;
    }
  }
}
