package tidegate.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {

  private static final Instant NOW = Instant.parse("2026-11-05T00:00:00Z");

  private final Events events = new Events(InstantSource.fixed(NOW));

  @Test
  void readsASchedulesTick() {
    assertThat(
            read(
                """
                {"source":"aws.scheduler","detail-type":"Scheduled Event","id":"x",
                 "time":"2026-11-04T14:05:00Z"}
                """))
        .isEqualTo(new Incoming.Tick(Instant.parse("2026-11-04T14:05:00Z")));
  }

  @Test
  void readsATickOfAnEventBridgeRule() {
    assertThat(
            read(
                """
                {"source":"aws.events","detail-type":"Scheduled Event",
                 "time":"2026-11-04T14:05:00Z","detail":{}}
                """))
        .isEqualTo(new Incoming.Tick(Instant.parse("2026-11-04T14:05:00Z")));
  }

  @Test
  void readsAPush() {
    assertThat(
            read(
                """
                {"source":"aws.ecr","detail-type":"ECR Image Action","time":"2026-11-04T14:05:00Z",
                 "detail":{"result":"SUCCESS","repository-name":"site","image-digest":"sha256:1",
                           "action-type":"PUSH","image-tag":"release-7"}}
                """))
        .isEqualTo(
            new Incoming.EcrPush(
                Instant.parse("2026-11-04T14:05:00Z"), "site", "sha256:1", "release-7"));
  }

  @Test
  void readsADeploymentsChange() {
    assertThat(
            read(
                """
                {"source":"aws.codedeploy","time":"2026-11-04T14:05:00Z",
                 "detail-type":"CodeDeploy Deployment State-change Notification",
                 "detail":{"application":"site","deploymentId":"d-1","state":"FAILURE",
                           "deploymentGroup":"site-group","region":"ap-northeast-2"}}
                """))
        .isEqualTo(
            new Incoming.DeploymentChange(
                Instant.parse("2026-11-04T14:05:00Z"), "d-1", "site-group", "FAILURE"));
  }

  @Test
  void readsAHookCall() {
    assertThat(read("{\"DeploymentId\":\"d-1\",\"LifecycleEventHookExecutionId\":\"e\"}"))
        .isEqualTo(new Incoming.HookCall("d-1", "e"));
  }

  @Test
  void aCommandIsDecidedByItsOwnTimeOrElseNow() {
    assertThat(read("{\"command\":\"plan\"}")).isEqualTo(new Incoming.Command(NOW, "plan"));
    assertThat(read("{\"command\":\"plan\",\"time\":\"2026-01-01T00:00:00Z\"}"))
        .isEqualTo(new Incoming.Command(Instant.parse("2026-01-01T00:00:00Z"), "plan"));
  }

  @Test
  void takesWhatACommandSaysBesideItsName() {
    assertThat(read("{\"command\":\"accept\",\"check\":\"feed\",\"count\":3,\"list\":[]}"))
        .isEqualTo(new Incoming.Command(NOW, "accept", Map.of("check", "feed", "count", "3")));
  }

  @Test
  void aPushByDigestHasNoTag() {
    assertThat(
            read(
                """
                {"source":"aws.ecr","detail-type":"ECR Image Action","time":"2026-11-10T00:00:00Z",
                 "detail":{"repository-name":"shop","image-digest":"sha256:1","action-type":"PUSH"}}
                """))
        .isEqualTo(
            new Incoming.EcrPush(Instant.parse("2026-11-10T00:00:00Z"), "shop", "sha256:1", ""));
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThatThrownBy(() ->
            read(
                """
                {"source":"aws.ecr","detail-type":"ECR Image Action","time":"yesterday",
                 "detail":{"repository-name":" ","image-digest":{}}}
                """))
        .isInstanceOf(MalformedEventException.class)
        .hasMessage(
            "event not understood: time is 'yesterday', not a time such as 2026-11-05T00:00:00Z; "
                + "detail.repository-name is empty; detail.image-digest is not a text");
  }

  @Test
  void doesNotTakeHalfAHookCallForOne() {
    assertThatThrownBy(() -> read("{\"DeploymentId\":\"d-1\"}"))
        .hasMessage("event not understood: LifecycleEventHookExecutionId is missing");
    assertThatThrownBy(() -> read("{\"LifecycleEventHookExecutionId\":\"e\"}"))
        .hasMessage("event not understood: DeploymentId is missing");
  }

  @Test
  void refusesWhatNothingHereAnswersTo() {
    assertThatThrownBy(
            () -> read("{\"source\":\"aws.s3\",\"detail-type\":\"Object Created\",\"time\":\"x\"}"))
        .hasMessage("event not understood: nothing here answers to aws.s3/Object Created");
    assertThatThrownBy(() -> read("{}"))
        .hasMessage("event not understood: source is missing; detail-type is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "7", "{\"a\":", "not json at all"})
  void refusesWhatIsNoJsonObject(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedEventException.class);
  }

  private Incoming read(String json) {
    return events.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
