package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Pages that visitors read can be read. */
final class PagesCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "pages",
            "Posts, pages, archives or the search are gone or blank: permalinks without their"
                + " rewrite rules, a template that is missing in the image.",
            "Status, text and redirects of posts old and new, pages, an archive, the search and, where"
                + " there is a shop, its cart (empty: nothing is put into it, no cookie is sent), the"
                + " same on green and blue.",
            "Where all posts answer 404, the web server's rewrite rules are missing"
                + " (.htaccess); where one kind is blank, its template is.")
        .meets(11);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.POST, PageKind.PAGE, PageKind.CART, PageKind.ARCHIVE, PageKind.SEARCH);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    String target = page.request().target();
    if (page.status() >= 400 && page.status() < 500) {
      notes.fault(
          page.status() + " " + target,
          page.address().target() + " answers " + page.status(),
          page.evidence(page.markup().title()));
    } else if (page.answer().redirects()) {
      String location = page.answer().headers().first("location").orElse("");
      notes.fault(
          "away " + target, page.address().target() + " leads away", page.evidence(location));
    } else if (page.status() == 200 && page.html() && page.markup().letters().all() < 20) {
      notes.fault(
          "blank " + target,
          page.address().target() + " is blank: " + page.answer().body().length() + " bytes",
          page.evidence(""));
    }
  }
}
