package tidegate.probe.check;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.html.Entities;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;
import tidegate.probe.page.Statement;

/**
 * Compares what green and blue say of one content, where no health report names the database. Two
 * things must agree before anything is concluded: a plugin of green's may change a title, or leave
 * posts out of a list, and the database is the same.
 */
final class SameContent {

  /** The number of a post as WordPress writes it into the mark of a feed's entry. */
  private static final Pattern NUMBER = Pattern.compile("[?&]p=(\\d{1,18})(?:&|$)");

  private SameContent() {}

  static void compare(Observations green, Observations blue, Notes notes) {
    Optional<PageSummary> has = stated(green, PageKind.FEED);
    Optional<PageSummary> had = stated(blue, PageKind.FEED);
    if (has.isPresent() && had.isPresent()) {
      notes.looked();
      compareFeeds(has.get(), had.get(), notes);
    }
    if (green.database() instanceof Database.Read(Snapshot rows)) {
      rows.newest().ifPresent(newest -> compareNewest(newest, green, blue, notes));
      rows.option("blogname").ifPresent(title -> compareTitle(title, green, blue, notes));
    }
  }

  /** Another title and not one post that blue lists. */
  private static void compareFeeds(PageSummary has, PageSummary had, Notes notes) {
    Statement green = has.statement();
    Statement blue = had.statement();
    boolean renamed = !green.name().equals(blue.name());
    if (!green.entries().isEmpty()
        && !blue.entries().isEmpty()
        && Collections.disjoint(green.entries(), blue.entries())) {
      String what =
          "green's feed lists none of the "
              + blue.entries().size()
              + " posts that blue's lists"
              + (renamed
                  ? " and is called \""
                      + green.name().orElse("")
                      + "\" where blue says \""
                      + blue.name().orElse("")
                      + "\""
                  : "");
      Evidence seen = has.evidence(green.entries().getFirst());
      if (renamed) {
        notes.fault("feed", what, seen);
      } else {
        notes.warn("feed", what, seen);
      }
    }
  }

  /** A post that is in the database for an hour, that blue shows, and green nowhere. */
  private static void compareNewest(
      Snapshot.Newest newest, Observations green, Observations blue, Notes notes) {
    List<PageKind> comparable =
        Stream.of(PageKind.LISTING, PageKind.FEED)
            .filter(kind -> stated(blue, kind).filter(page -> shows(page, newest)).isPresent())
            .filter(kind -> stated(green, kind).filter(SameContent::lists).isPresent())
            .toList();
    boolean shown =
        comparable.stream()
            .flatMap(kind -> stated(green, kind).stream())
            .anyMatch(page -> shows(page, newest));
    if (!comparable.isEmpty()) {
      notes.looked();
    }
    if (!comparable.isEmpty() && !shown) {
      PageSummary page = stated(green, comparable.getFirst()).orElseThrow();
      notes.fault(
          "newest",
          "green does not know the newest post in the database (number "
              + newest.id()
              + "), which blue shows",
          page.evidence(newest.mark()));
    }
  }

  /** Told only: a plugin that changes the title is seen just so. */
  private static void compareTitle(String row, Observations green, Observations blue, Notes notes) {
    String title = plain(row);
    Optional<PageSummary> has = stated(green, PageKind.FEED);
    boolean known = stated(blue, PageKind.FEED).filter(page -> isCalled(page, title)).isPresent();
    if (known && has.filter(page -> !isCalled(page, title)).isPresent()) {
      notes.warn(
          "title",
          "the database calls the site \""
              + title
              + "\", and blue's feed does, too; green's does not",
          has.get().evidence(has.get().statement().name().orElse("")));
    }
  }

  private static Optional<PageSummary> stated(Observations observed, PageKind kind) {
    return observed
        .of(kind)
        .filter(page -> !page.statement().equals(Statement.NONE))
        .filter(page -> kind != PageKind.LISTING || page.request().target().contains("/posts&"))
        .findFirst();
  }

  private static boolean lists(PageSummary page) {
    return page.statement().newest().isPresent() || !page.statement().entries().isEmpty();
  }

  private static boolean shows(PageSummary page, Snapshot.Newest newest) {
    String number = Long.toString(newest.id());
    return page.statement().newest().filter(number::equals).isPresent()
        || page.statement().entries().stream()
            .anyMatch(mark ->
                mark.equals(newest.mark())
                    || NUMBER.matcher(mark).results().anyMatch(one -> one.group(1).equals(number)));
  }

  private static boolean isCalled(PageSummary page, String title) {
    return page.statement().name().map(SameContent::plain).filter(title::equals).isPresent();
  }

  /** WordPress keeps titles with entities, and feeds write them with others. */
  static String plain(String title) {
    return Entities.resolve(Entities.resolve(title)).strip().toLowerCase(Locale.ROOT);
  }
}
