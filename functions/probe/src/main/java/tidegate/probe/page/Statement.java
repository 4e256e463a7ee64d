package tidegate.probe.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param entries what a feed lists, newest first: the marks by which its readers know them again
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

  /** A title stands before the first entry. */
  private static final Pattern TITLE =
      Pattern.compile("<title[^>]{0,60}>\\s*(?:<!\\[CDATA\\[)?([^<\\]]{1,300})");

  private static final Pattern ENTRY = Pattern.compile("<(?:item|entry)\\b");

  /** In an entry: RSS has {@code guid}, Atom {@code id}. */
  private static final Pattern MARK =
      Pattern.compile("<(?:guid|id)(?: [^>]{0,100})?>\\s*([^<\\s]{1,500})");

  /** Where an entry leads: RSS writes it as text, Atom as an attribute. */
  private static final Pattern LEAD =
      Pattern.compile("<link(?:>\\s*| [^>]{0,200}?href=[\"'])(https?://[^<\\s\"']{1,2000})");

  private static final Pattern LOCATION = Pattern.compile("<loc>");
  private static final int MOST_ENTRIES = 30;
  private static final int LONGEST_RULES = 20_000;

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
      case FEED -> feed(page.body());
      case HOME, POST, PAGE, ARCHIVE, SEARCH, CART, MISSING -> NONE;
      case SITEMAP -> counted(page.body());
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
                List.of(),
                Set.of(),
                ""))
        .orElse(NONE);
  }

  private static Statement counted(String body) {
    String total = Long.toString(LOCATION.matcher(body).results().count());
    return new Statement(
        Optional.empty(), Optional.empty(), Optional.of(total), List.of(), Set.of(), "");
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

  private static Statement feed(String body) {
    var entry = ENTRY.matcher(body);
    int first = entry.find() ? entry.start() : body.length();
    var title = TITLE.matcher(body).region(0, first);
    return new Statement(
        title.find() ? Optional.of(Entities.resolve(title.group(1)).strip()) : Optional.empty(),
        Optional.empty(),
        Optional.of(Long.toString(ENTRY.matcher(body).results().count())),
        MARK.matcher(body)
            .region(first, body.length())
            .results()
            .map(found -> Entities.resolve(found.group(1)))
            .distinct()
            .limit(MOST_ENTRIES)
            .toList(),
        leads(body, first),
        "");
  }

  private static Set<String> leads(String body, int first) {
    return LEAD.matcher(body)
        .region(first, body.length())
        .results()
        .flatMap(found -> Address.parse(Entities.resolve(found.group(1))).stream())
        .map(Address::origin)
        .limit(MOST_ENTRIES)
        .collect(Collectors.toSet());
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
