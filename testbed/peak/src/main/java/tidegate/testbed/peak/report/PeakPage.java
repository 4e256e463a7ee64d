package tidegate.testbed.peak.report;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tidegate.testbed.peak.simulator.SimulationResult;

/** The answer as one page that needs no network: phone first, light and dark. */
public final class PeakPage {
  private final PeakAnswer answer;
  private final ZoneId zone;

  public PeakPage(PeakAnswer answer, ZoneId zone) {
    this.answer = answer;
    this.zone = zone;
  }

  /**
   * The page.
   *
   * @param from first minute that is drawn
   * @param to after the last
   */
  public String html(int from, int to) {
    String headline = PeakText.headline(answer, zone);
    return PeakPages.resource("peak.html")
        .replace("{{style}}", PeakPages.resource("peak.css"))
        .replace("{{verdict}}", headline.startsWith("It will hold") ? "ok" : "no")
        .replace("{{headline}}", PeakPages.escape(headline))
        .replace("{{trace}}", PeakPages.escape(trace()))
        .replace("{{plays}}", plays(from, to))
        .replace("{{trouble}}", list(answer.whatIf().stream().map(PeakPage::trouble).toList()))
        .replace("{{proposals}}", list(answer.proposals()))
        .replace("{{money}}", list(answer.money()))
        .replace("{{calendar}}", PeakPages.escape(answer.calendar()));
  }

  private String trace() {
    return String.format(
        Locale.ROOT,
        "Trace %s: %,d minutes from %s, at most %,d requests a minute. One task bears %,.0f a minute; prices of %s, %s.",
        answer.trace().name(),
        answer.trace().minutes(),
        answer.trace().start(),
        answer.trace().highest(),
        answer.site().task().requestsPerMinute(),
        answer.prices().date(),
        answer.prices().place());
  }

  private static String trouble(SimulationResult play) {
    return play.strategy() + ": " + PeakText.outcome(play);
  }

  private String plays(int from, int to) {
    double most = 1;
    for (SimulationResult play : answer.plays()) {
      for (int minute = from; minute < Math.min(to, play.minutes().length()); minute++) {
        most =
            Math.max(most, Math.max(play.minutes().healthy(minute), play.minutes().needed(minute)));
      }
    }
    var chart = new CapacityChart(answer.trace().start(), zone, from, to, most);
    return answer.plays().stream().map(play -> card(play, chart)).collect(Collectors.joining());
  }

  private String card(SimulationResult play, CapacityChart chart) {
    return """
    <article class="card"><h3>%s <span class="badge %s">%s</span></h3>
    %s<dl>%s%s%s%s%s</dl></article>
    """
        .formatted(
            PeakPages.escape(play.strategy()),
            play.fallsShort() ? "no" : "ok",
            PeakPages.escape(PeakText.outcome(play)),
            chart.svg(play),
            figure("Dollars", "%,.2f", answer.dollars(play)),
            figure("95 of 100 answers within", "%.1f s", play.p95()),
            figure("99 of 100", "%.1f s", play.p99()),
            figure(
                "Too few tasks: mean, time",
                "%.2f %%, %.1f %%",
                play.elasticity().accuracyUnder(),
                play.elasticity().timeshareUnder()),
            figure(
                "Too many: mean, time",
                "%.0f %%, %.1f %%",
                play.elasticity().accuracyOver(),
                play.elasticity().timeshareOver()));
  }

  @FormatMethod
  private static String figure(String what, @FormatString String format, Object... values) {
    return "<div><dt>%s</dt><dd>%s</dd></div>"
        .formatted(PeakPages.escape(what), String.format(Locale.ROOT, format, values));
  }

  private static String list(List<String> lines) {
    return lines.stream()
        .map(line -> "<li>" + PeakPages.escape(line) + "</li>")
        .collect(Collectors.joining("\n"));
  }
}
