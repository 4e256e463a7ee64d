package tidegate.testbed.load.command;

import java.net.URI;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import tidegate.testbed.load.climb.Climb;
import tidegate.testbed.load.climb.Halt;
import tidegate.testbed.load.climb.Limits;
import tidegate.testbed.load.climb.LoadResult;
import tidegate.testbed.load.climb.StepRunner;
import tidegate.testbed.load.consent.HostConsent;
import tidegate.testbed.load.http.LoadClient;
import tidegate.testbed.load.report.LoadJson;
import tidegate.testbed.load.report.LoadQuestion;
import tidegate.testbed.load.report.LoadText;
import tidegate.testbed.load.way.WayFinder;
import tidegate.testbed.load.way.Ways;

/** Asks whether the host agrees, looks at the site, loads it and says what one task answers. */
final class LoadCommand {
  /** A visitor has gone by then. */
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

  private final LoadArguments arguments;
  private final Halt halt;
  private final LongSupplier nanos;
  private final Consumer<String> progress;

  /**
   * @param halt ends the test early; what is known by then is still told
   * @param progress a line now and then while it runs
   */
  LoadCommand(LoadArguments arguments, Halt halt, LongSupplier nanos, Consumer<String> progress) {
    this.arguments = arguments;
    this.halt = halt;
    this.nanos = nanos;
    this.progress = progress;
  }

  /**
   * What is told, and how the process ends.
   *
   * @param exit 0 if a step held, 1 if none did
   */
  record Answer(String text, int exit) {}

  /**
   * Runs the test to its end.
   *
   * @throws tidegate.testbed.load.LoadException if the test is not begun
   */
  Answer run() {
    try (var client = new LoadClient(ANSWER_LIMIT)) {
      URI site = arguments.site();
      String consent = new HostConsent(client::read).ask(site, arguments.allowed());
      Ways ways = new WayFinder(client::read).find(site, arguments.weights());
      Limits limits = arguments.limits();
      var question =
          new LoadQuestion(
              site,
              consent,
              limits,
              arguments.seconds(),
              ways,
              arguments.uncached(),
              arguments.seed(),
              arguments.peak());
      LoadResult result = climb(client, question);
      return new Answer(
          arguments.json() ? LoadJson.of(question, result) : LoadText.of(question, result),
          result.held().isPresent() ? 0 : 1);
    }
  }

  private LoadResult climb(LoadClient client, LoadQuestion question) {
    var arrivals = new SplittableRandom(question.seed());
    var visitors = arrivals.split();
    var runner =
        new StepRunner(
            client::ask,
            () -> question.ways().next(visitors, question.uncached()),
            arrivals,
            nanos,
            question.limits(),
            halt);
    return new Climb(
            runner,
            nanos,
            question.limits(),
            halt,
            question.ways().asked(),
            step -> progress.accept(LoadText.progress(step)))
        .run(arguments.from(), question.seconds());
  }
}
