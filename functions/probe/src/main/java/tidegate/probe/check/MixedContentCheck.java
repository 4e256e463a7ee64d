package tidegate.probe.check;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidegate.core.verdict.Evidence;
import tidegate.probe.http.Address;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Nothing loads over http. */
final class MixedContentCheck implements Check {

  private static final Pattern FILE =
      Pattern.compile("(?i).+\\.(m?js|css|jpe?g|png|gif|webp|avif|svg|woff2?|mp4|webm|mp3|json)");

  @Override
  public About about() {
    return About.relative(
            "mixed-content",
            "WordPress behind a balancer believes that it is asked over http, and browsers"
                + " refuse its styles, scripts and forms.",
            "What a browser loads or sends to over http:, in HTML with its frames, SVG and attributes"
                + " for lazy loading, in style sheets, and in what scripts are handed; not links, not"
                + " text, and nothing where a policy upgrades insecure requests.",
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
    if (page.kind() == PageKind.ASSET) {
      page.answer().headers().first("location").stream()
          .filter(_ -> page.answer().redirects())
          .flatMap(location -> page.at(location).stream())
          .filter(to -> to.scheme().equals("http"))
          .forEach(to ->
              note(page.address(), to.authority(), to.host(), page.evidence(to.toString()), notes));
      if (page.mediaType().css()) {
        return;
      }
    }
    // Of a script's settings, those that name this site or a file are what it will ask.
    Stream<Address> settings =
        page.settings().stream()
            .filter(one ->
                one.host().equals(expected.site().host()) || FILE.matcher(one.path()).matches());
    Stream.of(page.loads().stream(), page.forms().stream(), settings)
        .flatMap(found -> found)
        .filter(found -> found.scheme().equals("http"))
        .forEach(found ->
            note(
                page.address(),
                found.authority(),
                found.host(),
                page.evidence(found.toString()),
                notes));
  }

  /** Style sheets inherit the policy of the documents that load them. */
  @Override
  public void examine(Observations observed, Notes notes) {
    boolean upgraded =
        observed.pages().stream().anyMatch(PageSummary::read)
            && observed.pages().stream()
                .filter(PageSummary::read)
                .allMatch(page -> page.content().upgrades());
    if (upgraded || !observed.expected().site().scheme().equals("https")) {
      return;
    }
    for (PageSummary sheet : observed.pages()) {
      sheet.content().insecure().stream()
          .flatMap(loaded -> sheet.address().at(loaded).stream())
          .forEach(to ->
              note(
                  sheet.address(),
                  to.authority(),
                  to.host(),
                  sheet.evidence(to.toString()),
                  notes));
    }
  }

  private static void note(
      Address from, String authority, String key, Evidence evidence, Notes notes) {
    notes.fault(key, from.target() + " loads over http from " + authority, evidence);
  }
}
