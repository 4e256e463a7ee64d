package tidegate.probe.check;

import java.util.List;
import java.util.Set;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** What was seen is the release, not a cache. */
final class CachedCheck implements Check {

  @Override
  public About about() {
    return About.told(
            "cached",
            "A page cache or a distribution answers for the release, so that what was looked"
                + " at is yesterday's page.",
            "Age and the cache headers of pages; the release that a page names in its head (the must-use"
                + " plugin's meta element tidegate-release) against the one that its header names.",
            "Empty the page cache with the release, or keep the cache out of the test listener's way.")
        .meets(30);
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    List<PageSummary> read = observed.pages().stream().filter(PageSummary::read).toList();
    if (!read.isEmpty()) {
      notes.looked();
    }
    List<PageSummary> cached =
        read.stream().filter(page -> Caches.answered(page.headers())).toList();
    if (!cached.isEmpty()) {
      String age = cached.getFirst().headers().first("age").orElse("?");
      notes.warn(
          "cached",
          cached.size() + " of " + read.size() + " pages came out of a cache",
          cached.getFirst().evidence("Age: " + age));
    }
    List<PageSummary> others = read.stream().filter(CachedCheck::otherMade).toList();
    if (!others.isEmpty()) {
      notes.warn(
          "other",
          others.size()
              + " of "
              + read.size()
              + " pages were made by another release and come out of a page cache",
          others.getFirst().evidence("made by " + others.getFirst().content().release()));
    }
  }

  /** The container names its release in the header, WordPress in the page that it makes. */
  private static boolean otherMade(PageSummary page) {
    String made = page.content().release();
    return !made.isEmpty()
        && page.headers()
            .first(ReleaseCheck.HEADER)
            .filter(answered -> !answered.equals(made))
            .isPresent();
  }
}
