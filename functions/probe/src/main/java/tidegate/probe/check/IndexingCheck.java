package tidegate.probe.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.http.Headers;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Search engines may come. */
final class IndexingCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "indexing",
            "A release from a staging site asks search engines to forget the site; it is"
                + " noticed weeks later.",
            "robots.txt (by RFC 9309, one that answers a server error closes all), robots meta elements and X-Robots-Tag headers, for all crawlers or for one"
                + " large search engine, on the home page or on all posts or pages, and the option"
                + " blog_public. One page that asks to be left out is told.",
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
    if (page.kind() == PageKind.ROBOTS && page.status() == 200) {
      var rules = RobotsFile.parse(page.body());
      rules
          .keepsOut(expected.home() + "a-page/")
          .or(() -> rules.keepsOut(expected.home()))
          .ifPresent(crawler ->
              notes.fault(
                  "robots " + crawler,
                  "robots.txt keeps " + (crawler.equals("*") ? "search engines" : crawler) + " out",
                  page.evidence(page.body())));
    } else if (page.kind() == PageKind.ROBOTS && page.status() >= 500) {
      notes.fault(
          "robots status",
          "robots.txt answers " + page.status() + ", and search engines then stay away from all",
          page.evidence(""));
    } else if (page.kind() == PageKind.HOME && page.status() == 200) {
      // WordPress's error pages ask for that, too, and rightly.
      closing(page.answer().headers(), page.markup().meta())
          .ifPresent(said ->
              notes.fault(
                  "noindex home",
                  page.address().target() + " asks search engines to forget it",
                  page.evidence(said)));
    }
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    observed
        .of(PageKind.ROBOTS)
        .filter(file -> !file.statement().rules().isEmpty())
        .findFirst()
        .ifPresent(file -> examineRules(file, observed, notes));
    for (PageKind kind : List.of(PageKind.POST, PageKind.PAGE)) {
      examine(kind, observed, notes);
    }
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

  /** A rule for one directory may close all posts. */
  private static void examineRules(PageSummary file, Observations observed, Notes notes) {
    var rules = RobotsFile.parse(file.statement().rules());
    for (PageKind kind : List.of(PageKind.POST, PageKind.PAGE)) {
      List<String> read =
          observed.of(kind).filter(PageSummary::read).map(page -> page.address().target()).toList();
      Optional<String> crawler =
          read.stream().findFirst().flatMap(rules::keepsOut).filter(_ -> read.size() > 1);
      crawler
          .filter(_ -> read.stream().allMatch(path -> rules.keepsOut(path).isPresent()))
          .ifPresent(name ->
              notes.fault(
                  "robots " + kind + " " + name,
                  "robots.txt keeps "
                      + (name.equals("*") ? "every crawler" : name)
                      + " away from every one of "
                      + read.size()
                      + " pages like "
                      + read.getFirst(),
                  file.evidence(read.getFirst())));
    }
  }

  /** The day on which the answer was given; empty where it does not say. */
  private static Optional<LocalDate> day(Headers headers) {
    try {
      return headers
          .first("date")
          .map(date -> LocalDate.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** One page that asks so is its author's or a shop's wish; all of a kind are a setting's. */
  private static void examine(PageKind kind, Observations observed, Notes notes) {
    List<PageSummary> read = observed.of(kind).filter(PageSummary::read).toList();
    List<PageSummary> closed = read.stream().filter(page -> closing(page).isPresent()).toList();
    if (closed.size() > 1 && closed.size() == read.size()) {
      PageSummary first = closed.getFirst();
      notes.fault(
          "noindex " + kind,
          "every one of "
              + read.size()
              + " pages like "
              + first.address().target()
              + " asks search engines to forget it",
          first.evidence(closing(first).orElse("")));
      return;
    }
    for (PageSummary page : closed) {
      boolean before =
          observed.counterpart(page).filter(was -> closing(was).isPresent()).isPresent();
      if (!before && observed.against().isPresent()) {
        notes.warn(
            "noindex " + page.request().target(),
            page.address().target() + " asks search engines to forget it",
            page.evidence(closing(page).orElse("")));
      }
    }
  }

  private static Optional<String> closing(PageSummary page) {
    return closing(page.headers(), page.content().robots());
  }

  private static Optional<String> closing(Headers headers, Map<String, String> metas) {
    List<String> header = headers.all("x-robots-tag");
    Optional<LocalDate> today = day(headers);
    if (RobotsDirectives.closesInHeader(header, today)) {
      return Optional.of("X-Robots-Tag: " + String.join(", ", header));
    }
    return metas.entrySet().stream()
        .filter(meta -> RobotsDirectives.closesInHead(meta.getKey(), meta.getValue(), today))
        .map(meta -> meta.getKey() + ": " + meta.getValue())
        .findFirst();
  }
}
