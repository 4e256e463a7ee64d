package tidegate.probe.crawl;

import java.util.List;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;

/** Addresses that any WordPress answers, or must not answer; known before anything was asked. */
public final class KnownUrls {
  /** What is left in a release by accident: logs, secrets, copies that editors make, histories. */
  private static final List<String> FORGOTTEN =
      List.of(
          "wp-content/debug.log",
          ".env",
          ".git/HEAD",
          "wp-config.php.bak",
          "wp-config.php~",
          ".wp-config.php.swp",
          "readme.html");

  private KnownUrls() {}

  /** Pages that any WordPress has, known before anything was asked. */
  public static List<PageRequest> first(String home) {
    return List.of(
        new PageRequest(PageKind.HOME, home),
        new PageRequest(PageKind.REST, home + "?rest_route=/"),
        new PageRequest(PageKind.LISTING, home + "?rest_route=/wp/v2/posts&per_page=1&_fields=id"),
        new PageRequest(PageKind.LISTING, home + "?rest_route=/wp/v2/pages&per_page=1&_fields=id"),
        new PageRequest(PageKind.SEARCH, home + "?s=a"),
        new PageRequest(PageKind.MISSING, home + "tidegate-no-such-page/"),
        new PageRequest(PageKind.FEED, home + "?feed=rss2"));
  }

  /**
   * Adds all of them.
   *
   * @param home the path of the home page, with a slash at its end
   * @param core where WordPress's own files are, likewise
   */
  static void addTo(UrlPlan plan, String home, String core) {
    first(home).forEach(target -> plan.add(target.kind(), target.target()));
    plan.add(PageKind.LOG_IN, core + "wp-login.php");
    plan.add(PageKind.UPGRADE, core + "wp-admin/upgrade.php");
    plan.add(PageKind.SITEMAP, home + "wp-sitemap.xml");
    plan.add(PageKind.ROBOTS, "/robots.txt");
    for (String file : FORGOTTEN) {
      plan.add(PageKind.EXPOSED, core + file);
    }
    plan.add(PageKind.XMLRPC, core + "xmlrpc.php");
    plan.add(PageKind.AUTHORS, home + "?author=1");
    plan.add(PageKind.AUTHORS, home + "?rest_route=/wp/v2/users&per_page=3&_fields=slug");
  }
}
