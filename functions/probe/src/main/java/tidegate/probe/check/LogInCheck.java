package tidegate.probe.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tidegate.probe.http.Address;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Editors can log in. */
final class LogInCheck implements Check {

  /** A dot in front means nothing (RFC 6265, 5.2.3). */
  private static final Pattern DOMAIN =
      Pattern.compile("(?i);\\s*domain\\s*=\\s*\\.?([^;\\s]{1,253})");

  /** An attribute of its own (RFC 6265), not a word in a path. */
  private static final Pattern SECURE = Pattern.compile("(?i);\\s*secure\\s*(?:;|$)");

  @Override
  public About about() {
    return About.relative(
            "log-in",
            "The log-in page leads in circles, posts over http or sets its cookie without"
                + " Secure or for another name: editors find out, after the shift.",
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
    page.answer().headers().all("set-cookie").stream()
        .filter(cookie -> cookie.startsWith("wordpress_test_cookie="))
        .forEach(cookie -> examineCookie(cookie, page, expected.site(), notes));
  }

  private static void examineCookie(String cookie, Page page, Address site, Notes notes) {
    if (site.scheme().equals("https") && !SECURE.matcher(cookie).find()) {
      notes.fault(
          "cookie",
          "log-in cookies are sent without Secure although the site is on https",
          page.evidence("wordpress_test_cookie without Secure"));
    }
    var domain = DOMAIN.matcher(cookie);
    if (domain.find()
        && !("." + site.host()).endsWith("." + domain.group(1).toLowerCase(Locale.ROOT))) {
      notes.fault(
          "cookie domain",
          "log-in cookies are for " + domain.group(1) + ", and browsers drop them",
          page.evidence("wordpress_test_cookie with Domain " + domain.group(1)));
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
