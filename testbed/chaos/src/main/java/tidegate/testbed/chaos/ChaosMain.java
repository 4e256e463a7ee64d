package tidegate.testbed.chaos;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import tidegate.testbed.chaos.simulation.FunctionMutation;
import tidegate.testbed.chaos.simulation.SamApplication;

/**
 * {@code chaos <first seed> <months>} plays months and says what did not hold; {@code chaos <seed>}
 * plays one and writes all of it down. Ends with 1 where something did not hold.
 */
public final class ChaosMain {
  private ChaosMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream out = System.out;
    var application = SamApplication.read(Path.of("template.yaml"));
    long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
    boolean clean =
        arguments.length > 1
            ? many(application, first, Integer.parseInt(arguments[1]), out)
            : one(application, first, out);
    System.exit(clean ? 0 : 1);
  }

  private static boolean many(SamApplication application, long first, int months, PrintStream out)
      throws InterruptedException {
    long begun = System.nanoTime();
    int atOnce = Runtime.getRuntime().availableProcessors();
    var sum = new Campaign(application, out).play(first, months, atOnce);
    double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    out.print(sum.table());
    out.printf(
        "%.0f s, %.2f months a second, %d at once, %s%n",
        seconds, months / seconds, atOnce, ProcessorTime.aMonth(months));
    if (!sum.failed().isEmpty()) {
      out.println("to read such a month: make chaos SEED=<seed> MONTHS=");
    }
    return sum.failed().isEmpty();
  }

  private static boolean one(SamApplication application, long seed, PrintStream out)
      throws InterruptedException {
    var month = new Month(application, seed, FunctionMutation.NONE);
    MonthTimeline.of(month, out);
    var outcome = new Month.Outcome[1];
    Thread.ofVirtual().start(() -> outcome[0] = month.play()).join();
    out.println();
    outcome[0].violations().forEach(out::println);
    out.println(outcome[0].violations().size() + " complaints of seed " + seed);
    return outcome[0].violations().isEmpty();
  }
}
