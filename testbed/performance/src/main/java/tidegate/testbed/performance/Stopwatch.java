package tidegate.testbed.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidegate.testbed.aws.FunctionRunner.Result;
import tidegate.testbed.rehearsal.lambda.AwsAccount;
import tidegate.testbed.rehearsal.lambda.Sandbox;
import tidegate.testbed.rehearsal.lambda.SandboxSettings;
import tidegate.testbed.wordpress.TestbedException;

/**
 * Starts a contender, asks it, and takes the time.
 *
 * @param share of the processor after init; empty where that is not possible
 */
record Stopwatch(AwsAccount account, SandboxSettings settings, Optional<ProcessorShare> share) {

  /**
   * One cold start.
   *
   * @param warmAnswers how many more it is asked for
   * @param initOver what is done between init and the first event
   */
  Sample take(Contender contender, int warmAnswers, Runnable initOver) {
    var own =
        new SandboxSettings(
            settings.workFolder(), settings.jvmFlags(), settings.runtime(), contender.program());
    var start = System.nanoTime();
    try (var sandbox = Sandbox.start(contender.function(), account, own)) {
      sandbox.awaitInit();
      var init = millisSince(start);
      share.ifPresent(group -> group.limit(sandbox.pid()));
      initOver.run();
      var first = ask(sandbox, contender);
      var processor = ProcessorClock.millis(sandbox.pid());
      var classes = contender.program().isEmpty() ? LoadedClasses.of(sandbox.pid()) : 0;
      List<Double> warm = new ArrayList<>();
      for (int i = 0; i < warmAnswers; i++) {
        warm.add(ask(sandbox, contender));
      }
      return new Sample(init, first, processor, classes, warm, sandbox.peakMemory());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TestbedException("interrupted", e);
    }
  }

  private static double ask(Sandbox sandbox, Contender contender) {
    var start = System.nanoTime();
    var result = sandbox.invoke(contender.event());
    if (result instanceof Result.Errored(String type, String error, _)) {
      throw new TestbedException("%s failed: %s %s".formatted(contender.name(), type, error));
    }
    return millisSince(start);
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
