package tidegate.probe.check;

import java.util.Optional;
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
            "Scheme, host and port of each page's canonical links, and the host that og:url names, on green"
                + " against blue.",
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
        .forEach(named -> {
          if (!named.host().equals(expected.site().host())) {
            note(page, "home", named, notes);
          } else if (Hosts.misnamed(named, expected.site())) {
            note(page, "address", named, notes);
          }
        });
    Optional.ofNullable(page.markup().meta().get("og:url"))
        .flatMap(page::at)
        .filter(named -> !named.host().equals(expected.site().host()))
        .ifPresent(named -> note(page, "address for social networks", named, notes));
  }

  private static void note(Page page, String what, Address named, Notes notes) {
    notes.fault(
        what + " " + page.request().target() + " " + named.origin(),
        page.address().target() + " names " + named.origin() + " as its " + what,
        page.evidence(named.toString()));
  }
}
