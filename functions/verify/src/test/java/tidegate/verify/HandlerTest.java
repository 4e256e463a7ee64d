package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.event.MalformedEventException;
import tidegate.core.log.Metrics;
import tidegate.core.notice.Language;
import tidegate.core.verdict.Outcome;
import tidegate.testbed.doubles.InMemoryProbes;

class HandlerTest {

  private final VerifyFixture verify = new VerifyFixture();
  private final ByteArrayOutputStream metrics = new ByteArrayOutputStream();

  @Test
  void aTickGoesARoundByItsOwnTimeAndBeats() throws IOException {
    Instant started = Instant.parse("2026-11-04T02:00:00Z");
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.SUCCEEDED, started));

    handle(event("verify-tick.json"));

    assertThat(verify.told).hasSize(1);
    assertThat(metrics.toString(StandardCharsets.UTF_8))
        .contains("\"Heartbeat\":1", "\"Function\":\"verify\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"deployment-success.json", "deployment-failure.json", "deployment-stop.json"})
  void theEndOfADeploymentIsAHintToLook(String event) throws IOException {
    Instant started = Instant.parse("2026-11-04T02:00:00Z");
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-7TESTGRN1", Status.SUCCEEDED, started));

    handle(event(event));
    handle(event(event));

    assertThat(verify.told).as("the event came twice").hasSize(1);
    assertThat(metrics.toString(StandardCharsets.UTF_8)).doesNotContain("Heartbeat");
  }

  @Test
  void aLookAnswersWithItsFindingsWorstFirstAndChangesNothing() throws IOException {
    verify.probes.finds(
        "outside",
        InMemoryProbes.finding("renders", Outcome.PASSED),
        InMemoryProbes.finding("siteurl", Outcome.FAILED));

    JsonObject answer = JsonParser.parseString(handle(event("verify-look.json"))).getAsJsonObject();

    assertThat(answer.get("well").getAsBoolean()).isFalse();
    assertThat(answer.getAsJsonArray("faults").toString())
        .isEqualTo("[\"outside/siteurl: what siteurl saw\"]");
    assertThat(answer.getAsJsonArray("findings").get(0).toString())
        .isEqualTo(
            "{\"check\":\"siteurl\",\"outcome\":\"failed\",\"what\":\"what siteurl saw\","
                + "\"evidence\":[\"https://shop.example/ 500 <html>\"],"
                + "\"remedy\":\"remedy of siteurl\"}");
    assertThat(verify.told).isEmpty();
    assertThat(verify.ecs.tags).isEmpty();
  }

  @Test
  void namesTheCommandsThatThereAre() {
    assertThatThrownBy(() -> handle("{\"command\":\"rollback\"}"))
        .hasMessageContaining("the command is 'rollback'; there is \"look\" alone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"DeploymentId\":\"d-1\",\"LifecycleEventHookExecutionId\":\"e\"}",
      })
  void refusesWhatIsNotForIt(String json) {
    assertThatThrownBy(() -> handle(json)).isInstanceOf(MalformedEventException.class);
  }

  private static String event(String name) throws IOException {
    return Files.readString(Path.of("../../events").resolve(name));
  }

  private String handle(String json) throws IOException {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(metrics, true, StandardCharsets.UTF_8);
    new Handler(
            verify.create(Language.ENGLISH),
            verify.production(),
            new Metrics(stream, () -> Instant.EPOCH, "test"),
            () -> VerifyFixture.NOW)
        .handleRequest(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), out, context());
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            HandlerTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              throw new AssertionError("not asked for: " + method);
            });
  }
}
