package tidegate.testbed.rehearsal.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.testbed.aws.FunctionRunner.Result;
import tidegate.testbed.wordpress.process.Ports;

class LambdaServiceTest {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
  private static final AwsAccount ACCOUNT = new AwsAccount("111122223333", "ap-northeast-2");

  @TempDir Path folder;
  private final List<LambdaService> open = new ArrayList<>();

  /** The same must hold whatever runs the code. */
  SandboxSettings.RuntimeClient runtime() {
    return SandboxSettings.RuntimeClient.LAMBDAS_OWN;
  }

  @AfterEach
  void close() {
    open.forEach(LambdaService::close);
  }

  @Test
  void runsTheZipUnderTheRealRuntimeAndReusesIt() {
    deploy(
        """
        var event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.write(("{\\"event\\":" + event + ",\\"calls\\":" + calls
            + ",\\"name\\":\\"" + context.getFunctionName() + "\\",\\"greeting\\":\\""
            + System.getenv("GREETING") + "\\",\\"root\\":"
            + new File("tiny/Handler.class").exists() + "}").getBytes(StandardCharsets.UTF_8));
        """,
        Duration.ofSeconds(10));

    invoke("{\"n\":1}");
    var second = (Result.Returned) invoke("{\"n\":2}");

    assertThat(second.value())
        .isEqualTo(
            JsonParser.parseString(
                "{\"event\":{\"n\":2},\"calls\":2,\"name\":\"tiny\",\"greeting\":\"hello\","
                    + "\"root\":true}"));
    assertThat(lambda().uses().values())
        .singleElement()
        .satisfies(use -> {
          assertThat(use.invocations()).isEqualTo(2);
          assertThat(use.errors()).isZero();
        });
  }

  @Test
  void runsAnUnpackedFolderAsItLies() {
    HandlerZip.of(folder, "out.write(new File(\"tiny/Handler.class\").exists() ? '1' : '0');");
    var unpacked = folder.resolve("classes");
    deploy(unpacked, Duration.ofSeconds(10), "tiny.Handler::handleRequest");

    assertThat(((Result.Returned) invoke("{}")).value().getAsInt()).isEqualTo(1);
  }

  @Test
  void reportsWhatTheHandlerThrew() {
    deploy("throw new IllegalStateException(\"no tide\");", Duration.ofSeconds(10));

    var errored = (Result.Errored) invoke("{}");

    assertThat(errored.errorType()).isEqualTo("java.lang.IllegalStateException");
    assertThat(errored.error()).isEqualTo("no tide");
  }

  @Test
  void killsAFunctionThatOutlivesItsTimeoutAndStartsAfresh() {
    deploy(
        "if (in.readAllBytes().length > 2) { try { Thread.sleep(60_000); }"
            + " catch (InterruptedException e) { } } out.write('1');",
        Duration.ofSeconds(2));

    var late = (Result.Errored) invoke("{\"slow\":true}");
    var next = invoke("{}");

    assertThat(late.errorType()).isEqualTo("Sandbox.Timedout");
    assertThat(late.error()).endsWith("Error: Task timed out after 2.00 seconds");
    assertThat(next).isInstanceOf(Result.Returned.class);
  }

  @Test
  void reportsACrashAsLambdaDoes() {
    deploy("Runtime.getRuntime().halt(3);", Duration.ofSeconds(10));

    var errored = (Result.Errored) invoke("{}");

    assertThat(errored.errorType()).isEqualTo("Runtime.ExitError");
    assertThat(errored.error()).endsWith("Runtime exited with status 3");
  }

  @Test
  void reportsAKilledSandboxAsACrash() {
    deploy(
        "try { Thread.sleep(60_000); } catch (InterruptedException e) { }", Duration.ofMinutes(1));
    var killer = Thread.startVirtualThread(() -> killWhenRunning());

    var errored = (Result.Errored) invoke("{}");

    killer.interrupt();
    assertThat(errored.errorType()).isEqualTo("Runtime.ExitError");
  }

  @Test
  void reportsAHandlerThatIsNotThere() {
    deploy("", Duration.ofSeconds(10), "tiny.Missing::handleRequest");

    var errored = (Result.Errored) invoke("{}");

    assertThat(errored.error()).contains("tiny.Missing");
  }

  @Test
  void doesNotKnowAFunctionThatTheTemplateDoesNotName() {
    var errored = (Result.Errored) lambda().invoke("renamed", new JsonObject(), NOW);

    assertThat(errored.errorType()).isEqualTo("ResourceNotFoundException");
  }

  private void killWhenRunning() {
    Ports.await(Duration.ofSeconds(20), () -> lambda().kill("tiny") > 0);
  }

  private void deploy(String body, Duration timeout) {
    deploy(body, timeout, "tiny.Handler::handleRequest");
  }

  private void deploy(String body, Duration timeout, String handler) {
    deploy(HandlerZip.of(folder, body), timeout, handler);
  }

  private void deploy(Path code, Duration timeout, String handler) {
    var function =
        new DeployedFunction("tiny", code, handler, Map.of("GREETING", "hello"), timeout, 512);
    lambda().deploy(function);
  }

  private LambdaService lambda() {
    if (open.isEmpty()) {
      open.add(new LambdaService(ACCOUNT, new SandboxSettings(folder, List.of(), runtime())));
    }
    return open.getFirst();
  }

  private Result invoke(String payload) {
    return lambda().invoke("tiny", JsonParser.parseString(payload), NOW);
  }
}
