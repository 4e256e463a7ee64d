package tidegate.testbed.chaos;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import tidegate.testbed.chaos.simulation.FunctionMutation;
import tidegate.testbed.chaos.simulation.SamApplication;
import tidegate.testbed.chaos.watch.Violation;

/** Months for tests; Surefire runs a module's tests in the module's folder. */
final class PlayedMonth {
  static final SamApplication APPLICATION = SamApplication.read(Path.of("../../template.yaml"));

  private PlayedMonth() {}

  static Month.Outcome month(long seed, FunctionMutation mutation) {
    return month(seed, mutation, _ -> false);
  }

  static Month.Outcome month(long seed, FunctionMutation mutation, Predicate<Violation> enough) {
    var outcome = new AtomicReference<Month.Outcome>();
    try {
      // On a virtual thread handing over to an invocation's costs a tenth.
      Thread.ofVirtual()
          .start(() -> outcome.set(new Month(APPLICATION, seed, mutation).play(enough)))
          .join();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    return outcome.get();
  }
}
