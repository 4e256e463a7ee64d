package tidegate.probe.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tidegate.probe.html.Entities;
import tidegate.probe.http.Address;

/**
 * What WordPress states of itself in a REST answer or in a feed.
 *
 * @param name the site's title in the index or in the feed; empty elsewhere
 * @param newest the number of the newest entry in a listing; empty elsewhere
 * @param total how many entries a listing ({@code X-WP-Total}), a feed or a sitemap has; empty
 *     elsewhere
 * @param entries what a feed lists, newest first: the marks by which its readers know them again;
 *     what the index lists: the namespaces of the interface
 * @param leads where a feed's entries lead: scheme and host of each, once
 * @param rules the text of robots.txt; empty elsewhere
 */
public record Statement(
    Optional<String> name,
    Optional<String> newest,
    Optional<String> total,
    List<String> entries,
    Set<String> leads,
    String rules) {
  public static final Statement NONE =
      new Statement(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Set.of(), "");

  private static final int MOST_ENTRIES = 30;
  private static final int MOST_NAMESPACES = 200;

  /** As much as Google reads of it (RFC 9309, 2.5, asks for no less). */
  private static final int LONGEST_RULES = 500 << 10;

  public Statement {
    entries = List.copyOf(entries);
    leads = Set.copyOf(leads);
  }

  static Statement of(Page page) {
    if (page.status() != 200) {
      return NONE;
    }
    return switch (page.kind()) {
      case REST -> index(page.body());
      case LISTING -> listing(page);
      case FEED -> feed(page);
      case HOME, POST, PAGE, ARCHIVE, SEARCH, CART, MISSING -> NONE;
      case SITEMAP -> counted(page);
      case ROBOTS -> robots(page.body());
      case LOG_IN, UPGRADE, ATTACHMENT, ASSET -> NONE;
      case EXPOSED, XMLRPC, AUTHORS -> NONE;
    };
  }

  private static Statement index(String body) {
    return json(body)
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .filter(index -> index.has("namespaces"))
        .map(index ->
            new Statement(
                text(index, "name").or(() -> Optional.of("")),
                Optional.empty(),
                Optional.empty(),
                namespaces(index.get("namespaces")),
                Set.of(),
                ""))
        .orElse(NONE);
  }

  private static List<String> namespaces(JsonElement listed) {
    return !listed.isJsonArray()
        ? List.of()
        : listed.getAsJsonArray().asList().stream()
            .filter(JsonElement::isJsonPrimitive)
            .map(JsonElement::getAsString)
            .limit(MOST_NAMESPACES)
            .toList();
  }

  private static Statement counted(Page page) {
    return new Statement(
        Optional.empty(),
        Optional.empty(),
        Optional.of(Integer.toString(SiteMap.of(page).addresses().size())),
        List.of(),
        Set.of(),
        "");
  }

  private static Statement robots(String body) {
    String rules = body.substring(0, Math.min(body.length(), LONGEST_RULES));
    return new Statement(
        Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Set.of(), rules);
  }

  private static Statement listing(Page page) {
    return json(page.body())
        .filter(JsonElement::isJsonArray)
        .map(JsonElement::getAsJsonArray)
        .map(list ->
            new Statement(
                Optional.empty(),
                list.asList().stream()
                    .filter(JsonElement::isJsonObject)
                    .findFirst()
                    .flatMap(first -> text(first.getAsJsonObject(), "id")),
                page.answer().headers().first("x-wp-total"),
                List.of(),
                Set.of(),
                ""))
        .orElse(NONE);
  }

  /** What could be read of it: one that breaks off is no other feed. */
  private static Statement feed(Page page) {
    XmlDocument feed = XmlDocument.parse(page.body(), page.answer().body().whole());
    return new Statement(
        feed.title().map(title -> Entities.resolve(title).strip()),
        Optional.empty(),
        Optional.of(Integer.toString(feed.entries().size())),
        feed.entries().stream()
            .map(XmlDocument.Entry::mark)
            .filter(mark -> !mark.isEmpty())
            .distinct()
            .limit(MOST_ENTRIES)
            .toList(),
        feed.entries().stream()
            .limit(MOST_ENTRIES)
            .flatMap(entry -> entry.links().stream())
            .flatMap(link -> page.address().at(link).stream())
            .map(Address::origin)
            .collect(Collectors.toSet()),
        "");
  }

  private static Optional<JsonElement> json(String body) {
    try {
      return Optional.of(JsonParser.parseString(body));
    } catch (JsonParseException | IllegalStateException | StackOverflowError _) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }
}
