package tidegate.probe.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.http.Address;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** WordPress calls itself what its visitors call it. */
final class SiteurlCheck implements Check {

  /** Where posts and pages lead is what their authors want. */
  private static final Set<PageKind> OWN = Set.of(PageKind.HOME, PageKind.REST, PageKind.LOG_IN);

  private static final Set<PageKind> CANONICAL =
      Set.of(PageKind.HOME, PageKind.POST, PageKind.PAGE);

  @Override
  public About about() {
    return About.absolute(
            "siteurl",
            "siteurl or home hold the load balancer's name, a test port or http: links, log-in and"
                + " styles lead there, and the database keeps it after a rollback.",
            "The REST index, Location headers and the rows siteurl and home, against SITE_URL: home must"
                + " equal it, siteurl must have its scheme, host and port; canonical links, whose scheme counts"
                + " where WordPress itself does not say it.",
            "Correct the rows siteurl and home in the options table, or the constants WP_HOME and"
                + " WP_SITEURL that override them; where SITE_URL is the one that is wrong, change the"
                + " parameter.",
            "The address is in the database that blue and green share; no comparison with blue can"
                + " excuse it.")
        .meets(6, 7, 8);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME, PageKind.REST, PageKind.POST, PageKind.PAGE, PageKind.LOG_IN);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    Address site = expected.site();
    page.answer()
        .headers()
        .first("location")
        .filter(_ -> OWN.contains(page.kind()) && isWordPressOwn(page))
        .flatMap(page.address()::at)
        .filter(to -> Hosts.astray(to, site))
        .ifPresent(
            to -> named(notes, "a redirect names " + to.origin(), page.evidence(to.toString())));
    if (page.kind() == PageKind.REST && page.status() == 200) {
      examineIndex(page, expected, notes);
    }
  }

  /** Plugins name themselves in this field (wp_redirect, since WordPress 5.1). */
  private static boolean isWordPressOwn(Page page) {
    return page.answer().headers().all("x-redirect-by").contains("WordPress");
  }

  /** Plugins write http there for years, while WordPress itself says https. */
  private static void examineCanonicals(Observations observed, boolean told, Notes notes) {
    Address site = observed.expected().site();
    for (PageSummary page : observed.pages()) {
      String canonical = page.content().canonical();
      if (!canonical.isEmpty() && CANONICAL.contains(page.kind())) {
        notes.looked();
        page.address()
            .at(canonical)
            .filter(to -> Hosts.astray(to, site))
            .filter(to -> !told || !to.authority().equals(site.authority()))
            .ifPresent(to ->
                named(
                    notes,
                    "the canonical address is at " + to.origin(),
                    page.evidence(to.toString())));
      }
    }
  }

  private static void examineIndex(Page page, Expected expected, Notes notes) {
    JsonObject index = index(page.body());
    Optional<String> home = text(index, "home");
    Optional<String> url = text(index, "url");
    if (home.isEmpty() && url.isEmpty()) {
      return;
    }
    notes.looked();
    home.filter(value -> !isHome(value, expected))
        .ifPresent(value -> named(notes, "home is " + value, page.evidence("home: " + value)));
    url.filter(value -> !isSite(value, expected))
        .ifPresent(value -> named(notes, "siteurl is " + value, page.evidence("url: " + value)));
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    boolean told =
        observed.of(PageKind.REST).anyMatch(page -> page.statement().name().isPresent())
            || observed.database() instanceof Database.Read;
    examineCanonicals(observed, told, notes);
    switch (observed.database()) {
      case Database.Read(Snapshot snapshot) -> examineRows(snapshot, observed.expected(), notes);
      case Database.Unreadable(String why) ->
          notes.unmeasured("siteurl's row was not read: " + why);
      case Database.NotAsked(String _) -> {
        boolean index =
            observed
                .of(PageKind.REST)
                .anyMatch(page -> page.status() == 200 && page.contentType().contains("json"));
        boolean canonical =
            observed.pages().stream()
                .anyMatch(page ->
                    !page.content().canonical().isEmpty() || ownFiles(page, observed.expected()));
        if (!index && !canonical) {
          notes.unmeasured(
              "nothing here says what WordPress calls itself, or that this is one: no REST index,"
                  + " no canonical link, no database set");
        }
      }
    }
  }

  private static void examineRows(Snapshot snapshot, Expected expected, Notes notes) {
    notes.looked();
    row(snapshot, "home")
        .filter(value -> !isHome(value, expected))
        .ifPresent(value ->
            named(notes, "home is " + value + " in the database", seen(snapshot, "home", value)));
    row(snapshot, "siteurl")
        .filter(value -> !isSite(value, expected))
        .ifPresent(value ->
            named(
                notes,
                "siteurl is " + value + " in the database",
                seen(snapshot, "siteurl", value)));
    examineNetwork(snapshot, expected, notes);
    if (row(snapshot, "home").isEmpty() || row(snapshot, "siteurl").isEmpty()) {
      notes.unmeasured("the rows siteurl and home are not in " + snapshot.table());
    }
  }

  /** A network answers a name that is none of its sites' with its sign-up page. */
  private static void examineNetwork(Snapshot snapshot, Expected expected, Notes notes) {
    String own = expected.site().authority() + expected.home();
    if (!snapshot.siteDomains().isEmpty()
        && snapshot.siteDomains().stream()
            .flatMap(domain -> Address.parse(expected.site().scheme() + "://" + domain).stream())
            .noneMatch(named -> (named.authority() + named.target()).equals(own))) {
      named(
          notes,
          "no site of the network is called " + own,
          new Evidence("blogs", 0, String.join(", ", snapshot.siteDomains())));
    }
  }

  private static Optional<String> row(Snapshot snapshot, String name) {
    return snapshot.option(name);
  }

  private static Evidence seen(Snapshot snapshot, String option, String value) {
    return new Evidence(snapshot.table() + " " + option, 0, value);
  }

  private static void named(Notes notes, String what, Evidence evidence) {
    notes.fault(what, what, evidence);
  }

  /** Only a missing or single trailing slash may differ; WordPress writes none. */
  private static boolean isHome(String value, Expected expected) {
    return Address.parse(value)
        .filter(address -> address.sameOrigin(expected.site()))
        .filter(address -> slashed(address.target()).equals(expected.home()))
        .isPresent();
  }

  private static boolean isSite(String value, Expected expected) {
    return Address.parse(value)
        .filter(address -> address.sameOrigin(expected.site()))
        .filter(address -> !address.target().contains("?"))
        .isPresent();
  }

  private static String slashed(String path) {
    return path.endsWith("/") ? path : path + "/";
  }

  private static JsonObject index(String body) {
    try {
      JsonElement json = JsonParser.parseString(body);
      return json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException _) {
      return new JsonObject();
    }
  }

  private static Optional<String> text(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }

  /** WordPress writes its files' addresses from siteurl. */
  private static boolean ownFiles(PageSummary page, Expected expected) {
    return page.content().wordpress() && page.content().hosts().contains(expected.site().host());
  }
}
