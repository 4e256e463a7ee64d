package tidegate.testbed.load.way;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidegate.testbed.load.LoadException;
import tidegate.testbed.load.http.Reply;

/**
 * Looks at a site once, before it is loaded: which of WordPress's ways answer, and where its posts
 * are.
 */
public final class WayFinder {
  /** The ways by name, in the order in which they are told. */
  public static final List<String> NAMES =
      List.of("home", "posts", "search", "feed", "login", "ajax");

  /**
   * Shares of the ways unless the caller says otherwise. Nobody publishes a mix that fits every
   * site; these are ours, and what a log of the site's own says is better.
   */
  public static final Map<String, Integer> USUAL =
      Map.of("home", 30, "posts", 45, "search", 5, "feed", 5, "login", 5, "ajax", 10);

  private static final int MOST_POSTS = 20;
  private static final Pattern LOCATION = Pattern.compile("<loc>\\s*([^<\\s]+)\\s*</loc>");
  private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=[\"']([^\"'\\s]+)[\"']");

  /** What has a query may do something, but for a post's or a page's number. */
  private static final Pattern POST =
      Pattern.compile("(?:/(?:\\?(?:p|page_id)=\\d+)?)|(?:/[^?#./]+)+/?(?:\\?(?:p|page_id)=\\d+)?");

  private static final Pattern NO_POST =
      Pattern.compile("(?i)/(?:wp-|feed|page/|cart|checkout|my-account|log)");

  private final Function<URI, Reply> read;

  /**
   * @param read asks one address, follows no redirect, keeps the body
   */
  public WayFinder(Function<URI, Reply> read) {
    this.read = read;
  }

  /**
   * Asks each way once.
   *
   * @param site its address, with a slash at the end
   * @param weights by {@link #NAMES}; a way without one, or with none, is not asked
   * @throws LoadException if the home page does not answer with 200, no way does, or the site asks
   *     for a pause
   */
  public Ways find(URI site, Map<String, Integer> weights) {
    var look = new SiteLook(read);
    Look.Page home =
        switch (look.at(site)) {
          case Look.Page page -> page;
          case Look.Nothing nothing -> throw new LoadException(site + " " + nothing.why());
        };
    var ways = new ArrayList<Way>();
    var leftOut = new ArrayList<String>();
    for (String name : NAMES) {
      int weight = weights.getOrDefault(name, 0);
      if (weight == 0) {
        continue;
      }
      switch (name) {
        case "home" -> ways.add(new Way(name, weight, List.of(home.address())));
        case "posts" -> {
          List<URI> posts = posts(look, site, home);
          if (posts.isEmpty()) {
            leftOut.add("posts: neither the sitemap nor the home page names one that answers");
          } else {
            ways.add(new Way(name, weight, posts));
          }
        }
        default -> {
          switch (look.at(site.resolve(path(name)))) {
            case Look.Page page -> ways.add(new Way(name, weight, List.of(page.address())));
            case Look.Nothing nothing ->
                leftOut.add(name + ": " + site.resolve(path(name)) + " " + nothing.why());
          }
        }
      }
    }
    if (ways.isEmpty()) {
      throw new LoadException(leftOut);
    }
    return new Ways(ways, leftOut, look.asked());
  }

  /** Each without a redirect where WordPress is as it comes, and each without effect. */
  private static String path(String name) {
    return switch (name) {
      case "search" -> "?s=a";
      case "feed" -> "?feed=rss2";
      case "login" -> "wp-login.php";
      // The one action that WordPress answers to visitors who are not logged in: the server's time.
      case "ajax" -> "wp-admin/admin-ajax.php?action=heartbeat";
      default -> throw new IllegalArgumentException(name);
    };
  }

  /**
   * From the sitemap, which names posts only; else what the home page links to. The first must
   * answer.
   */
  private static List<URI> posts(SiteLook look, URI site, Look.Page home) {
    List<URI> posts =
        look.at(site.resolve("?sitemap=posts&sitemap-subtype=post")) instanceof Look.Page sitemap
            ? named(LOCATION, sitemap, home.address())
            : List.of();
    if (posts.isEmpty()) {
      posts = named(LINK, home, home.address());
    }
    return !posts.isEmpty() && look.at(posts.getFirst()) instanceof Look.Page ? posts : List.of();
  }

  private static List<URI> named(Pattern pattern, Look.Page page, URI home) {
    return pattern
        .matcher(page.body())
        .results()
        .map(match -> match.group(1))
        .flatMap(word -> address(page.address(), word))
        .filter(address -> SiteLook.sameHost(home, address))
        .filter(address -> !address.equals(home) && post(address))
        .distinct()
        .limit(MOST_POSTS)
        .toList();
  }

  private static Stream<URI> address(URI page, String word) {
    try {
      URI address = page.resolve(word);
      return address.getHost() == null || address.getRawFragment() != null
          ? Stream.empty()
          : Stream.of(address);
    } catch (IllegalArgumentException _) {
      return Stream.empty();
    }
  }

  private static boolean post(URI address) {
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String rest = address.getRawPath() + query;
    return POST.matcher(rest).matches() && !NO_POST.matcher(rest).find();
  }
}
