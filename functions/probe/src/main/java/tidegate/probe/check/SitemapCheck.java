package tidegate.probe.check;

import java.util.Set;
import java.util.regex.Pattern;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** The sitemap names this site. */
final class SitemapCheck implements Check {

  private static final Pattern LOCATION = Pattern.compile("<loc>\\s*([^<\\s]{1,2000})");

  @Override
  public About about() {
    return About.relative(
            "sitemap",
            "The sitemap is broken or lists another host's addresses; search engines follow it.",
            "The sitemap's first element and the addresses in it.",
            "Correct siteurl and home; look for output before the sitemap's first line.")
        .meets(11);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.SITEMAP);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    if (page.status() != 200) {
      notes.skip("there is no sitemap at WordPress's own address (" + page.status() + ")");
      return;
    }
    notes.looked();
    String body = page.body();
    String start = body.substring(0, Math.min(body.length(), 120));
    if (!body.contains("<sitemapindex") && !body.contains("<urlset")) {
      notes.fault("root", "the sitemap is not one", page.evidence(start));
    } else if (!body.startsWith("<")) {
      notes.fault("start", "the sitemap does not begin with its first line", page.evidence(start));
    }
    LOCATION
        .matcher(body)
        .results()
        .limit(200)
        .flatMap(found -> page.address().at(found.group(1)).stream())
        .filter(found -> Hosts.astray(found, expected.site()))
        .findFirst()
        .ifPresent(found ->
            notes.fault(
                "astray " + found.origin(),
                "the sitemap names " + found.origin(),
                page.evidence(found.toString())));
  }
}
