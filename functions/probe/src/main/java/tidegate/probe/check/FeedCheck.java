package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** The feed is one. */
final class FeedCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "feed",
            "White space or a warning before the feed's first line makes it unreadable for"
                + " every reader, and no page shows it.",
            "Status, first characters and root element of the feed.",
            "Look for white space outside of PHP tags in functions.php, wp-config.php and plugins.")
        .meets(11);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.FEED);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    String body = page.body();
    String start = body.substring(0, Math.min(body.length(), 120));
    if (page.status() >= 400 && page.status() < 500) {
      notes.fault("status", "the feed answers " + page.status(), page.evidence(start));
    } else if (page.status() == 200 && !page.markup().dies()) {
      boolean root = body.contains("<rss") || body.contains("<feed") || body.contains("<rdf:RDF");
      if (!root) {
        notes.fault("root", "the feed is not one", page.evidence(start));
      } else if (!body.startsWith("<")) {
        notes.fault("start", "the feed does not begin with its first line", page.evidence(start));
      }
    }
  }
}
