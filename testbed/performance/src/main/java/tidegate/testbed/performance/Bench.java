package tidegate.testbed.performance;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import tidegate.testbed.aws.FunctionRunner.Result;
import tidegate.testbed.aws.wire.AwsCall;
import tidegate.testbed.rehearsal.lambda.Sandbox;
import tidegate.testbed.rehearsal.lambda.SandboxSettings;
import tidegate.testbed.wordpress.TestbedException;

/** Plays a scenario up to the moment that is measured, on an account of its own each time. */
final class Bench implements AutoCloseable {
  private final Application application;
  private final TlsEndpoint endpoint;
  private final Stopwatch stopwatch;

  /** Pushes for scenarios that come after a push; warm, and never measured. */
  private final Sandbox rollout;

  Bench(Application application, TlsEndpoint endpoint, SandboxSettings settings) {
    this.application = application;
    this.endpoint = endpoint;
    endpoint.serve(new Stage(application).aws);
    var memory = application.deployed("PeaksFunction").memory();
    stopwatch = new Stopwatch(Application.ACCOUNT, settings, ProcessorShare.of(memory));
    rollout = Sandbox.start(application.deployed("RolloutFunction"), Application.ACCOUNT, settings);
  }

  /** Whether starts have Lambda's share of a processor after init. */
  boolean shared() {
    return stopwatch.share().isPresent();
  }

  /** A sample, and what the contender asked of AWS between its first event and its first answer. */
  record Taken(Sample sample, List<AwsCall> calls) {}

  /**
   * Plays it once.
   *
   * @param contender by the event that it is asked
   */
  Taken take(Scenario scenario, int warmAnswers, Function<JsonElement, Contender> contender) {
    var stage = new Stage(application);
    endpoint.serve(stage.aws);
    return switch (scenario.kind) {
      case TICK -> measure(stage, warmAnswers, contender.apply(stage.tick()));
      case PUSH -> measure(stage, warmAnswers, contender.apply(stage.push()));
      case HOOK -> {
        push(stage);
        var taken = new AtomicReference<Optional<Taken>>(Optional.empty());
        stage.untilHook(
            event -> taken.set(Optional.of(measure(stage, warmAnswers, contender.apply(event)))));
        yield taken.get().orElseThrow();
      }
    };
  }

  private Taken measure(Stage stage, int warmAnswers, Contender contender) {
    var sample = stopwatch.take(contender, warmAnswers, stage.aws.calls()::clear);
    var own =
        stage.aws.calls().all().stream()
            .filter(call -> call.principal().equals(contender.function().name()))
            .toList();
    return new Taken(sample, own);
  }

  private void push(Stage stage) {
    if (rollout.invoke(stage.push()) instanceof Result.Errored(String type, String error, _)) {
      throw new TestbedException("rollout failed: " + type + " " + error);
    }
  }

  @Override
  public void close() {
    rollout.close();
    stopwatch.share().ifPresent(ProcessorShare::close);
  }
}
