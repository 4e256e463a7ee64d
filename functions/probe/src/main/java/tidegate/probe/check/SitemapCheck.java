package tidegate.probe.check;

import java.util.Set;
import java.util.regex.Pattern;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;
import tidegate.probe.page.SiteMap;

/** The sitemap names this site. */
final class SitemapCheck implements ComparisonCheck {

  private static final Pattern NAMED = Pattern.compile("(?im)^\\s*sitemap:\\s*(\\S{1,2000})\\s*$");

  @Override
  public About about() {
    return About.relative(
            "sitemap",
            "The sitemap is gone, broken or lists another host's addresses; search engines follow it.",
            "Whether the sitemap is well-formed XML, and the addresses in it, on green against blue;"
                + " one that is gone, empty or much shorter is told; and the host of a sitemap that"
                + " robots.txt names.",
            "Correct siteurl and home; look for output before the sitemap's first line.")
        .meets(11);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.SITEMAP, PageKind.ROBOTS);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    if (page.kind() == PageKind.ROBOTS) {
      examineRobots(page, expected, notes);
      return;
    }
    if (page.status() != 200) {
      notes.skip("there is no sitemap at WordPress's own address (" + page.status() + ")");
      return;
    }
    notes.looked();
    String body = page.body();
    String start = body.substring(0, Math.min(body.length(), 120));
    var map = SiteMap.of(page);
    if (!map.map()) {
      notes.fault("root", "the sitemap is not one", page.evidence(start));
    } else if (Character.isWhitespace(body.charAt(0))) {
      notes.fault("start", "the sitemap does not begin with its first line", page.evidence(start));
    } else if (!map.fault().isEmpty()) {
      notes.fault(
          "form", "no reader can read the sitemap: " + map.fault(), page.evidence(map.fault()));
    } else if (map.addresses().isEmpty() && !map.packed()) {
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

  /** A sitemap may lie with somebody else who may be asked by everybody. */
  private static void examineRobots(Page page, Expected expected, Notes notes) {
    NAMED
        .matcher(page.status() == 200 ? page.body() : "")
        .results()
        .limit(20)
        .flatMap(found -> page.address().at(found.group(1)).stream())
        .filter(to ->
            Hosts.inner(to, expected.site())
                || Hosts.copy(to, expected.site())
                || (Hosts.misnamed(to, expected.site()) && !to.authority().equals(to.host())))
        .findFirst()
        .ifPresent(to ->
            notes.fault(
                "named " + to.origin(),
                "robots.txt names a sitemap at " + to.origin(),
                page.evidence(to.toString())));
  }

  /** A list of pages changes with the pages, not with a release. */
  private static void compareLength(PageSummary map, PageSummary was, Notes notes) {
    int has = Integer.parseInt(map.statement().total().orElse("0"));
    int had = Integer.parseInt(was.statement().total().orElse("0"));
    if (has > 0 && has * 3 <= had) {
      notes.warn(
          "thin " + map.request().target(),
          map.address().target() + " lists " + has + " addresses where blue's lists " + had,
          map.evidence(map.contentType()));
    }
  }

  @Override
  public void compare(Observations green, Observations blue, Notes notes) {
    green
        .of(PageKind.SITEMAP)
        .forEach(map -> green.counterpart(map).ifPresent(was -> compareLength(map, was, notes)));
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
