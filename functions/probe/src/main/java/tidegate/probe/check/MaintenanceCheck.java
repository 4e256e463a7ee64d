package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** The site is open. */
final class MaintenanceCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "maintenance",
            "An update that was interrupted leaves .maintenance behind, on the shared volume"
                + " even for blue; or a release is built with it.",
            "Status 503 with Retry-After, or WordPress's maintenance page.",
            "Delete .maintenance from the directory of WordPress, in the image and on the"
                + " shared volume; or switch the maintenance plugin off.")
        .meets(22);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(
        PageKind.HOME,
        PageKind.POST,
        PageKind.PAGE,
        PageKind.CART,
        PageKind.ARCHIVE,
        PageKind.SEARCH,
        PageKind.FEED,
        PageKind.REST);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    if (page.status() == 503 && page.answer().headers().has("retry-after")) {
      notes.fault(
          "closed",
          "the site says that it is closed for maintenance",
          page.evidence(
              "Retry-After: "
                  + page.answer().headers().first("retry-after").orElse("")
                  + " "
                  + page.markup().title()));
    }
  }
}
