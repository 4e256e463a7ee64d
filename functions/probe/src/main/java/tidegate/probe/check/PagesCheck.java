package tidegate.probe.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tidegate.probe.http.Address;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;
import tidegate.probe.page.SamePages;

/** Pages that visitors read can be read. */
final class PagesCheck implements Check {

  private static final Set<PageKind> SHOWN = Set.of(PageKind.POST, PageKind.PAGE, PageKind.ARCHIVE);

  /** Plain permalinks: pages that are named in the query alone. */
  private static final Pattern BY_NUMBER = Pattern.compile("[?&](p|page_id|cat|tag|author|m)=");

  @Override
  public About about() {
    return About.relative(
            "pages",
            "Posts, pages, archives or the search are gone, closed, blank or lead to the home page: permalinks"
                + " without their rewrite rules, a template that is missing in the image.",
            "Status, text, redirects and own address of posts old and new, pages, an archive, the search and, where"
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
    boolean refused = page.status() >= 400 && page.status() < 500;
    boolean nothing = page.status() > 200 && page.status() < 300;
    if (refused || nothing) {
      notes.fault(
          page.status() + " " + target,
          page.address().target() + " answers " + page.status(),
          page.evidence(page.markup().title()));
    } else if (page.answer().redirects()) {
      String location = page.answer().headers().first("location").orElse("");
      notes.fault(
          "away " + target, page.address().target() + " leads away", page.evidence(location));
    } else if (leadsHome(page, expected.home())) {
      notes.fault(
          "home " + target,
          target + " leads to the home page",
          page.evidence(page.markup().title()));
    } else if (page.status() == 200 && page.markup().classes().contains("error404")) {
      notes.fault(
          "missing " + target,
          page.address().target() + " shows the theme's page for what is not there",
          page.evidence(page.markup().title()));
    } else if (page.markup().forms().stream().anyMatch(form -> form.contains("action=postpass"))) {
      notes.fault(
          "password " + target,
          page.address().target() + " asks for a password",
          page.evidence(page.markup().title()));
    } else if (page.status() == 200 && page.html() && page.markup().blank()) {
      notes.fault(
          "blank " + target,
          page.address().target() + " is blank: " + page.answer().body().length() + " bytes",
          page.evidence(""));
    }
  }

  /** Rewrite rules that are broken, or a plugin, show one page for all. */
  @Override
  public void examine(Observations observed, Notes notes) {
    if (observed.against().isEmpty()) {
      return;
    }
    SamePages.among(observed.pages().stream().filter(page -> SHOWN.contains(page.kind()))).stream()
        .filter(same -> same.areApart(onBlue(same, observed)))
        .forEach(same ->
            notes.fault(
                "one page " + same.first().content().title(),
                same.pages().size()
                    + " addresses, "
                    + same.first().request().target()
                    + " among them, show one and the same page",
                same.first().evidence(same.first().content().title())));
  }

  private static List<PageSummary> onBlue(SamePages same, Observations observed) {
    return same.pages().stream()
        .flatMap(page -> observed.counterpart(page).stream())
        .filter(PageSummary::read)
        .toList();
  }

  /** By a redirect, by a refresh, or by naming the home page as its own address. */
  private static boolean leadsHome(Page page, String home) {
    if (page.status() != 200
        || page.kind() == PageKind.SEARCH
        || page.request().target().equals(home)) {
      return false;
    }
    Address named =
        page.hops().isEmpty() ? page.canonical().orElse(page.address()) : page.address();
    Address got = page.refresh().orElse(named);
    boolean names = BY_NUMBER.matcher(got.target()).find();
    boolean asked = page.hops().isEmpty() && got.equals(page.address());
    boolean here = got.host().equals(page.address().host());
    return here && got.path().equals(home) && !names && !asked;
  }
}
