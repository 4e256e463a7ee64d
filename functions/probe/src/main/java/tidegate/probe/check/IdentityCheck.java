package tidegate.probe.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;
import tidegate.probe.page.Statement;

/** What answers is this site, on this site's database. */
final class IdentityCheck implements Check {
  /** An editor may publish or withdraw this many while the probe looks. */
  private static final long MOVED = 2;

  @Override
  public About about() {
    return About.absolute(
            "identity",
            "A release is connected to the staging site's database, or to yesterday's copy: every"
                + " page is well, and it is another site; what visitors write there is lost.",
            "The health report's word on schema and server, on green against blue; without it the"
                + " site's title, the number of posts and pages and the newest post, as the REST"
                + " interface and the feed give them on green, on blue, and as the database has them"
                + " (blogname; a newest post that is older than an hour). What blue does not show, green"
                + " need not. At a site alone: whether anything says that it is WordPress.",
            "Compare the task definition's WORDPRESS_DB_HOST, WORDPRESS_DB_NAME and table prefix with"
                + " the running release's. Where the health report is silent, compare the key in the"
                + " container (TIDEGATE_HEALTH_KEY) with the probe's.",
            "Another site's pages prove nothing of this one, however well they are.")
        .meets(6, 16);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME, PageKind.REST, PageKind.LISTING, PageKind.FEED);
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    Optional<Observations> blue = observed.against();
    if (blue.isPresent()) {
      compare(observed, blue.get(), notes);
    } else if (wordpress(observed)) {
      notes.looked();
    } else {
      notes.unmeasured(
          "nothing that answers says that it is WordPress: no health report, no REST index, no mark"
              + " in a page's head, nothing loaded from wp-content or wp-includes");
    }
    if (observed.database() instanceof Database.Read(Snapshot rows)) {
      compare(observed, rows, notes);
    }
    blue.ifPresent(other -> SameContent.compare(observed, other, notes));
    notes.skip("neither side says which site it is");
  }

  private static void compare(Observations green, Observations blue, Notes notes) {
    if (blue.health() instanceof Health.Told(HealthReport had)) {
      switch (green.health()) {
        case Health.Told(HealthReport has) -> compare(has, had, notes);
        case Health.Silent(String why) ->
            notes.unmeasured("blue gives its health report and green does not: " + why);
        case Health.NotAsked(String _) -> {}
      }
    }
    // Feeds are in the hand of plugins; SameContent reads them with more care.
    for (PageSummary page : green.pages()) {
      if (page.kind() == PageKind.FEED) {
        continue;
      }
      Statement has = page.statement();
      Statement had = green.counterpart(page).map(PageSummary::statement).orElse(Statement.NONE);
      if (has.equals(Statement.NONE) || had.equals(Statement.NONE)) {
        continue;
      }
      notes.looked();
      if (!has.name().map(SameContent::plain).equals(had.name().map(SameContent::plain))) {
        notes.fault(
            "name",
            "the site calls itself \""
                + has.name().orElse("")
                + "\" where blue says \""
                + had.name().orElse("")
                + "\"",
            page.evidence(has.name().orElse("")));
      }
      if (apart(number(has.total()), number(had.total())) && !has.newest().equals(had.newest())) {
        notes.fault(
            "content " + page.request().target(),
            "green lists "
                + has.total().orElse("?")
                + " entries, the newest is "
                + has.newest().orElse("none")
                + "; blue lists "
                + had.total().orElse("?")
                + ", the newest is "
                + had.newest().orElse("none"),
            page.evidence("X-WP-Total: " + has.total().orElse("")));
      }
    }
  }

  /** A server may have several names; a schema that is another is another database. */
  private static void compare(HealthReport has, HealthReport had, Notes notes) {
    if (has.databases().isEmpty() || had.databases().isEmpty()) {
      return;
    }
    notes.looked();
    Set<String> others = new HashSet<>(has.databases());
    others.removeAll(had.databases());
    if (!others.isEmpty()) {
      notes.fault(
          "database",
          "green is on the database " + others + ", blue on " + had.databases(),
          new Evidence("health report", 0, String.join(", ", others)));
    }
  }

  /** Plugins may hide entries from strangers, so that fewer prove nothing; more do. */
  private static void compare(Observations observed, Snapshot rows, Notes notes) {
    for (PageSummary page : observed.pages()) {
      Statement has = page.statement();
      if (page.kind() == PageKind.LISTING && page.request().target().contains("/posts&")) {
        Optional<Snapshot.Content> content = rows.content();
        Optional<Long> total = number(has.total());
        if (content.isPresent() && total.isPresent()) {
          notes.looked();
          if (total.get() > content.get().posts() + MOVED) {
            notes.fault(
                "rows",
                "the site lists "
                    + total.get()
                    + " posts and the database that the probe reads holds "
                    + content.get().posts(),
                page.evidence("X-WP-Total: " + total.get()));
          }
        }
      }
    }
  }

  private static boolean apart(Optional<Long> one, Optional<Long> other) {
    return one.isPresent()
        && other.isPresent()
        && Math.abs(one.get() - other.get()) > Math.max(MOVED, other.get() / 50);
  }

  private static boolean wordpress(Observations observed) {
    List<PageSummary> pages = observed.pages();
    return observed.health() instanceof Health.Told
        || pages.stream()
            .anyMatch(page -> page.kind() == PageKind.REST && page.statement().name().isPresent())
        || pages.stream().anyMatch(page -> page.headers().has(ReleaseCheck.HEADER))
        || pages.stream()
            .flatMap(page -> page.headers().all("link").stream())
            .anyMatch(link -> link.contains("https://api.w.org/"))
        || pages.stream().anyMatch(page -> page.content().wordpress());
  }

  private static Optional<Long> number(Optional<String> text) {
    return text.filter(one -> one.matches("\\d{1,12}")).map(Long::valueOf);
  }
}
