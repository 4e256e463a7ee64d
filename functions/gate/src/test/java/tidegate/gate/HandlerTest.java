package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.core.event.MalformedEventException;
import tidegate.gate.observe.Hook;
import tidegate.testbed.doubles.InMemoryCodeDeploy.HookAnswer;

class HandlerTest {

  private final GateFixture gate = new GateFixture();

  @ParameterizedTest
  @CsvSource({
    "AFTER_ALLOW_TEST_TRAFFIC, hook-after-allow-test-traffic.json",
    "BEFORE_ALLOW_TRAFFIC, hook-before-allow-traffic.json",
    "AFTER_ALLOW_TRAFFIC, hook-after-allow-traffic.json",
  })
  void answersTheHookThatCodeDeployCalled(Hook hook, String event) throws IOException {
    String json = Files.readString(Path.of("../../events").resolve(event));

    handle(hook, json, 300_000);

    HookAnswer answer = gate.codeDeploy.answers.getFirst();
    assertThat(answer.id()).isEqualTo(GateFixture.ID);
    assertThat(json).contains(answer.executionId());
    assertThat(answer.succeeded()).isTrue();
  }

  @Test
  void takesItsTimeFromLambda() {
    handle(Hook.AFTER_ALLOW_TEST_TRAFFIC, hook(), 30_000);

    assertThat(gate.codeDeploy.answers).noneMatch(HookAnswer::succeeded);
    assertThat(gate.probes.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"DeploymentId\":\"d-1\"}",
        "{\"command\":\"look\"}",
        "{\"source\":\"aws.scheduler\",\"detail-type\":\"Scheduled Event\","
            + "\"time\":\"2026-11-05T00:00:00Z\"}"
      })
  void refusesWhatIsNoHookCall(String json) {
    assertThatThrownBy(() -> handle(Hook.BEFORE_ALLOW_TRAFFIC, json, 300_000))
        .isInstanceOf(MalformedEventException.class);
    assertThat(gate.codeDeploy.answers).isEmpty();
  }

  private void handle(Hook hook, String json, int remainingMillis) {
    new Handler(gate.gatekeeper(hook), () -> gate.now)
        .handleRequest(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream(),
            context(remainingMillis));
  }

  private static String hook() {
    return "{\"DeploymentId\":\"d-1\",\"LifecycleEventHookExecutionId\":\"e\"}";
  }

  private static Context context(int remainingMillis) {
    return (Context)
        Proxy.newProxyInstance(
            HandlerTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              if (method.getName().equals("getRemainingTimeInMillis")) {
                return remainingMillis;
              }
              throw new AssertionError("not asked for: " + method);
            });
  }
}
