package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.cloud.ecr.Image;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.event.MalformedEventException;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.memory.Acceptance;
import tidegate.rollout.observe.Memory;

/** Every trigger and command, by the same files that `sam local invoke` takes. */
class HandlerTest {

  private final FakeSite site = new FakeSite();
  private InstantSource clock = InstantSource.fixed(Instant.parse("2026-12-01T00:00:00Z"));
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void aPushStartsADeployment() throws IOException {
    assertThat(decision("ecr-push.json")).isEqualTo("started");
    assertThat(site.codeDeploy.deployments).hasSize(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"level\":\"INFO\"", "\"decision\":\"started\"");
  }

  @Test
  void aHotfixPushedInAFreezeStartsADeployment() throws IOException {
    site.push("hotfix-1", "sha256:" + "3".repeat(64), Instant.parse("2026-11-24T14:19:55Z"));

    assertThat(decision("ecr-push-hotfix.json")).isEqualTo("started");
  }

  @Test
  void anEventsImageIsNotBelieved() throws IOException {
    site.ecr.images.removeFirst();

    assertThat(decision("ecr-push.json")).isEqualTo("up-to-date");
  }

  @Test
  void theEndOfADeploymentStartsWhatHadToWait() throws IOException {
    site.deployed("release-1", OLD, Status.SUCCEEDED, PUSHED.minusSeconds(60));

    assertThat(decision("deployment-success.json")).isEqualTo("started");
  }

  @Test
  void theFailureOfADeploymentIsNotTriedAgain() throws IOException {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(10));

    assertThat(decision("deployment-failure.json")).isEqualTo("already-tried");
  }

  @Test
  void aTickDecidesByItsOwnTimeAndBeats() throws IOException {
    assertThat(decision("rollout-tick.json")).isEqualTo("frozen");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"Heartbeat\":1", "\"Function\":\"rollout\"", "\"Stage\":\"test\"");
  }

  @Test
  void statusTellsWhatRunsAndWhatIsNewest() throws IOException {
    JsonObject status = handle("rollout-status.json");

    assertThat(status.get("running").getAsString()).isEqualTo(OLD);
    assertThat(status.getAsJsonObject("newest").get("tag").getAsString()).isEqualTo("release-2");
    assertThat(status.get("decision").getAsString()).isEqualTo("start");
    assertThat(site.calls.made()).doesNotContain("CreateDeployment", "TagResource");
  }

  @Test
  void explainTellsEachCheckAndWritesNothing() throws IOException {
    site.codeDeploy.testListeners = List.of();

    JsonObject explained = handle("rollout-explain.json");

    assertThat(explained.get("decision").getAsString()).isEqualTo("refused");
    assertThat(explained.getAsJsonArray("preflight")).hasSize(19);
    assertThat(explained.getAsJsonArray("preflight").toString())
        .contains("{\"check\":\"test-listener\",\"outcome\":\"faulty\",\"why\":", "\"fix\":");
    assertThat(site.calls.made())
        .doesNotContain("RegisterTaskDefinition", "CreateDeployment", "TagResource");
    assertThat(site.told).isEmpty();
  }

  @Test
  void explainShowsTheAppSpecThatWouldBeSent() throws IOException {
    JsonObject explained = handle("rollout-explain.json");

    assertThat(explained.get("sentence").getAsString()).startsWith("would deploy release-2");
    assertThat(explained.getAsJsonArray("would").toString())
        .contains("CodeDeployHook_tide_AfterAllowTestTraffic");
    assertThat(site.codeDeploy.deployments).isEmpty();
  }

  @Test
  void rollbackStopsWhatIsInFlight() throws IOException {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED);

    assertThat(decision("rollout-rollback.json")).isEqualTo("stopped");
  }

  @Test
  void retryTriesAgainWhatFailed() throws IOException {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(10));

    assertThat(decision("rollout-retry.json")).isEqualTo("started");
    assertThat(site.ecs.tags).containsEntry(Memory.RETRY_AFTER, "2026-12-01T00:00:00Z");
  }

  @Test
  void aRetrySaidTwiceStartsOneDeployment() throws IOException {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(10));
    handle("rollout-retry.json");
    site.ecs.tags.clear();

    assertThat(decision("rollout-retry.json")).isEqualTo("under-way");
    assertThat(site.ecs.tags).doesNotContainKey(Memory.RETRY_AFTER);
    assertThat(site.codeDeploy.deployments).hasSize(2);
  }

  @Test
  void aRetryOfTheYear2099IsNotTriedForEver() throws IOException {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(10));
    clock = InstantSource.fixed(PUSHED.plusSeconds(90));

    answer("{\"command\":\"retry\",\"time\":\"2099-01-01T00:00:00Z\"}");

    assertThat(site.ecs.tags).containsEntry(Memory.RETRY_AFTER, "2026-11-10T01:01:30Z");
  }

  @Test
  void aRetryOfTheYear2000IsNotVoid() throws IOException {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(10));

    answer("{\"command\":\"retry\",\"time\":\"2000-01-01T00:00:00Z\"}");

    assertThat(site.codeDeploy.deployments).hasSize(2);
  }

  @Test
  void anOldImageThatGetsAReleasesTagIsTheNewestRelease() throws IOException {
    site.runningImage = FakeSite.REPOSITORY + "@" + NEW;
    site.ecr.images.set(
        1,
        new Image(
            FakeSite.REPOSITORY,
            OLD,
            List.of("build-17", "release-3"),
            PUSHED.minusSeconds(86_400)));

    assertThat(answer(push("release-3", OLD)).get("decision").getAsString()).isEqualTo("started");
    assertThat(site.codeDeploy.deployments.getFirst().description()).contains("release-3 " + OLD);
    assertThat(site.ecs.tags).containsKey(Memory.SEEN);
    site.codeDeploy.deployments.clear();
    site.ecs.tags.remove(Memory.BEGUN);
    assertThat(decision("rollout-tick.json")).isEqualTo("frozen");
  }

  @Test
  void saysWhereAnEventAndTheListDiffer() throws IOException {
    assertThat(answer(push("release-2", OLD)).get("note").getAsString())
        .contains("release-2", OLD, NEW);
  }

  private static String push(String tag, String digest) {
    return """
    {"source":"aws.ecr","detail-type":"ECR Image Action","time":"2026-11-10T02:00:00Z",
     "detail":{"result":"SUCCESS","action-type":"PUSH","repository-name":"wordpress",
      "image-digest":"%s","image-tag":"%s"}}
    """
        .formatted(digest, tag);
  }

  @Test
  void anApprovalOfNothingSaysSo() throws IOException {
    assertThat(decision("rollout-approve.json")).isEqualTo("nothing-awaits-go");
  }

  @Test
  void anAcceptedFindingIsKeptToldAndTheReleaseTriedAgain() throws IOException {
    Deployment refused = site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(10));
    site.ecs.tags.put("tidegate:refused-checks", refused.id() + " mixed-content");

    JsonObject reply = handle("rollout-accept.json");

    assertThat(reply.get("decision").getAsString()).isEqualTo("accepted");
    assertThat(reply.getAsJsonObject("next").get("decision").getAsString()).isEqualTo("started");
    assertThat(Acceptance.read(site.ecs.tags, NEW, clock.instant()).getFirst().whose())
        .isEqualTo("Min: the old gallery is shown until Monday");
    assertThat(decision("rollout-accept.json")).as("said twice").isEqualTo("not-accepted");
    assertThat(site.codeDeploy.deployments).hasSize(2);
  }

  @Test
  void aFreezeHoldsTheReleaseBackAndAThawStartsIt() throws IOException {
    clock = InstantSource.fixed(Instant.parse("2026-11-10T01:45:00Z"));
    assertThat(decision("rollout-freeze.json")).isEqualTo("frozen-by-hand");
    assertThat(decision("rollout-freeze.json")).as("said twice").isEqualTo("frozen-already");
    assertThat(handle("rollout-explain.json").get("sentence").getAsString())
        .startsWith("not deploying: frozen by Min (on TV tonight)");

    clock = InstantSource.fixed(Instant.parse("2026-11-10T02:15:00Z"));
    JsonObject thaw = handle("rollout-thaw.json");

    assertThat(thaw.get("decision").getAsString()).isEqualTo("thawed");
    assertThat(thaw.getAsJsonObject("next").get("decision").getAsString()).isEqualTo("started");
    assertThat(decision("rollout-thaw.json")).as("said twice").isEqualTo("nothing-to-thaw");
  }

  @Test
  void reportsAreReadAndChangeNothing() throws IOException {
    for (String report : List.of("history", "diff", "preflight")) {
      assertThat(handle("rollout-" + report + ".json").get("text").getAsString()).isNotBlank();
    }
    assertThat(site.calls.made()).doesNotContain("TagResource", "RegisterTaskDefinition");
  }

  @Test
  void anAcceptanceWithoutCheckAndReasonSaysAllThatIsMissing() {
    assertThatThrownBy(() -> answer("{\"command\":\"accept\"}"))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContainingAll("check is missing", "why is missing");
  }

  @Test
  void anUnknownCommandIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> answer("{\"command\":\"ship\"}"))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContaining("none of status, explain, preflight");
  }

  @Test
  void aHooksCallIsRefused() {
    assertThatThrownBy(
            () -> answer("{\"DeploymentId\":\"d\",\"LifecycleEventHookExecutionId\":\"e\"}"))
        .isInstanceOf(MalformedEventException.class);
  }

  /** Nothing of Lambda's context decides. */
  private static Context unasked() {
    return (Context)
        Proxy.newProxyInstance(
            HandlerTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              throw new AssertionError(method.getName());
            });
  }

  private String decision(String event) throws IOException {
    return handle(event).get("decision").getAsString();
  }

  private JsonObject handle(String event) throws IOException {
    return answer(Files.readString(Path.of("../../events", event)));
  }

  private JsonObject answer(String json) throws IOException {
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);

    var handler =
        new Handler(
            Given.settings(),
            site.aws(),
            clock,
            new JsonLog(print, clock),
            new Metrics(print, clock, "test"));
    var reply = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), reply, unasked());
    return JsonParser.parseString(reply.toString(StandardCharsets.UTF_8)).getAsJsonObject();
  }
}
