package tidegate.probe.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Collects what an {@link XmlDocument} holds, on one walk through it. */
final class XmlReading {
  private static final int MOST = 1_000;
  private static final int LONGEST = 2_000;

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Set<String> SITEMAP =
      Set.of("http://www.sitemaps.org/schemas/sitemap/0.9", "");

  /** RSS 2.0 has no namespace of its own, RSS 1.0 has one. */
  private static final Set<String> FEED =
      Set.of("", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", ATOM);

  private final Deque<String> open = new ArrayDeque<>();
  private final List<String> addresses = new ArrayList<>();
  private final List<XmlDocument.Entry> entries = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable String title;
  private @Nullable List<String> links;
  private String mark = "";
  private String root = "";
  private String forbidden = "";

  void read(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> forbidden = "it declares a document type";
        case XMLStreamConstants.ENTITY_REFERENCE ->
            forbidden = "XML knows no entity " + reader.getLocalName();
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText(), 0, Math.min(reader.getText().length(), LONGEST));
        case XMLStreamConstants.END_ELEMENT -> end(namespace(reader));
        default -> {}
      }
    }
  }

  private static String namespace(XMLStreamReader reader) {
    return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
  }

  private void start(XMLStreamReader reader) {
    String name = reader.getLocalName();
    String namespace = namespace(reader);
    text.setLength(0);
    root = root.isEmpty() ? name : root;
    boolean entry = name.equals("item") || name.equals("entry");
    if (entry && FEED.contains(namespace) && links == null) {
      links = new ArrayList<>();
      mark = "";
    } else if (name.equals("link") && namespace.equals(ATOM) && inEntry()) {
      link(reader.getAttributeValue(null, "rel"), reader.getAttributeValue(null, "href"));
    }
    open.push(name);
  }

  /** Of an entry itself, not of what it cites. */
  private boolean inEntry() {
    String parent = open.peek();
    return links != null && ("item".equals(parent) || "entry".equals(parent));
  }

  private void link(@Nullable String relation, @Nullable String address) {
    if (links != null && address != null && (relation == null || relation.equals("alternate"))) {
      links.add(address.strip());
    }
  }

  private void end(String namespace) {
    String name = open.pop();
    String said = text.toString().strip();
    text.setLength(0);
    if (name.equals("loc") && SITEMAP.contains(namespace) && addresses.size() < MOST) {
      addresses.add(said);
    } else if (FEED.contains(namespace)) {
      endInFeed(name, said);
    }
  }

  private void endInFeed(String name, String said) {
    switch (name) {
      case "title" -> title = title == null && links == null ? said : title;
      case "link" -> {
        if (inEntry() && !said.isEmpty()) {
          link(null, said);
        }
      }
      case "guid", "id" -> mark = inEntry() && mark.isEmpty() ? said : mark;
      case "item", "entry" -> {
        if (links != null && !inEntry() && entries.size() < MOST) {
          entries.add(new XmlDocument.Entry(mark, List.copyOf(links)));
        }
        links = inEntry() ? links : null;
      }
      default -> {}
    }
  }

  XmlDocument document(String fault) {
    return new XmlDocument(
        root,
        List.copyOf(addresses),
        Optional.ofNullable(title).filter(one -> !one.isEmpty()),
        List.copyOf(entries),
        fault.isEmpty() ? forbidden : fault);
  }
}
