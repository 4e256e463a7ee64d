package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.http.Address;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Pages name this site as their home. */
final class CanonicalCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "canonical",
            "A release built for staging names the staging site in every page's canonical link, and"
                + " search engines move the site there.",
            "The host of the canonical link of each page, on green against blue.",
            "Correct home, or the setting of the plugin that writes canonical links.")
        .meets(8);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME, PageKind.POST, PageKind.PAGE, PageKind.ARCHIVE);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    page.canonicals()
        .filter(named -> !named.host().equals(expected.site().host()))
        .forEach(named -> note(page, named, notes));
  }

  private static void note(Page page, Address named, Notes notes) {
    notes.fault(
        named.host(),
        page.address().target() + " names " + named.host() + " as its home",
        page.evidence(named.toString()));
  }
}
