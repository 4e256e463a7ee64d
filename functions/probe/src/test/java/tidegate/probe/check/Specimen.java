package tidegate.probe.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import tidegate.core.probe.Target;
import tidegate.core.verdict.Finding;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.evaluate.CheckRunner;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReports;
import tidegate.probe.http.Address;
import tidegate.probe.http.Answer;
import tidegate.probe.http.Answers;
import tidegate.probe.http.TransportException;
import tidegate.probe.page.Coverage;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;
import tidegate.probe.page.PageResult;
import tidegate.probe.page.PageSummary;
import tidegate.probe.page.TestPages;

/** A site that is healthy but for what the specimen changes on green. */
final class Specimen {

  static final String RELEASE = "sha256:" + "b".repeat(64);

  static final Instant BEGAN = Instant.parse("2026-10-31T22:00:00Z");

  private static final Health SILENT = new Health.Silent("no key");

  private static final Snapshot.Size BEFORE = new Snapshot.Size(400, 900_000);

  private final String name;
  private final String check;
  private final Map<PageKind, List<Page>> green = new EnumMap<>(PageKind.class);
  private final Map<PageKind, List<Page>> blue = new EnumMap<>(PageKind.class);
  private final Map<String, String> options =
      new HashMap<>(
          Map.of(
              "siteurl", "https://example.com",
              "home", "https://example.com",
              "blog_public", "1",
              "default_role", "subscriber",
              "users_can_register", "0",
              "cron", "a:2:{i:1800000000;a:0:{}s:7:\"version\";i:2;}"));
  private final List<PageResult.Lost> lost = new ArrayList<>();
  private List<String> domains = List.of();
  private long autoload = 300_000;
  private Snapshot.Connections connections = new Snapshot.Connections(20, 150);
  private Health health = SILENT;
  private Snapshot.Size after = BEFORE;
  private Optional<List<Snapshot.Administrator>> administrators =
      Optional.of(List.of(new Snapshot.Administrator(1, Instant.parse("2020-01-01T00:00:00Z"))));
  private Snapshot.Content content = new Snapshot.Content(31, 4, 90);
  private Optional<Snapshot.Newest> newest = Optional.empty();
  private boolean both;
  private int retries;

  private Specimen(String name, String check) {
    this.name = name;
    this.check = check;
    for (PageKind kind : PageKind.values()) {
      green.put(kind, List.of(TestPages.healthy(kind, RELEASE)));
      blue.put(kind, List.of(TestPages.healthy(kind, "sha256:old")));
    }
  }

  /** Something is wrong, and this check must say so. */
  static Specimen fault(String check, String name) {
    return new Specimen(name, check);
  }

  /** Something looks wrong and is not. */
  static Specimen oddity(String name) {
    return new Specimen(name, "");
  }

  Specimen green(PageKind kind, Answer answer) {
    return unnamed(kind, Answers.with(answer, "x-tidegate-release", RELEASE));
  }

  /** Answers without the release's name. */
  Specimen unnamed(PageKind kind, Answer answer) {
    green.put(kind, List.of(TestPages.page(kind, answer)));
    return this;
  }

  Specimen blue(PageKind kind, Answer answer) {
    blue.put(kind, List.of(TestPages.page(kind, answer)));
    return this;
  }

  Specimen both(PageKind kind, Answer answer) {
    return green(kind, answer).blue(kind, answer);
  }

  Specimen slow(Duration took) {
    green.replaceAll((_, pages) -> pages.stream().map(page -> TestPages.took(page, took)).toList());
    return this;
  }

  Specimen option(String option, String value) {
    options.put(option, value);
    return this;
  }

  Specimen network(String... sites) {
    domains = List.of(sites);
    return this;
  }

  Specimen autoload(long bytes) {
    autoload = bytes;
    return this;
  }

  Specimen connections(int open, int most) {
    connections = new Snapshot.Connections(open, most);
    return this;
  }

  /** How the options table is when the look is over. */
  Specimen optionsAfter(long rows, long bytes) {
    after = new Snapshot.Size(rows, bytes);
    return this;
  }

  Specimen administrator(String registered) {
    administrators =
        Optional.of(List.of(new Snapshot.Administrator(17, Instant.parse(registered))));
    return this;
  }

  Specimen administratorsUnseen() {
    administrators = Optional.empty();
    return this;
  }

  /** How much the database that the probe reads holds. */
  Specimen published(long posts) {
    content = new Snapshot.Content(posts, 4, 90);
    return this;
  }

  /** The newest post in the database that the probe reads. */
  Specimen newest(long id) {
    newest = Optional.of(new Snapshot.Newest(id, TestPages.SITE + "/?p=" + id));
    return this;
  }

  Specimen retries(int times) {
    retries = times;
    return this;
  }

  Specimen health(String... json) {
    health = HealthReports.of(json);
    return this;
  }

  Specimen lost(PageKind kind, TransportException.Kind why) {
    green.remove(kind);
    lost.add(
        new PageResult.Lost(TestPages.target(kind), why, why.name().toLowerCase(Locale.ROOT), 3));
    return this;
  }

  /** What is wrong with green is wrong with blue, too. */
  Specimen sameOnBlue() {
    green.forEach((kind, pages) ->
        blue.put(kind, pages.stream().map(page -> TestPages.page(kind, page.answer())).toList()));
    both = true;
    return this;
  }

  String check() {
    return check;
  }

  List<Finding> findings() {
    Address site = new Address("https", "example.com", 443, "/");
    var main =
        new CheckRunner(
            Catalogue.all(),
            new Expected(site, Target.GREEN, Optional.of(RELEASE), Optional.of(BEGAN)));
    var other =
        new CheckRunner(
            Catalogue.all(),
            new Expected(site, Target.PRODUCTION, Optional.empty(), Optional.empty()));
    Observations against =
        observations(
            other, blue, both ? lost : List.of(), both ? health : SILENT, Optional.empty());
    other.show(against);
    main.show(observations(main, green, lost, health, Optional.of(against)));
    main.doubts(Optional.of(other))
        .forEach(doubt -> green.getOrDefault(doubt.kind(), List.of()).forEach(main::show));
    Set<PageRequest> targets =
        Arrays.stream(PageKind.values()).map(TestPages::target).collect(Collectors.toSet());
    return main.findings(Optional.of(other), targets);
  }

  private Observations observations(
      CheckRunner checks,
      Map<PageKind, List<Page>> pages,
      List<PageResult.Lost> gone,
      Health told,
      Optional<Observations> against) {
    List<PageSummary> summaries = new ArrayList<>();
    for (List<Page> same : pages.values()) {
      for (Page page : same) {
        checks.show(page);
        summaries.add(page.summary());
      }
    }
    return new Observations(
        checks.expected(),
        summaries,
        gone,
        pages.equals(green) ? retries : 0,
        coverage(summaries, gone),
        told,
        new Database.Read(snapshot()),
        Optional.of(after),
        against);
  }

  private static Coverage coverage(List<PageSummary> pages, List<PageResult.Lost> gone) {
    Set<PageRequest> asked =
        Arrays.stream(PageKind.values()).map(TestPages::target).collect(Collectors.toSet());
    return Coverage.of(asked, pages, gone);
  }

  private Snapshot snapshot() {
    return new Snapshot(
        "wp_options",
        options,
        OptionalLong.of(Instant.parse("2026-11-01T00:00:00Z").getEpochSecond()),
        OptionalLong.of(autoload),
        Optional.of(connections),
        List.of(),
        List.of(),
        domains,
        Optional.of(content),
        newest,
        Optional.of(BEFORE),
        administrators,
        List.of());
  }

  static Answer html(String body) {
    return Answers.html(200, body);
  }

  @Override
  public String toString() {
    return check.isEmpty() ? name : check + ": " + name;
  }
}
