package tidegate.probe.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML document as its readers take it: not at all where it is not well-formed. Nothing outside
 * of it is read, and a document type is refused.
 *
 * @param root the root element's local name; empty where there is none
 * @param addresses the texts of {@code loc} in the sitemaps' own namespace
 * @param fault what a reader says of it; empty where it is well-formed
 */
record XmlDocument(String root, List<String> addresses, String fault) {

  private static final int MOST_ADDRESSES = 1_000;
  private static final Set<String> SITEMAPS =
      Set.of("http://www.sitemaps.org/schemas/sitemap/0.9", "");

  /**
   * Reads it, without white space before it, which no reader forgives.
   *
   * @param whole whether {@code text} is all of it; of a part, only faults before its end count
   */
  static XmlDocument parse(String text, boolean whole) {
    String body = text.replaceFirst("^\ufeff?\\s*", "");
    var reading = new Reading();
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(body));
      reading.read(reader);
    } catch (XMLStreamException broken) {
      if (whole || broken.getLocation().getCharacterOffset() < body.length() - 1) {
        return reading.document(said(broken));
      }
    }
    return reading.document(reading.forbidden);
  }

  boolean wellFormed() {
    return fault.isEmpty();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((_, _, _, _) -> new StringReader(""));
    return factory;
  }

  /** Without the parser's own lines about where it stands. */
  private static String said(XMLStreamException broken) {
    String message = String.valueOf(broken.getMessage());
    return message.replaceFirst("(?s).*\\nMessage: ", "").lines().findFirst().orElse("")
        + " (line "
        + broken.getLocation().getLineNumber()
        + ")";
  }

  private static final class Reading {
    private final List<String> addresses = new ArrayList<>();
    private String root = "";
    private String forbidden = "";

    void read(XMLStreamReader reader) throws XMLStreamException {
      boolean location = false;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD -> forbidden = "it declares a document type";
          case XMLStreamConstants.ENTITY_REFERENCE ->
              forbidden = "XML knows no entity " + reader.getLocalName();
          case XMLStreamConstants.START_ELEMENT -> {
            root = root.isEmpty() ? reader.getLocalName() : root;
            location = isLocation(reader);
          }
          case XMLStreamConstants.CHARACTERS -> {
            if (location && addresses.size() < MOST_ADDRESSES) {
              addresses.add(reader.getText().strip());
            }
          }
          default -> location = false;
        }
      }
    }

    private static boolean isLocation(XMLStreamReader reader) {
      String namespace = reader.getNamespaceURI();
      return reader.getLocalName().equals("loc")
          && SITEMAPS.contains(namespace == null ? "" : namespace);
    }

    XmlDocument document(String fault) {
      return new XmlDocument(root, List.copyOf(addresses), fault);
    }
  }
}
