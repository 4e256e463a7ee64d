package tidegate.probe.check;

import java.util.Set;
import java.util.stream.Collectors;
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
            "Names of cookies that green's home page sets and blue's does not.",
            "Find the plugin by the cookie's name; keep it from setting it on public pages.")
        .meets(30);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME);
  }

  @Override
  public void compare(Observations green, Observations blue, Notes notes) {
    for (PageSummary page : green.of(PageKind.HOME).limit(1).toList()) {
      notes.looked();
      Set<String> known = green.counterpart(page).map(NewCookiesCheck::names).orElse(names(page));
      for (String name : names(page)) {
        if (!known.contains(name)) {
          notes.fault(
              name,
              "the home page sets a cookie " + name + " that blue does not",
              page.evidence("Set-Cookie: " + name));
        }
      }
    }
  }

  private static Set<String> names(PageSummary page) {
    return page.headers().all("set-cookie").stream()
        .map(cookie -> cookie.replaceFirst("=.*", ""))
        .collect(Collectors.toSet());
  }
}
