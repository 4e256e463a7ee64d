package tidegate.probe.check;

import java.util.Set;
import java.util.regex.Pattern;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Editors can log in. */
final class LogInCheck implements Check {

  /** An attribute of its own (RFC 6265), not a word in a path. */
  private static final Pattern SECURE = Pattern.compile("(?i);\\s*secure\\s*(?:;|$)");

  @Override
  public About about() {
    return About.relative(
            "log-in",
            "The log-in page leads in circles, posts over http or sets its cookie without"
                + " Secure: editors find out, after the shift.",
            "The log-in page's form, where it is sent to, and the test cookie's attributes"
                + " (never its value); nothing is ever entered.",
            "Set siteurl to https, let the image read X-Forwarded-Proto and FORCE_SSL_ADMIN stand.")
        .meets(17);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.LOG_IN);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    if (page.status() == 401 || page.status() == 403 || page.status() == 404) {
      notes.skip("the log-in page is closed to the probe (" + page.status() + ")");
      return;
    }
    notes.looked();
    if (page.status() == 200 && !page.markup().password()) {
      notes.fault(
          "form", "the log-in page has no log-in form", page.evidence(page.markup().title()));
    }
    page.markup().logIns().stream()
        .flatMap(to -> page.at(to).stream())
        .filter(to -> !to.host().equals(expected.site().host()))
        .findFirst()
        .ifPresent(to ->
            notes.fault(
                "sent " + to.host(),
                "the log-in form is sent to " + to.origin(),
                page.evidence(to.toString())));
    boolean https = expected.site().scheme().equals("https");
    boolean open =
        page.answer().headers().all("set-cookie").stream()
            .filter(cookie -> cookie.startsWith("wordpress_test_cookie="))
            .anyMatch(cookie -> !SECURE.matcher(cookie).find());
    if (https && open) {
      notes.fault(
          "cookie",
          "log-in cookies are sent without Secure although the site is on https",
          page.evidence("wordpress_test_cookie without Secure"));
    }
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    observed
        .of(PageKind.LOG_IN)
        .filter(page -> page.status() == 403 || page.status() == 404)
        .filter(page -> observed.counterpart(page).filter(blue -> blue.status() == 200).isPresent())
        .findFirst()
        .ifPresent(page ->
            notes.fault(
                "closed",
                "the log-in page answers " + page.status() + ", on blue it is there",
                page.evidence("")));
  }
}
