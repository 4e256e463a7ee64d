package tidegate.testbed.peak.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import tidegate.testbed.peak.simulator.SimulationResult;

/** The answer for a terminal: what is worst comes first. */
public final class PeakText {
  private PeakText() {}

  /**
   * The whole text.
   *
   * @param zone whose clock is meant
   */
  public static String of(PeakAnswer answer, ZoneId zone) {
    return """
    %s

    Played over the whole trace, worst first:
    %s
    The proposed calendar in trouble, worst first:
    %s
    %s

    %s

    Paste as Calendar:
    %s
    """
        .formatted(
            headline(answer, zone),
            table(answer),
            answer.whatIf().stream()
                .map(play -> "  %s: %s%n".formatted(play.strategy(), outcome(play)))
                .collect(Collectors.joining()),
            String.join("\n", answer.proposals()),
            String.join("\n", answer.money()),
            answer.calendar());
  }

  /** What becomes of the user's own calendar, in one sentence. */
  static String headline(PeakAnswer answer, ZoneId zone) {
    return answer.plays().stream()
        .filter(play -> play.strategy().endsWith("calendar as it is"))
        .findFirst()
        .map(play ->
            play.fallsShort()
                ? "It will not hold with the calendar as it is: %s; worst at %s."
                    .formatted(
                        outcome(play),
                        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", Locale.ENGLISH)
                            .withZone(zone)
                            .format(answer.worst(play)))
                : "It will hold with the calendar as it is, if visitors come as in this trace.")
        .orElse("");
  }

  private static String table(PeakAnswer answer) {
    var lines = new StringBuilder();
    lines.append(
        "  %-26s %10s %10s %7s %7s %19s %19s %9s%n"
            .formatted(
                "strategy",
                "unmet",
                "overloaded",
                "p95",
                "p99",
                "too few (mean/time)",
                "too many",
                "dollars"));
    for (SimulationResult play : answer.plays()) {
      lines.append(
          String.format(
              Locale.ROOT,
              "  %-26s %10.0f %6d min %5.1f s %5.1f s %10.2f%% /%5.1f%% %10.0f%% /%5.1f%% %9.2f%n",
              play.strategy(),
              play.unmet(),
              play.overloadedMinutes(),
              play.p95(),
              play.p99(),
              play.elasticity().accuracyUnder(),
              play.elasticity().timeshareUnder(),
              play.elasticity().accuracyOver(),
              play.elasticity().timeshareOver(),
              answer.dollars(play)));
    }
    return lines.toString();
  }

  /** What visitors met. */
  static String outcome(SimulationResult play) {
    if (!play.fallsShort()) {
      return "no request unmet, no overloaded minute";
    }
    String quota =
        play.quotaMinutes() > 0
            ? String.format(
                Locale.ROOT,
                ", and for %,d minutes the vCPU quota held tasks back",
                play.quotaMinutes())
            : "";
    String database =
        play.unmetByDatabase() > 0
            ? String.format(
                Locale.ROOT,
                ", %,.0f of them for want of a database connection",
                play.unmetByDatabase())
            : "";
    return String.format(
            Locale.ROOT,
            "%,.0f requests unmet (%.2f %%)%s in %,d overloaded minutes",
            play.unmet(),
            play.unmetPercent(),
            database,
            play.overloadedMinutes())
        + quota;
  }
}
