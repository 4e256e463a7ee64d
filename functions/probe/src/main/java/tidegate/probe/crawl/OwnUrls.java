package tidegate.probe.crawl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidegate.probe.http.Address;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;
import tidegate.probe.page.SiteMap;

/**
 * Addresses that one side's own pages name. What is chosen of them does not hang on the order in
 * which pages came. Thread-safe.
 */
final class OwnUrls {
  private static final int MOST_FILES = 20;
  private static final int MOST_OF_A_PLACE = 8;
  private static final int MOST_PICTURES_OF_A_PLACE = 2;

  /** What style sheets load: other sheets and fonts. */
  private static final int MOST_OF_SHEETS = 8;

  private static final int MOST_FEEDS = 2;
  private static final int MOST_SITEMAPS = 6;
  private static final int MOST_OF_A_PAGE = 100;

  private static final Pattern PLACE =
      Pattern.compile("/(themes|plugins|uploads|cache|wp-includes)/");

  /** What a page stands or falls with, wherever it lies. */
  private static final Pattern NEEDED = Pattern.compile("(?i).*\\.(css|m?js|woff2?)");

  private static final Pattern SITEMAP =
      Pattern.compile("(?im)^\\s*sitemap:\\s*(\\S{1,2000})\\s*$");

  private static final Comparator<PageRequest> ORDER =
      Comparator.comparing(PageRequest::kind).thenComparing(PageRequest::target);

  private final Address site;

  /** Files by the page that names them. */
  private final Map<PageRequest, Set<Address>> files = new TreeMap<>(ORDER);

  private final Map<PageRequest, Set<Address>> maps = new TreeMap<>(ORDER.reversed());
  private final Set<Address> feeds = new LinkedHashSet<>();
  private boolean home;

  OwnUrls(Address site) {
    this.site = site;
  }

  /** Keeps what pages load, and what the first home page, robots.txt and a sitemap's index name. */
  synchronized void read(Page page) {
    if (page.status() != 200) {
      return;
    }
    if (page.kind() == PageKind.HOME && !home) {
      home = true;
      keep(feeds, page, page.markup().feeds());
    }
    if (page.kind().reading()) {
      keep(files(page), page, page.markup().resources());
    } else if (page.kind() == PageKind.ASSET && page.mediaType().css()) {
      page.loads().forEach(address -> keep(files(page), address));
    } else if (page.kind() == PageKind.ROBOTS) {
      keep(maps(page), page, named(page.body()));
    } else if (page.kind() == PageKind.SITEMAP && page.body().contains("sitemapindex")) {
      keep(maps(page), page, Spread.over(SiteMap.of(page).addresses()));
    }
  }

  private Set<Address> files(Page page) {
    return files.computeIfAbsent(page.request(), _ -> new LinkedHashSet<>());
  }

  private Set<Address> maps(Page page) {
    return maps.computeIfAbsent(page.request(), _ -> new LinkedHashSet<>());
  }

  private static List<String> named(String robots) {
    return SITEMAP.matcher(robots).results().limit(20).map(one -> one.group(1)).toList();
  }

  /** As written: what a policy turns into https is somebody else's spelling of the address. */
  private void keep(Set<Address> into, Page page, Iterable<String> references) {
    for (String reference : references) {
      page.at(reference).ifPresent(address -> keep(into, address));
    }
  }

  private void keep(Set<Address> into, Address address) {
    if (address.sameOrigin(site) && into.size() < MOST_OF_A_PAGE) {
      into.add(address);
    }
  }

  synchronized List<PageRequest> requests() {
    List<PageRequest> requests = new ArrayList<>();
    requests.addAll(requests(PageKind.ASSET, needed(PageKind::reading), MOST_FILES));
    requests.addAll(requests(PageKind.ASSET, pictures(), MOST_FILES));
    requests.addAll(requests(PageKind.ASSET, needed(PageKind.ASSET::equals), MOST_OF_SHEETS));
    requests.addAll(requests(PageKind.FEED, feeds.stream(), MOST_FEEDS));
    requests.addAll(
        requests(PageKind.SITEMAP, maps.values().stream().flatMap(Set::stream), MOST_SITEMAPS));
    return requests;
  }

  private static List<PageRequest> requests(PageKind kind, Stream<Address> addresses, int most) {
    return addresses
        .map(address -> new PageRequest(kind, address.target()))
        .distinct()
        .limit(most)
        .toList();
  }

  /** Style sheets, scripts and fonts that answers of these kinds load; of one place not all. */
  private Stream<Address> needed(Predicate<PageKind> kinds) {
    return limited(
        named(kinds).filter(address -> NEEDED.matcher(address.path()).matches()), MOST_OF_A_PLACE);
  }

  /** Some pictures of the home page, from where WordPress keeps them. */
  private Stream<Address> pictures() {
    return limited(
        named(PageKind.HOME::equals)
            .filter(address -> !NEEDED.matcher(address.path()).matches())
            .filter(address -> PLACE.matcher(address.path()).find()),
        MOST_PICTURES_OF_A_PLACE);
  }

  private Stream<Address> named(Predicate<PageKind> kinds) {
    return files.entrySet().stream()
        .filter(named -> kinds.test(named.getKey().kind()))
        .flatMap(named -> named.getValue().stream())
        .distinct();
  }

  private static Stream<Address> limited(Stream<Address> addresses, int mostOfAPlace) {
    Map<String, Integer> places = new HashMap<>();
    return addresses.filter(address -> {
      var place = PLACE.matcher(address.path());
      String name = place.find() ? place.group(1) : "";
      return places.merge(name, 1, Integer::sum) <= mostOfAPlace;
    });
  }
}
