package tidegate.probe.check;

import java.util.List;
import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.page.Glance;
import tidegate.probe.page.PageKind;

/** What answers is the release that was asked about. */
final class Release implements Check {

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
            + " skipped and said.");
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME, PageKind.POST, PageKind.PAGE, PageKind.REST);
  }

  @Override
  public void examine(Survey survey, Notes notes) {
    if (survey.expected().release().isEmpty()) {
      notes.skip("no release was named to compare with");
      return;
    }
    String wanted = survey.expected().release().get();
    List<Glance> made = made(survey);
    List<Glance> unnamed = made.stream().filter(glance -> release(glance).isEmpty()).toList();
    List<Glance> others = made.stream().filter(glance -> isOther(glance, wanted)).toList();
    boolean blueTells =
        survey.against().map(Release::made).orElse(List.of()).stream()
            .anyMatch(glance -> !release(glance).isEmpty());
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
  private static boolean isOther(Glance glance, String wanted) {
    String release = release(glance);
    boolean index = glance.kind() == PageKind.REST && glance.status() == 200;
    return release.isEmpty() ? index : !release.equals(wanted);
  }

  private static List<Glance> made(Survey survey) {
    return survey.glances().stream()
        .filter(glance -> glance.kind().dynamic())
        .filter(glance -> !Caches.answered(glance.headers()))
        .toList();
  }

  private static String what(List<Glance> others, int all) {
    String release = release(others.getFirst());
    return others.size()
        + " of "
        + all
        + " answers are "
        + (release.isEmpty() ? "of a release that does not say which" : "of another release");
  }

  private static Evidence evidence(Glance glance, String wanted) {
    String release = release(glance);
    return glance.evidence(
        "answered by "
            + (release.isEmpty() ? "no named release" : release)
            + ", asked for "
            + wanted);
  }

  private static String release(Glance glance) {
    return glance.headers().first(HEADER).orElse("");
  }
}
