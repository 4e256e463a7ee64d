package tidegate.probe.page;

import java.util.List;
import java.util.Set;

/**
 * A sitemap in one of the forms that the protocol allows (sitemaps.org): its own XML, a feed, or
 * addresses as plain text, one a line.
 *
 * @param addresses what it lists; of too many, the first
 * @param fault what a reader says of it; empty where it can be read
 * @param map whether it is one at all
 * @param packed whether it is a file that was packed, which is not read
 */
public record SiteMap(List<String> addresses, String fault, boolean map, boolean packed) {
  private static final Set<String> MAPS = Set.of("urlset", "sitemapindex");
  private static final Set<String> FEEDS = Set.of("rss", "feed", "RDF");
  private static final int MOST = 1_000;

  /** How a file that is packed with gzip begins (RFC 1952), which has no letters. */
  private static final String PACKED = "\u001f";

  public static SiteMap of(Page page) {
    String body = page.body();
    if (body.startsWith(PACKED)) {
      return new SiteMap(List.of(), "", /* map= */ true, /* packed= */ true);
    }
    if (page.mediaType().essence().equals("text/plain")
        && !body.isBlank()
        && body.lines().allMatch(line -> line.isBlank() || line.matches("https?://\\S+\\s*"))) {
      return new SiteMap(
          body.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(MOST).toList(),
          "",
          /* map= */ true,
          /* packed= */ false);
    }
    XmlDocument read = XmlDocument.parse(body, page.answer().body().whole());
    boolean feed = FEEDS.contains(read.root());
    return new SiteMap(
        feed
            ? read.entries().stream().flatMap(one -> one.links().stream()).toList()
            : read.addresses(),
        read.fault(),
        feed || MAPS.contains(read.root()),
        /* packed= */ false);
  }
}
