package tidegate.testbed.load.report;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tidegate.testbed.load.climb.Limits;
import tidegate.testbed.load.climb.LoadResult;
import tidegate.testbed.load.climb.LoadStep;

/** The answer for a terminal: the number first, then what it rests on. */
public final class LoadText {
  /** Later than this, it is the machine under the test that is measured. */
  private static final double LATE_MILLIS = 50;

  private LoadText() {}

  public static String of(LoadQuestion question, LoadResult result) {
    var lines = new ArrayList<String>();
    result
        .held()
        .ifPresentOrElse(
            knee -> lines.addAll(knee(question, result, knee)),
            () -> lines.add(nothingHeld(question, result)));
    lines.add("");
    lines.add("arrivals/min  answered/min      p50      p95      p99 (ms)  errors");
    result.steps().forEach(step -> lines.add(row(step)));
    lines.add("");
    lines.addAll(basis(question, result));
    return String.join("\n", lines) + "\n";
  }

  /** One line while the test runs. */
  public static String progress(LoadStep step) {
    return say(
        "%,.0f arrivals a minute %s: p95 %,.0f ms, %s",
        step.perMinute(), step.held() ? "held" : "did not hold", step.p95(), failures(step));
  }

  private static List<String> knee(LoadQuestion question, LoadResult result, LoadStep knee) {
    var lines = new ArrayList<String>();
    double requests = Math.max(1, Math.floor(knee.answered()));
    lines.add(
        say(
            "%s answers %s%,.0f requests a minute within the bound: %s.",
            question.site(),
            result.stopped().isPresent() ? "at least " : "",
            requests,
            bound(question.limits())));
    lines.add(
        say(
            "There: p50 %,.0f ms, p95 %,.0f ms, p99 %,.0f ms from the planned arrival to the whole answer; %s.",
            knee.p50(), knee.p95(), knee.p99(), failures(knee)));
    lines.add(above(result, knee));
    var floor = new TaskFloor(requests);
    lines.add("");
    lines.add(say("If one task stands behind it: ./rehearse peak --requests %.0f", requests));
    lines.add(
        say(
            "RequestsPerTask of site/, at 60 %% as its scaling policies keep a task: %d.",
            floor.requestsPerTask()));
    question
        .peak()
        .ifPresent(peak ->
            lines.add(
                say(
                    "Floor for a peak of %,.0f requests a minute: %d tasks at 60 %%; %d at their limit, with none to spare.",
                    peak, floor.tracked(peak), floor.least(peak))));
    return lines;
  }

  private static String above(LoadResult result, LoadStep knee) {
    Optional<LoadStep> failed =
        result.steps().stream()
            .filter(step -> !step.held() && step.perMinute() > knee.perMinute())
            .min((one, other) -> Double.compare(one.perMinute(), other.perMinute()));
    String lost =
        failed.map(step -> progress(step) + ".").orElse("No faster step was played to its end.");
    return result.stopped().map(why -> "The test ended early: " + why + ". " + lost).orElse(lost);
  }

  private static String nothingHeld(LoadQuestion question, LoadResult result) {
    String why =
        result
            .stopped()
            .map(reason -> "The test ended early: " + reason + ".")
            .orElse("Start lower with --from, allow more with --p95, or look at the errors below.");
    return question.site() + ": no step held (" + bound(question.limits()) + "). " + why;
  }

  private static String bound(Limits limits) {
    return say(
        "95 of 100 answers within %,d ms, at most %s %% errors",
        limits.p95().toMillis(), plain(limits.errors()));
  }

  private static String failures(LoadStep step) {
    String kinds =
        step.errors().entrySet().stream()
            .map(kind -> kind.getKey() + ": " + kind.getValue())
            .collect(Collectors.joining(", "));
    return step.failed() == 0
        ? say("no errors in %,d requests", step.sent())
        : say("%,d errors in %,d requests (%s)", step.failed(), step.sent(), kinds);
  }

  private static String row(LoadStep step) {
    return say(
        "%,12.0f  %,12.0f  %,7.0f  %,7.0f  %,7.0f       %6d  %s%s",
        step.perMinute(),
        step.answered(),
        step.p50(),
        step.p95(),
        step.p99(),
        step.failed(),
        step.held() ? "held" : "did not hold",
        step.whole() ? "" : say(", ended after %,d of %,d", step.sent(), step.planned()));
  }

  private static List<String> basis(LoadQuestion question, LoadResult result) {
    var lines = new ArrayList<String>();
    lines.add(
        say(
            "Asked, by weight: %s. %d %% of them past any cache of pages. %,d requests in all, %s s a step, seed %d.",
            question.ways().ways().stream()
                .map(way -> way.name() + " " + way.weight())
                .collect(Collectors.joining(", ")),
            question.uncached(),
            result.sent(),
            plain(question.seconds()),
            question.seed()));
    question.ways().leftOut().forEach(way -> lines.add("Not asked: " + way + "."));
    lines.add("Asked because " + question.consent() + ".");
    if (question.consent().endsWith("is this machine")) {
      lines.add(
          "The test and the site shared this machine's CPUs: a task elsewhere answers another number.");
    }
    double late = result.steps().stream().mapToDouble(LoadStep::late).max().orElse(0);
    if (late > LATE_MILLIS) {
      lines.add(
          say(
              "This machine sent 5 of 100 requests of a step more than %,.0f ms late: the number may be too low; use a less busy one.",
              late));
    }
    long cached = result.steps().stream().mapToLong(LoadStep::cached).sum();
    if (cached > 0) {
      lines.add(
          say(
              "%,d answers came from a cache in front of the site: this is not what a task answers; ask the load balancer, or --uncached 100.",
              cached));
    }
    return lines;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? say("%.0f", number) : Double.toString(number);
  }

  @FormatMethod
  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
