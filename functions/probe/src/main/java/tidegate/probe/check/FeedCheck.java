package tidegate.probe.check;

import java.util.Set;
import java.util.TreeSet;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;
import tidegate.probe.page.XmlDocument;

/** The feed is one. */
final class FeedCheck implements ComparisonCheck {

  private static final Set<String> ROOTS = Set.of("rss", "feed", "RDF");

  @Override
  public About about() {
    return About.relative(
            "feed",
            "White space or a warning before the feed's first line, a stray ampersand or an end that"
                + " is missing makes it unreadable for every reader, and no page shows it.",
            "Status of the feed, its root element, whether it is well-formed XML and lists anything where"
                + " blue's does, and whether its entries lead to this site where blue's do.",
            "Open the feed at the line that is told; look for white space outside of PHP tags in"
                + " functions.php, wp-config.php and plugins, and in the container's log.")
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
      examine(page, XmlDocument.parse(body, page.answer().body().whole()), start, notes);
    }
  }

  @Override
  public void compare(Observations green, Observations blue, Notes notes) {
    compareLeads(green, notes);
    green
        .of(PageKind.FEED)
        .filter(feed -> feed.status() == 200 && listed(feed).equals("0"))
        .forEach(feed ->
            green
                .counterpart(feed)
                .filter(was -> was.status() == 200 && !listed(was).equals("0"))
                .ifPresent(was ->
                    notes.fault(
                        "empty " + feed.request().target(),
                        "the feed lists nothing where blue's lists " + listed(was) + " posts",
                        feed.evidence(feed.contentType()))));
  }

  /** One entry may lead to another site; where all did lead to this one, none may. */
  private static void compareLeads(Observations green, Notes notes) {
    String site = green.expected().site().origin();
    green
        .of(PageKind.FEED)
        .filter(
            feed -> !feed.statement().leads().isEmpty() && !feed.statement().leads().contains(site))
        .filter(feed ->
            green
                .counterpart(feed)
                .filter(was -> was.statement().leads().contains(site))
                .isPresent())
        .forEach(feed -> {
          String to = String.join(", ", new TreeSet<>(feed.statement().leads()));
          notes.fault(
              "leads " + to,
              "the feed's entries lead to " + to + " where blue's lead to this site",
              feed.evidence(to));
        });
  }

  private static String listed(PageSummary feed) {
    return feed.statement().total().orElse("0");
  }

  private static void examine(Page page, XmlDocument feed, String start, Notes notes) {
    boolean one = ROOTS.contains(feed.root());
    if (beginsBlank(page.body()) && (one || declaredLate(page.body()))) {
      notes.fault("start", "the feed does not begin with its first line", page.evidence(start));
    } else if (!one) {
      notes.fault("root", "the feed is not one", page.evidence(start));
    } else if (!feed.wellFormed()) {
      notes.fault(
          "form", "no reader can read the feed: " + feed.fault(), page.evidence(feed.fault()));
    }
  }

  private static boolean beginsBlank(String body) {
    return !body.isEmpty() && Character.isWhitespace(body.charAt(0));
  }

  /** XML's declaration behind blank lines and marks of byte order: no reader goes on from there. */
  private static boolean declaredLate(String body) {
    return body.replace('\uFEFF', ' ').stripLeading().startsWith("<?xml");
  }
}
