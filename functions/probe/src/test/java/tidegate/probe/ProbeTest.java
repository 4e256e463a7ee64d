package tidegate.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.probe.site.FakeWordPress.html;
import static tidegate.probe.site.FakeWordPress.json;
import static tidegate.probe.site.FakeWordPress.redirect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Verdict;
import tidegate.probe.site.FakeWordPress;

/** The whole probe against page sets over real sockets. */
final class ProbeTest {

  private static final String RELEASE = "sha256:" + "a".repeat(64);

  private FakeWordPress green;
  private FakeWordPress blue;

  @BeforeEach
  void start() throws Exception {
    green = new FakeWordPress().spoil(reply -> reply.with("X-Tidegate-Release", RELEASE));
    blue = new FakeWordPress().spoil(reply -> reply.with("X-Tidegate-Release", "sha256:old"));
  }

  @AfterEach
  void stop() throws Exception {
    green.close();
    blue.close();
  }

  @Test
  void passesAHealthyGreen() throws Exception {
    ProbeReply reply = look();
    assertThat(new Verdict(reply.findings()).passes()).as(reply.findings().toString()).isTrue();
    assertThat(reply.findings())
        .filteredOn(finding -> finding.outcome() == Outcome.WARNED)
        .isEmpty();
    assertThat(reply.requests()).isGreaterThan(20);
  }

  @Test
  void refusesABlankHomePage() throws Exception {
    green.put("/", html("").with("X-Tidegate-Release", RELEASE));
    assertThat(finding("renders").outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void refusesAHomePageThatIsBlankOnOneTaskOfSeveral() throws Exception {
    var turn = new AtomicInteger();
    green.spoil(reply ->
        turn.incrementAndGet() % 4 == 0
            ? reply.withBody("").with("X-Tidegate-Release", RELEASE)
            : reply.with("X-Tidegate-Release", RELEASE));
    Finding finding = finding("renders");
    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding.what()).containsPattern("seen on \\d+ of \\d+ answers");
  }

  @Test
  void warnsOfAHiccupThatDoesNotComeAgain() throws Exception {
    var turn = new AtomicInteger();
    green.spoil(reply ->
        reply.body().contains("Welcome") && turn.incrementAndGet() == 3
            ? reply.withBody("").with("X-Tidegate-Release", RELEASE)
            : reply.with("X-Tidegate-Release", RELEASE));
    Finding finding = finding("renders");
    assertThat(finding.outcome()).isEqualTo(Outcome.WARNED);
    assertThat(finding.what()).contains("seen on 1 of ", "not again");
  }

  @Test
  void refusesASiteThatWantsToBeInstalled() throws Exception {
    green.put("/", redirect(302, "https://example.com/wp-admin/install.php"));
    assertThat(finding("installed").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(green.heads()).noneMatch(head -> head.contains("install.php"));
  }

  @Test
  void refusesSiteurlAtATestPort() throws Exception {
    green.put(
        "/?rest_route=/",
        json("{\"url\":\"http://example.com:8080\",\"home\":\"http://example.com:8080\"}"));
    Finding finding = finding("siteurl");
    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding.what()).contains("http://example.com:8080");
    assertThat(finding.remedy()).isNotBlank();
  }

  @Test
  void doesNotFollowARedirectToAnotherPort() throws Exception {
    green.put("/", redirect(301, "https://example.com:8443/"));
    assertThat(finding("redirects").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding("renders").outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void refusesRedirectsInCircles() throws Exception {
    green.put("/", redirect(302, "https://example.com/"));
    assertThat(finding("redirects").outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void refusesAnOldTaskBehindGreensListener() throws Exception {
    var turn = new AtomicInteger();
    green.spoil(reply ->
        reply.with("X-Tidegate-Release", turn.incrementAndGet() % 5 == 0 ? "sha256:old" : RELEASE));
    Finding finding = finding("release");
    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding.what()).containsPattern("\\d+ of \\d+ answers are of another release");
  }

  @Test
  void saysThatNobodyNamesItsRelease() throws Exception {
    green.spoil(reply -> reply);
    blue.spoil(reply -> reply);
    assertThat(finding("release").outcome()).isEqualTo(Outcome.SKIPPED);
  }

  @Test
  void cannotMeasureWhatDoesNotAnswer() throws Exception {
    green.close();
    Finding finding = finding("renders");
    assertThat(finding.outcome()).isEqualTo(Outcome.UNMEASURED);
    assertThat(finding.what()).startsWith("nothing answered: ").contains("refused");
    assertThat(new Verdict(look().findings()).passes()).isFalse();
  }

  @Test
  void cannotMeasureGreenWithoutATestAddress() throws Exception {
    ProbeReply reply = Wiring.of(settings(Map.of("TEST_ADDRESS", ""))).run(request(List.of()));
    assertThat(new Verdict(reply.findings()).passes()).isFalse();
    assertThat(reply.findings()).allMatch(f -> f.outcome() == Outcome.UNMEASURED);
  }

  @Test
  void sendsHostWithoutPortAndSaysWhoItIs() throws Exception {
    look();
    assertThat(green.heads())
        .allMatch(head -> head.contains("\r\nHost: example.com\r\n"))
        .allMatch(head -> head.contains("\r\nUser-Agent: Tidegate-Probe/"))
        .allMatch(head -> head.startsWith("GET "))
        .noneMatch(head -> head.contains("application/json"))
        .allMatch(head -> head.contains("X-Forwarded-Proto: https"));
  }

  @Test
  void triesEachDoorOnceAndFollowsNoneOfThem() throws Exception {
    green.put("/?author=1", redirect(301, "https://example.com/author/keeper/"));
    green.put("/author/keeper/", html("<html><body>keeper</body></html>"));
    Finding finding = finding("user-names");
    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding.toString()).doesNotContain("keeper");
    assertThat(green.heads())
        .noneMatch(head -> head.contains("/author/keeper/"))
        .filteredOn(head -> head.contains("/xmlrpc.php") || head.contains("/.git/HEAD"))
        .hasSize(2);
  }

  @Test
  void triesNoDoorOfASiteThatItOnlyLooksAt() throws Exception {
    Wiring.of(settings(Map.of()))
        .run(
            new ProbeRequest(
                Target.PRODUCTION,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                /* database= */ false,
                Duration.ofSeconds(30)));
    assertThat(blue.heads())
        .isNotEmpty()
        .noneMatch(
            head -> head.contains("xmlrpc") || head.contains("author=") || head.contains(".env"));
  }

  @Test
  void asksForTheCartOfAShopThatSaysItIsOneAndBringsNothing() throws Exception {
    green.put("/cart/", html(FakeWordPress.page("Cart", "Your cart is empty, as it should be.")));
    for (FakeWordPress site : List.of(green, blue)) {
      site.put(
          "/?rest_route=/",
          json(
              "{\"url\":\"https://example.com\",\"home\":\"https://example.com\","
                  + "\"namespaces\":[\"wp/v2\",\"wc/store\"]}"));
      site.put(
          "/?rest_route=/wp/v2/pages&slug=cart&per_page=1&_fields=link",
          json("[{\"link\":\"https:\\/\\/example.com\\/cart\\/\"}]"));
    }
    look();
    assertThat(green.heads())
        .filteredOn(head -> head.startsWith("GET /cart/ "))
        .hasSize(1)
        .noneMatch(head -> head.contains("Cookie"));
  }

  @Test
  void asksForFewPagesWhereFewChecksAreWanted() throws Exception {
    ProbeReply reply = Wiring.of(settings(Map.of())).run(request(List.of("renders")));
    assertThat(reply.findings()).hasSize(1);
    assertThat(reply.requests()).isLessThan(30);
  }

  private Finding finding(String check) throws Exception {
    return look().findings().stream()
        .filter(finding -> finding.check().equals(check))
        .findFirst()
        .orElseThrow();
  }

  private ProbeReply look() throws Exception {
    return Wiring.of(settings(Map.of())).run(request(List.of()));
  }

  private static ProbeRequest request(List<String> checks) {
    return new ProbeRequest(
        Target.GREEN,
        Optional.of(Target.PRODUCTION),
        Optional.of(RELEASE),
        checks,
        /* database= */ false,
        Duration.ofSeconds(30));
  }

  private Settings settings(Map<String, String> more) {
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "SITE_URL", FakeWordPress.SITE,
                "TEST_ADDRESS", "http://" + green.destination(),
                "PRODUCTION_ADDRESS", "http://" + blue.destination()));
    variables.putAll(more);
    return Settings.from(variables);
  }
}
