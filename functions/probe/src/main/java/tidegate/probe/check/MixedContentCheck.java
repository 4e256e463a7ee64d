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
                + " for lazy loading, in style sheets, in scripts and in what they are handed, web sockets"
                + " among it; not links, not text, and nothing where a policy upgrades insecure requests.",
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
          .forEach(
              to -> note(page.address(), to, page.place(), page.evidence(to.toString()), notes));
      if (page.mediaType().css()) {
        return;
      }
    }
    // Of a script's settings, those that name this site or a file are what it will ask.
    Stream<Address> settings =
        page.settings().stream()
            .filter(one ->
                one.host().equals(expected.site().host()) || FILE.matcher(one.path()).matches());
    Stream<Address> scripted =
        page.scripted().stream().filter(one -> one.host().equals(expected.site().host()));
    Stream.of(
            page.loads().stream(),
            page.forms().stream(),
            settings,
            scripted,
            page.sockets().stream())
        .flatMap(found -> found)
        .filter(found -> found.scheme().equals("http"))
        // Browsers trust the machine that they run on (Secure Contexts, W3C); it is another fault.
        .filter(found -> !Hosts.readersOwn(found))
        .forEach(found ->
            note(page.address(), found, page.place(), page.evidence(found.toString()), notes));
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
          .forEach(to -> note(sheet.address(), to, "file", sheet.evidence(to.toString()), notes));
    }
  }

  /** One old picture in one article excuses nothing elsewhere. */
  private static void note(Address from, Address to, String place, Evidence evidence, Notes notes) {
    notes.fault(
        place + " " + to.host(),
        from.target() + " loads over http from " + to.authority(),
        evidence);
  }
}
