package tidegate.probe.check;

import java.util.LinkedHashSet;
import java.util.Set;
import tidegate.probe.html.Css;
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
    var loaded = new LinkedHashSet<>(page.markup().resources());
    loaded.addAll(page.markup().forms());
    if (page.contentType().contains("css")) {
      loaded.addAll(Css.loads(page.body()));
    }
    for (String address : loaded) {
      Address.parse(address)
          .filter(found -> found.scheme().equals("http"))
          .ifPresent(found ->
              notes.fault(
                  found.host(),
                  page.address().target() + " loads over http from " + found.authority(),
                  page.evidence(address)));
    }
  }
}
