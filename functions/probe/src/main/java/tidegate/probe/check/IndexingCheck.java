package tidegate.probe.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Search engines may come. */
final class IndexingCheck implements Check {

  private static final Pattern CLOSED =
      Pattern.compile(
          "(?im)^user-agent:\\s*\\*\\s*\\R(?:(?!user-agent:)[^\\n]*\\R){0,20}?disallow:\\s*/\\s*$");

  @Override
  public About about() {
    return About.relative(
            "indexing",
            "A release from a staging site asks search engines to forget the site; it is"
                + " noticed weeks later.",
            "robots meta elements, the X-Robots-Tag header, robots.txt and the option blog_public.",
            "Set \"Search engine visibility\" right (option blog_public) and look for a"
                + " plugin or server rule that adds noindex.")
        .meets(11, 19);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME, PageKind.POST, PageKind.PAGE, PageKind.ROBOTS);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    String header = page.answer().headers().first("x-robots-tag").orElse("");
    String meta = page.markup().meta().getOrDefault("robots", "");
    if (page.kind() == PageKind.ROBOTS) {
      if (page.status() == 200 && CLOSED.matcher(page.body()).find()) {
        notes.fault("robots", "robots.txt keeps search engines out", page.evidence(page.body()));
      }
    } else if (noindex(header) || noindex(meta)) {
      notes.fault(
          "noindex " + page.request().target(),
          page.address().target() + " asks search engines to forget it",
          page.evidence(noindex(header) ? "X-Robots-Tag: " + header : "robots: " + meta));
    }
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    if (observed.database() instanceof Database.Read(Snapshot snapshot)) {
      snapshot
          .option("blog_public")
          .filter(value -> value.equals("0"))
          .ifPresent(value ->
              notes.fault(
                  "blog_public",
                  "the option blog_public asks search engines to stay away",
                  new Evidence(snapshot.table() + " blog_public", 0, value)));
    }
  }

  private static boolean noindex(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("noindex") || lower.strip().equals("none");
  }
}
