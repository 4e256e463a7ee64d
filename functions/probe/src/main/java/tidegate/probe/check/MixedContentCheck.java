package tidegate.probe.check;

import java.util.Set;
import java.util.stream.Stream;
import tidegate.probe.http.Address;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Nothing loads over http. */
final class MixedContentCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "mixed-content",
            "WordPress behind a balancer believes that it is asked over http, and browsers"
                + " refuse its styles, scripts and forms.",
            "Subresources and forms with http: addresses, in HTML, srcset, inline styles and"
                + " style sheets; not links, not text.",
            "Let the image read X-Forwarded-Proto; replace http: addresses that are stored in"
                + " posts and options (wp search-replace).")
        .meets(9);
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
        PageKind.LOG_IN,
        PageKind.ASSET);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    if (!expected.site().scheme().equals("https")) {
      notes.skip("the site itself is not on https");
      return;
    }
    notes.looked();
    // A form is sent as it is written: browsers warn before they send it over http.
    Stream<Address> forms = page.markup().forms().stream().flatMap(form -> page.at(form).stream());
    // Of a script's settings, those that name this site are what it will ask.
    Stream<Address> settings =
        page.settings().stream().filter(one -> one.host().equals(expected.site().host()));
    Stream.of(page.loads().stream(), forms, settings)
        .flatMap(found -> found)
        .filter(found -> found.scheme().equals("http"))
        .forEach(found ->
            notes.fault(
                found.host(),
                page.address().target() + " loads over http from " + found.authority(),
                page.evidence(found.toString())));
  }
}
