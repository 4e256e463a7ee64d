package tidegate.probe.crawl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import tidegate.probe.html.Markup;
import tidegate.probe.http.Address;
import tidegate.probe.http.Answer;
import tidegate.probe.http.Deadline;
import tidegate.probe.http.TransportException;
import tidegate.probe.page.PageClient;
import tidegate.probe.page.PageKind;

/**
 * Finds out which pages a site has: by its REST interface, its sitemap and the links on its home
 * page, whichever of them it gives.
 */
public final class UrlDiscovery {

  private static final Pattern URL = Pattern.compile("\"url\":\"([^\"]{1,2000})\"");
  private static final Pattern LINK = Pattern.compile("\"link\":\"([^\"]{1,2000})\"");
  private static final Pattern LOCATION =
      Pattern.compile("<loc>\\s*(?:<!\\[CDATA\\[)?\\s*([^<\\s\\]]{1,2000})");
  private static final Pattern NO_READING =
      Pattern.compile(
          ".*(/wp-(?!content/uploads)|/feed/?$|/xmlrpc|replytocom=|add-to-cart|logout|action="
              + "|doing_wp_cron|[?&]s=|\\.(?:jpe?g|png|gif|pdf|zip|mp[34]|xml|txt)$).*");

  /** As a shop names it in English; the database knows it by any name. */
  private static final String CARTS = "?rest_route=/wp/v2/pages&slug=cart&per_page=1&_fields=link";

  private static final int MOST_MAPS = 4;
  private static final int MOST_LISTED = 120;

  private final Address site;
  private final PageClient client;
  private final Deadline deadline;
  private final UrlPlan plan = new UrlPlan();
  private final String home;
  private String core;

  public UrlDiscovery(Address site, PageClient client, Deadline deadline) {
    this.site = site;
    this.client = client;
    this.deadline = deadline;
    this.home = site.path().endsWith("/") ? site.path() : site.path() + "/";
    this.core = home;
  }

  /**
   * Asks what there is, a few questions at once.
   *
   * @param wanted kinds that are worth finding
   */
  public UrlPlan explore(Set<PageKind> wanted, ExecutorService threads)
      throws InterruptedException {
    Future<Optional<Answer>> index = threads.submit(() -> ask(home + "?rest_route=/"));
    Future<Optional<Answer>> front = threads.submit(() -> ask(home));
    Map<String, Future<List<String>>> lists = new LinkedHashMap<>();
    for (Listing listing : Listing.values()) {
      if (wanted.contains(listing.kind)) {
        lists.put(listing.name(), threads.submit(() -> listed(home + listing.query, listing.form)));
      }
    }
    Markup markup =
        outcome(front, Optional.empty())
            .map(answer -> Markup.of(answer.body().head()))
            .orElse(Markup.NONE);
    String told = outcome(index, Optional.empty()).map(answer -> answer.body().head()).orElse("");
    core = core(told);
    KnownUrls.addTo(plan, home, core);
    markup.api().flatMap(this::onSite).ifPresent(api -> plan.add(PageKind.REST, api));
    for (Listing listing : Listing.values()) {
      Future<List<String>> list = lists.get(listing.name());
      if (list != null) {
        plan.addAll(listing.kind, Spread.over(outcome(list, List.of())));
      }
    }
    if (wanted.contains(PageKind.CART) && told.contains("\"wc/store")) {
      plan.addAll(PageKind.CART, listed(home + CARTS, LINK));
    }
    if (wanted.contains(PageKind.PAGE)) {
      otherTypes(told);
    }
    if (wanted.contains(PageKind.POST) && plan.targets(Set.of(PageKind.POST)).isEmpty()) {
      bySitemap();
    }
    markup.links().stream()
        .flatMap(link -> onSite(link).stream())
        .filter(this::reads)
        .forEach(target -> plan.add(PageKind.PAGE, target));
    return plan;
  }

  /**
   * Adds what the database knows of.
   *
   * @param cart the id of the shop's page for the cart
   */
  public void add(List<Long> posts, List<String> attachments, OptionalLong cart) {
    if (!plan.has(PageKind.POST)) {
      // By its number a post would be asked for twice where its address is known, too.
      Spread.over(posts).forEach(id -> plan.add(PageKind.POST, home + "?p=" + id));
    }
    cart.ifPresent(id -> plan.add(PageKind.CART, home + "?page_id=" + id));
    attachments.forEach(
        file -> plan.add(PageKind.ATTACHMENT, core + "wp-content/uploads/" + sendable(file)));
  }

  /** Types that plugins and themes brought: a shop's products, a calendar's events. */
  private void otherTypes(String index) throws InterruptedException {
    for (String type : RestTypes.brought(index)) {
      String list = home + "?rest_route=/wp/v2/" + type + "&per_page=10&_fields=link";
      Spread.over(listed(list, LINK)).stream()
          .limit(2)
          .forEach(target -> plan.add(PageKind.PAGE, target));
    }
  }

  private void bySitemap() throws InterruptedException {
    List<String> maps = listed(home + "wp-sitemap.xml", LOCATION);
    if (maps.isEmpty()) {
      maps = listed(home + "sitemap_index.xml", LOCATION);
    }
    List<String> posts = new ArrayList<>();
    for (String map : Spread.over(maps).stream().limit(MOST_MAPS).toList()) {
      posts.addAll(listed(map, LOCATION));
    }
    plan.addAll(PageKind.POST, Spread.over(posts));
  }

  private List<String> listed(String target, Pattern pattern) throws InterruptedException {
    List<String> found = new ArrayList<>();
    String body = ask(target).map(answer -> answer.body().head()).orElse("");
    var matcher = pattern.matcher(body);
    while (matcher.find() && found.size() < MOST_LISTED) {
      onSite(unescaped(matcher.group(1))).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Answer> ask(String target) throws InterruptedException {
    try {
      return Optional.of(client.once(target, Map.of(), deadline))
          .filter(answer -> answer.status() == 200);
    } catch (TransportException _) {
      // Nothing is discovered where nobody answers; the crawl gets the same and says so.
      return Optional.empty();
    }
  }

  /** Where WordPress's own files are: not below home on a site that gave them a directory. */
  private String core(String index) {
    var matcher = URL.matcher(index);
    return matcher.find()
        ? onSite(unescaped(matcher.group(1)))
            .map(path -> path.endsWith("/") ? path : path + "/")
            .orElse(home)
        : home;
  }

  private Optional<String> onSite(String reference) {
    return site.withTarget(home)
        .at(reference)
        .filter(address -> address.sameOrigin(site))
        .map(Address::target);
  }

  private boolean reads(String target) {
    return target.startsWith(home) && !NO_READING.matcher(target).matches();
  }

  private String sendable(String file) {
    return site.at("/" + file).map(address -> address.target().substring(1)).orElse("");
  }

  private static String unescaped(String json) {
    return json.replace("\\/", "/").replace("&amp;", "&");
  }

  private <T> T outcome(Future<T> future, T late) throws InterruptedException {
    try {
      return future.get(Math.max(1, deadline.left().toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      future.cancel(/* mayInterruptIfRunning= */ true);
      return late;
    } catch (ExecutionException broken) {
      throw new IllegalStateException("discovery failed", broken);
    }
  }

  /** What the REST interface lists. */
  private enum Listing {
    NEW_POSTS(PageKind.POST, "posts&per_page=100&_fields=link", "link"),
    OLD_POSTS(PageKind.POST, "posts&per_page=20&order=asc&_fields=link", "link"),
    PAGES(PageKind.PAGE, "pages&per_page=100&_fields=link", "link"),
    CATEGORIES(
        PageKind.ARCHIVE,
        "categories&per_page=20&orderby=count&order=desc&hide_empty=true&_fields=link",
        "link"),
    TAGS(
        PageKind.ARCHIVE,
        "tags&per_page=5&orderby=count&order=desc&hide_empty=true&_fields=link",
        "link"),
    MEDIA(PageKind.ATTACHMENT, "media&per_page=20&_fields=source_url", "source_url");

    private final PageKind kind;
    private final String query;
    private final Pattern form;

    Listing(PageKind kind, String query, String field) {
      this.kind = kind;
      this.query = "?rest_route=/wp/v2/" + query;
      this.form = Pattern.compile("\"" + field + "\":\"([^\"]{1,2000})\"");
    }
  }
}
