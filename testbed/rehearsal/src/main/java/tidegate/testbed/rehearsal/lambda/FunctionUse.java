package tidegate.testbed.rehearsal.lambda;

import java.time.Duration;
import tidegate.testbed.aws.FunctionRunner.Result;

/**
 * What a function used.
 *
 * @param invocations how many
 * @param errors how many of them failed
 * @param peakMemory highest resident memory, in bytes
 * @param slowest longest real time of one invocation, start of its process included
 * @param total real time of all
 */
public record FunctionUse(
    int invocations, int errors, long peakMemory, Duration slowest, Duration total) {
  static FunctionUse of(Result result, long peakMemory) {
    var failed = result instanceof Result.Errored;
    return new FunctionUse(1, failed ? 1 : 0, peakMemory, result.took(), result.took());
  }

  FunctionUse plus(FunctionUse other) {
    return new FunctionUse(
        invocations + other.invocations,
        errors + other.errors,
        Math.max(peakMemory, other.peakMemory),
        slowest.compareTo(other.slowest) > 0 ? slowest : other.slowest,
        total.plus(other.total));
  }
}
