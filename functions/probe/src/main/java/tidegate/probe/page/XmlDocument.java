package tidegate.probe.page;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML document as its readers take it: not at all where it is not well-formed. Nothing outside
 * of it is read, and a document type is refused.
 *
 * @param root the root element's local name; empty where there is none
 * @param addresses of a sitemap, what it lists in the sitemaps' own namespace
 * @param title of a feed, its own; empty where it has none
 * @param entries of a feed
 * @param fault what a reader says of it; empty where it is well-formed
 */
public record XmlDocument(
    String root,
    List<String> addresses,
    Optional<String> title,
    List<Entry> entries,
    String fault) {

  /**
   * One entry of a feed.
   *
   * @param mark by which readers know it again; empty where it has none
   * @param links where it leads
   */
  public record Entry(String mark, List<String> links) {}

  /**
   * Reads it, without white space before it, which no reader forgives.
   *
   * @param whole whether {@code text} is all of it; of a part, only faults before its end count
   */
  public static XmlDocument parse(String text, boolean whole) {
    String body = text.replaceFirst("^\ufeff?\\s*", "");
    var reading = new XmlReading();
    String fault = "";
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(body));
      reading.read(reader);
    } catch (XMLStreamException broken) {
      if (whole || broken.getLocation().getCharacterOffset() < body.length() - 1) {
        fault = said(broken);
      }
    }
    return reading.document(fault);
  }

  public boolean wellFormed() {
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
}
