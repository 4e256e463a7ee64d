package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Glance;
import tidegate.probe.page.PageKind;

/** What was seen is the release, not a cache. */
final class Cached implements Check {

  @Override
  public About about() {
    return About.told(
        "cached",
        "A page cache or a distribution answers for the release, so that what was looked"
            + " at is yesterday's page.",
        "Age and the cache headers of pages.",
        "Empty the page cache with the release, or keep the cache out of the test listener's way.");
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME, PageKind.POST, PageKind.PAGE, PageKind.ARCHIVE, PageKind.SEARCH);
  }

  @Override
  public void examine(Survey survey, Notes notes) {
    long all = survey.glances().stream().filter(Glance::read).count();
    var cached =
        survey.glances().stream()
            .filter(Glance::read)
            .filter(page -> Caches.answered(page.headers()))
            .toList();
    if (all > 0) {
      notes.looked();
    }
    if (!cached.isEmpty()) {
      notes.warn(
          "cached",
          cached.size() + " of " + all + " pages came out of a cache",
          cached
              .getFirst()
              .evidence("Age: " + cached.getFirst().headers().first("age").orElse("?")));
    }
  }
}
