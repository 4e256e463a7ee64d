package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.Bench.NOW;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.event.Incoming;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.memory.HandFreeze;

/** The dashboard's page, as the widget gets it. */
class PageTest {

  /** Lambda answers with six megabytes at most; a page of a tenth of one is read on a phone. */
  private static final int LARGEST = 60_000;

  private static final String PAGE =
      "arn:aws:lambda:ap-northeast-2:123456789012:function:shop-page";
  private static final Pattern ENDPOINTS = Pattern.compile("endpoint=\"([^\"]+)\"");

  private final FakeSite site = new FakeSite();

  @BeforeEach
  void served() {
    site.deployed("release-1", OLD, Status.SUCCEEDED, PUSHED.minusSeconds(8));
  }

  @Test
  void tellsWhatVisitorsGetOnHowManyTasksAndWhenTheNextPeakIs() {
    assertThat(page("en"))
        .contains(
            "Visitors get</span><b class=\"tg-value\">release-1</b>",
            "<b class=\"tg-value\">2 of 2</b><span class=\"tg-more\">at least 2 now (baseline)",
            "Wed 25 Nov 00:00 KST",
            "10 tasks from Tue 24 Nov 23:00 KST",
            "next from Tue 24 Nov 21:00 KST",
            "none of 1 is red",
            "As of Tue 10 Nov 10:01 KST");
    assertNothingChanged();
  }

  @Test
  void showsOfARefusedReleaseWhyAndWhatWasSeenAndOffersToTryAgain() {
    refuse("siteurl holds :8080", "https://shop.example.com/ 301");

    assertThat(page("en"))
        .contains(
            "<br>siteurl: siteurl holds :8080</p>",
            "was refused or failed",
            "siteurl: siteurl holds :8080",
            "https://shop.example.com/ 301",
            "Correct siteurl.",
            "codesuite/codedeploy/deployments/d-1",
            "{\"command\":\"retry\"}");
  }

  @Test
  void asksBeforeEachOrderAndOrdersTheRolloutFunctionOnly() {
    String page = page("en");

    assertThat(ENDPOINTS.matcher(page).results().map(match -> match.group(1)))
        .isNotEmpty()
        .containsOnly("arn:aws:lambda:ap-northeast-2:123456789012:function:shop-rollout");
    assertThat(page.split("<cwdb-action ", -1).length)
        .isEqualTo(page.split(" confirmation=\"[^\"]{20,}\"", -1).length);
    assertThat(page)
        .contains("{\"command\":\"rollback\"}", "\"for\":\"2h\"")
        .doesNotContain("{\"command\":\"approve\"}", "{\"command\":\"thaw\"");
  }

  @Test
  void offersToEndAFreezeThatAPersonSet() {
    site.ecs.tags.putAll(frozen());

    assertThat(page("en"))
        .contains("until Tue 10 Nov 12:00 KST", "by Min (on TV)", "{\"command\":\"thaw\"")
        .doesNotContain("\"command\":\"freeze\"");
  }

  @Test
  void showsWhatIsInFlightWithBothColours() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED.plusSeconds(20));
    site.taskSets =
        List.of(
            Specimens.taskSet("PRIMARY", "d-0", true), Specimens.taskSet("ACTIVE", "d-1", false));

    assertThat(page("en"))
        .contains(
            "release-2 is being deployed with d-1",
            "serves visitors",
            "new, visitors do not get it yet",
            "tg-dot tg-green");
  }

  @Test
  void escapesWhatAPageOfTheSiteSaid() {
    refuse("<script>alert('x')</script> \"title\"", "<img src=x onerror=alert(1)>");

    assertThat(page("en"))
        .doesNotContain("<script", "<img", "alert('x')")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;title&quot;");
  }

  @Test
  void hasNoScriptAndNothingThatTheDashboardTakesAway() {
    assertThat(page("en"))
        .doesNotContainIgnoringCase("<script", "javascript:", "<iframe", "<use", " onclick");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void staysSmallWithAsMuchHistoryAndEvidenceAsThereCanBe(String language) {
    for (int i = 0; i < 40; i++) {
      site.deployed(
          "release-" + "9".repeat(90) + i, NEW, Status.FAILED, PUSHED.plusSeconds(20 + i));
    }
    refuse("seen ".repeat(2000), "https://shop.example.com/" + "a".repeat(5000));

    assertThat(page(language).getBytes(StandardCharsets.UTF_8).length).isLessThan(LARGEST);
  }

  @Test
  void isKoreanWhereTheStackIs() {
    String page = page("ko");

    assertThat(page).contains("lang=\"ko\"", "방문자에게 보이는 릴리스", "2개 중 2개", "11월 25일(수) 0시", "되돌리기");
    List<String> english =
        Arrays.stream(
                page.replaceAll("<style>.*?</style>|<[^>]+>|\\{[^}]*\\}", "\n").split("\n", -1))
            .filter(text -> Pattern.compile("[a-z]+ [a-z]+ [a-z]+").matcher(text).find())
            .toList();
    assertThat(english).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void wearsTheDashboardsTheme(String theme) {
    assertThat(page("en", Map.of("widgetContext.theme", theme))).contains("tg tg-" + theme);
  }

  @Test
  void doesNotTrustTheThemeThatItIsTold() {
    assertThat(page("en", Map.of("widgetContext.theme", "x\"><script>"))).contains("tg tg-auto");
  }

  @Test
  void saysWhereAwsDoesNotAnswer() {
    site.calls.before(
        "DescribeServices",
        () -> {
          throw SdkClientException.create("connect timed out");
        });

    assertThat(page("en")).contains("AWS did not answer", "connect timed out");
  }

  @Test
  void answersTheWidgetWithAStringAndItsQuestionForHelpWithMarkdown() throws IOException {
    JsonElement page = widget(Files.readString(Path.of("../../events/rollout-page.json")));

    assertThat(page.getAsString()).startsWith("<div").contains("tg tg-light", "shop-rollout");
    assertThat(widget("{\"describe\":true,\"command\":\"page\"}").getAsJsonObject().keySet())
        .containsExactly("markdown");
    assertNothingChanged();
  }

  private JsonElement widget(String event) throws IOException {
    var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    var handler =
        new Handler(
            Given.settings(),
            site.aws(),
            () -> NOW,
            new JsonLog(out, () -> NOW),
            new Metrics(out, () -> NOW, "test"));
    var reply = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), reply, context());
    return JsonParser.parseString(reply.toString(StandardCharsets.UTF_8));
  }

  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> method.getName().equals("getInvokedFunctionArn") ? PAGE : null);
  }

  private void refuse(String what, String evidence) {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(900));
    String id = site.codeDeploy.deployments.getFirst().id();
    site.ecs.tags.put("tidegate:refused", id + " AfterAllowTestTraffic siteurl " + what);
    site.ecs.tags.put("tidegate:refused-evidence", id + " " + evidence);
    site.ecs.tags.put("tidegate:refused-remedy", id + " Correct siteurl.");
  }

  private static Map<String, String> frozen() {
    return new HandFreeze(NOW.minusSeconds(60), NOW.plusSeconds(7_140), "Min", "on TV").tags();
  }

  private String page(String language) {
    return page(language, Map.of());
  }

  private String page(String language, Map<String, String> arguments) {
    Settings settings = Given.settings("LANGUAGE", language);
    var page =
        new Page(new Reconciler(settings), site.aws(), new Replies(settings), settings, () -> NOW);
    return page.html(new Incoming.Command(NOW, "page", new HashMap<>(arguments)), PAGE);
  }

  private void assertNothingChanged() {
    assertThat(site.calls.made())
        .doesNotContain(
            "TagResource", "RegisterTaskDefinition", "CreateDeployment", "StopDeployment");
    assertThat(site.told).isEmpty();
  }
}
