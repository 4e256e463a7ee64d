package tidegate.testbed.rehearsal.lambda;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tidegate.testbed.aws.FunctionRunner.Result;
import tidegate.testbed.wordpress.TestbedException;

/**
 * One execution environment: a process of the java25 runtime with a function's code in it. It takes
 * one invocation at a time and stays warm between them, as Lambda's do. Not thread-safe.
 */
public final class Sandbox implements AutoCloseable {
  private static final Duration INIT_LIMIT = Duration.ofSeconds(10);

  private final DeployedFunction function;
  private final AwsAccount account;
  private final RuntimeApi api;
  private final RuntimeProcess process;
  private boolean fresh = true;

  private Sandbox(
      DeployedFunction function, AwsAccount account, RuntimeApi api, RuntimeProcess process) {
    this.function = function;
    this.account = account;
    this.api = api;
    this.process = process;
  }

  /** Starts the process; its init goes on while this returns. */
  public static Sandbox start(
      DeployedFunction function, AwsAccount account, SandboxSettings settings) {
    var api = new RuntimeApi();
    var process = RuntimeProcess.start(function, account, api, settings);
    return new Sandbox(function, account, api, process);
  }

  boolean alive() {
    return process.alive();
  }

  /** Runs one event to its end; a sandbox that did not answer is dead afterwards. */
  public Result invoke(JsonElement payload) {
    var start = System.nanoTime();
    var requestId = UUID.randomUUID().toString();
    try {
      if (fresh) {
        var init = await(function.timeout().plus(INIT_LIMIT));
        if (init.kind() != SandboxAnswer.Kind.READY) {
          return result(init, requestId, start);
        }
        fresh = false;
      }
      var _ = api.pending().offer(invocation(payload, requestId), 5, TimeUnit.SECONDS);
      return result(await(function.timeout()), requestId, start);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return dead("Sandbox.Failure", requestId, "interrupted", start);
    }
  }

  /**
   * Waits until init is over.
   *
   * @throws TestbedException if it failed; what the function wrote is in its log
   */
  public void awaitInit() throws InterruptedException {
    var init = await(function.timeout().plus(INIT_LIMIT));
    if (init.kind() != SandboxAnswer.Kind.READY) {
      close();
      throw new TestbedException(
          "%s does not start: %s %s".formatted(function.name(), init.kind(), init.body()));
    }
    fresh = false;
  }

  private Invocation invocation(JsonElement payload, String requestId) {
    return new Invocation(
        requestId,
        account.functionArn(function.name()),
        "Root=1-00000000-" + requestId.replace("-", "").substring(0, 24) + ";Sampled=0",
        Instant.now().plus(function.timeout()),
        payload.toString());
  }

  private SandboxAnswer await(Duration limit) throws InterruptedException {
    var answer = api.answers().poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    return answer == null ? new SandboxAnswer(SandboxAnswer.Kind.TIMED_OUT, "") : answer;
  }

  private Result result(SandboxAnswer answer, String requestId, long start) {
    return switch (answer.kind()) {
      case RESPONSE -> new Result.Returned(JsonParser.parseString(answer.body()), since(start));
      case ERROR -> new Result.Errored(answer.errorType(), answer.errorMessage(), since(start));
      case INIT_ERROR -> dead(answer.errorType(), requestId, answer.errorMessage(), start);
      case EXITED -> dead("Runtime.ExitError", requestId, "Runtime exited " + answer.body(), start);
      case TIMED_OUT, READY ->
          dead("Sandbox.Timedout", requestId, "Task timed out after " + seconds(), start);
    };
  }

  private Result dead(String type, String requestId, String message, long start) {
    var took = since(start);
    close();
    return new Result.Errored(type, "RequestId: %s Error: %s".formatted(requestId, message), took);
  }

  private String seconds() {
    return String.format(Locale.ROOT, "%.2f seconds", function.timeout().toMillis() / 1000.0);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Of the process, for who looks at it from outside. */
  public long pid() {
    return process.pid();
  }

  /** Peak resident memory so far, in bytes; 0 where the system does not tell. */
  public long peakMemory() {
    return process.peakMemory();
  }

  /** Kills the process, as Lambda would on a host that fails. */
  void kill() {
    process.close();
  }

  @Override
  public void close() {
    process.close();
    api.close();
  }
}
