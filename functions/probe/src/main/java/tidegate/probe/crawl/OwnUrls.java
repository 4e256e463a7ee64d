package tidegate.probe.crawl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tidegate.probe.http.Address;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;

/** Addresses that one side's own pages name. Thread-safe. */
final class OwnUrls {
  private static final int MOST_ASSETS = 8;
  private static final int MOST_OF_A_PLACE = 2;
  private static final int MOST_FEEDS = 2;
  private static final int MOST_SITEMAPS = 2;

  private static final Pattern PLACE =
      Pattern.compile("/(themes|plugins|uploads|cache|wp-includes)/");
  private static final Pattern SITEMAP =
      Pattern.compile("(?im)^\\s*sitemap:\\s*(\\S{1,2000})\\s*$");
  private static final Pattern LOCATION = Pattern.compile("<loc>\\s*([^<\\s]{1,2000})\\s*</loc>");

  private final Address site;
  private final Map<PageKind, Set<String>> found = new LinkedHashMap<>();
  private boolean home;

  OwnUrls(Address site) {
    this.site = site;
  }

  /** Keeps what the first home page that answers, robots.txt and a sitemap's index name. */
  synchronized void read(Page page) {
    if (page.status() != 200) {
      return;
    }
    if (page.kind() == PageKind.HOME && !home) {
      home = true;
      assets(page);
      keep(PageKind.FEED, page, page.markup().feeds(), MOST_FEEDS);
    } else if (page.kind() == PageKind.ROBOTS) {
      keep(PageKind.SITEMAP, page, all(SITEMAP, page.body()), MOST_SITEMAPS);
    } else if (page.kind() == PageKind.SITEMAP && page.body().contains("<sitemapindex")) {
      keep(PageKind.SITEMAP, page, all(LOCATION, page.body()), MOST_SITEMAPS);
    }
  }

  private void assets(Page page) {
    Map<String, Integer> places = new LinkedHashMap<>();
    // As written: what a policy turns into https is somebody else's spelling of the address.
    List<Address> written =
        page.markup().resources().stream().flatMap(one -> page.at(one).stream()).toList();
    for (Address address : written) {
      var place = PLACE.matcher(address.path());
      boolean known = place.find();
      Set<String> kept = found.computeIfAbsent(PageKind.ASSET, _ -> new LinkedHashSet<>());
      if (known
          && address.sameOrigin(site)
          && kept.size() < MOST_ASSETS
          && places.merge(place.group(1), 1, Integer::sum) <= MOST_OF_A_PLACE) {
        kept.add(address.target());
      }
    }
  }

  private void keep(PageKind kind, Page page, Iterable<String> references, int most) {
    Set<String> kept = found.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
    for (String reference : references) {
      page.at(reference)
          .filter(address -> address.sameOrigin(site) && kept.size() < most)
          .ifPresent(address -> kept.add(address.target()));
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().limit(20).map(one -> one.group(1)).toList();
  }

  synchronized List<PageRequest> requests() {
    List<PageRequest> requests = new ArrayList<>();
    found.forEach(
        (kind, targets) -> targets.forEach(target -> requests.add(new PageRequest(kind, target))));
    return requests;
  }
}
