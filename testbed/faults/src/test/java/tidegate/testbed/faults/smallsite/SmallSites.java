package tidegate.testbed.faults.smallsite;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The project's own cases, and several looks at a time: a look mostly waits for answers. */
final class SmallSites {
  static final String OWN = "src/test/resources/smallsite";

  /** More would have looks wait for a processor, which is no slowness of the site's. */
  private static final int AT_ONCE = 3;

  private SmallSites() {}

  /** Every case, or those that {@code -Dcases.only} finds. */
  static List<SiteCase> own() {
    return in(OWN);
  }

  static List<SiteCase> in(String folder) {
    var wanted = Pattern.compile(System.getProperty("cases.only", ".*"));
    return SiteCase.readAll(Path.of(folder)).stream()
        .filter(one -> wanted.matcher(one.name()).find())
        .toList();
  }

  /**
   * Begins all looks, some at a time.
   *
   * @param looks each ends with what must be asserted of it
   */
  static Stream<DynamicTest> tests(List<String> names, List<Callable<Runnable>> looks) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<Runnable>> results = looks.stream().map(threads::submit).toList();
    threads.shutdown();
    return IntStream.range(0, names.size())
        .mapToObj(n -> dynamicTest(names.get(n), () -> outcome(results.get(n)).run()))
        .onClose(threads::shutdownNow);
  }

  private static Runnable outcome(Future<Runnable> result)
      throws InterruptedException, ExecutionException {
    return result.get();
  }
}
