package tidegate.probe.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Protection is not lost. */
final class SecurityHeadersCheck implements ComparisonCheck {

  private static final List<String> NAMES =
      List.of(
          "strict-transport-security",
          "content-security-policy",
          "x-frame-options",
          "x-content-type-options",
          "referrer-policy",
          "permissions-policy");

  @Override
  public About about() {
    return About.told(
            "security-headers",
            "A new base image or a lost plugin drops the headers that protect visitors.",
            "Headers that blue's home page has and green's has not (HSTS, CSP,"
                + " X-Frame-Options and others).",
            "Set the header where blue sets it: the image's web server, a plugin or the distribution.")
        .meets(28);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME);
  }

  @Override
  public void compare(Observations green, Observations blue, Notes notes) {
    for (PageSummary page : green.of(PageKind.HOME).limit(1).toList()) {
      Optional<PageSummary> was = green.counterpart(page);
      notes.looked();
      for (String name : NAMES) {
        if (was.isPresent() && was.get().headers().has(name) && !page.headers().has(name)) {
          notes.fault(
              name,
              "the home page has lost its header " + name,
              page.evidence("blue: " + was.get().headers().first(name).orElse("")));
        }
      }
    }
  }
}
