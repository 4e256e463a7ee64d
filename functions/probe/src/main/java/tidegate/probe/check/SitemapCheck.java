package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** The sitemap names this site. */
final class SitemapCheck implements ComparisonCheck {

  private static final Set<String> ROOTS = Set.of("urlset", "sitemapindex");

  @Override
  public About about() {
    return About.relative(
            "sitemap",
            "The sitemap is gone, broken or lists another host's addresses; search engines follow it.",
            "Whether the sitemap is well-formed XML, and the addresses in it, on green against blue;"
                + " one that is gone or empty is told.",
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
    XmlDocument map = XmlDocument.parse(body, page.answer().body().whole());
    if (!ROOTS.contains(map.root())) {
      notes.fault("root", "the sitemap is not one", page.evidence(start));
    } else if (Character.isWhitespace(body.charAt(0))) {
      notes.fault("start", "the sitemap does not begin with its first line", page.evidence(start));
    } else if (!map.wellFormed()) {
      notes.fault(
          "form", "no reader can read the sitemap: " + map.fault(), page.evidence(map.fault()));
    } else if (map.addresses().isEmpty()) {
      notes.warn("empty", "the sitemap lists no address", page.evidence(start));
    }
    map.addresses().stream()
        .flatMap(found -> page.address().at(found).stream())
        .filter(found -> !found.sameOrigin(expected.site()))
        .findFirst()
        .ifPresent(found ->
            notes.fault(
                "astray " + found.origin(),
                "the sitemap names " + found.origin(),
                page.evidence(found.toString())));
  }

  @Override
  public void compare(Observations green, Observations blue, Notes notes) {
    green
        .of(PageKind.SITEMAP)
        .filter(page -> page.status() != 200)
        .filter(page ->
            green.counterpart(page).filter(was -> was.status() == 200 && !was.html()).isPresent())
        .forEach(page ->
            notes.warn(
                "gone",
                page.address().target() + " answers " + page.status() + ", on blue it is there",
                page.evidence(page.contentType())));
  }
}
