package tidegate.probe.check;

import java.util.List;
import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** What answers is the release that was asked about. */
final class ReleaseCheck implements Check {

  static final String HEADER = "x-tidegate-release";

  @Override
  public About about() {
    return About.absolute(
            "release",
            "The probe is led to blue, or an old task still stands behind the listener, and a release"
                + " is proved that nobody looked at.",
            "The header X-Tidegate-Release of every page that WordPress makes, against the digest asked"
                + " about; how many answers came from which release. Answers out of a cache are left"
                + " out.",
            "Check that the test listener leads to green's target group only; where the header is"
                + " missing, that the image carries the must-use plugin of site/image.",
            "What is proved of another release proves nothing. Where neither side has the header, it is"
                + " skipped and said.")
        .meets(16, 30);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME, PageKind.POST, PageKind.PAGE, PageKind.REST);
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    if (observed.expected().release().isEmpty()) {
      notes.skip("no release was named to compare with");
      return;
    }
    String wanted = observed.expected().release().get();
    List<PageSummary> made = made(observed);
    List<PageSummary> unnamed = made.stream().filter(page -> release(page).isEmpty()).toList();
    List<PageSummary> others = made.stream().filter(page -> isOther(page, wanted)).toList();
    boolean blueTells =
        observed.against().map(ReleaseCheck::made).orElse(List.of()).stream()
            .anyMatch(page -> !release(page).isEmpty());
    if (made.isEmpty()) {
      notes.unmeasured("no page answered that would name its release");
    } else if (unnamed.size() == made.size() && !blueTells) {
      notes.skip("no answer names its release; the image lacks the must-use plugin of site/image");
    } else if (!others.isEmpty()) {
      notes.fault("other", what(others, made.size()), evidence(others.getFirst(), wanted));
    } else if (unnamed.size() == made.size()) {
      notes.fault("unnamed", what(unnamed, made.size()), evidence(unnamed.getFirst(), wanted));
    } else if (!unnamed.isEmpty()) {
      notes.warn("some", what(unnamed, made.size()), evidence(unnamed.getFirst(), wanted));
    } else {
      notes.looked();
    }
  }

  /** A page cache may answer without the header; the REST index is never in one. */
  private static boolean isOther(PageSummary page, String wanted) {
    String release = release(page);
    boolean index = page.kind() == PageKind.REST && page.status() == 200;
    return release.isEmpty() ? index : !release.equals(wanted);
  }

  private static List<PageSummary> made(Observations observed) {
    return observed.pages().stream()
        .filter(page -> page.kind().dynamic())
        .filter(page -> !Caches.answered(page.headers()))
        .toList();
  }

  private static String what(List<PageSummary> others, int all) {
    String release = release(others.getFirst());
    return others.size()
        + " of "
        + all
        + " answers are "
        + (release.isEmpty() ? "of a release that does not say which" : "of another release");
  }

  private static Evidence evidence(PageSummary page, String wanted) {
    String release = release(page);
    return page.evidence(
        "answered by "
            + (release.isEmpty() ? "no named release" : release)
            + ", asked for "
            + wanted);
  }

  private static String release(PageSummary page) {
    return page.headers().first(HEADER).orElse("");
  }
}
