package tidegate.probe.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Pages stay cacheable. */
final class NewCookiesCheck implements ComparisonCheck {

  @Override
  public About about() {
    return About.told(
            "new-cookies",
            "A plugin starts a session for every visitor: no cache keeps a page any more, and"
                + " the next peak meets PHP.",
            "Names of cookies that green's public pages set and none of blue's does.",
            "Find the plugin by the cookie's name; keep it from setting it on public pages.")
        .meets(30);
  }

  @Override
  public Set<PageKind> pages() {
    return PageKind.read();
  }

  @Override
  public void compare(Observations green, Observations blue, Notes notes) {
    Set<String> known =
        blue.pages().stream().flatMap(NewCookiesCheck::names).collect(Collectors.toSet());
    green.pages().stream()
        .filter(PageSummary::read)
        .forEach(page -> {
          notes.looked();
          names(page)
              .filter(name -> green.counterpart(page).isPresent() && known.add(name))
              .forEach(name ->
                  notes.fault(
                      name,
                      page.address().target()
                          + " sets a cookie "
                          + name
                          + ", which no page of blue does",
                      page.evidence("Set-Cookie: " + name)));
        });
  }

  private static Stream<String> names(PageSummary page) {
    return page.headers().all("set-cookie").stream()
        .map(cookie -> cookie.replaceFirst("=.*", ""))
        .distinct();
  }
}
