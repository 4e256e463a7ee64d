package tidegate.testbed.peak.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.testbed.peak.money.FargatePrices;
import tidegate.testbed.peak.money.TaskTimes;
import tidegate.testbed.peak.proposal.CalendarText;
import tidegate.testbed.peak.report.PeakAnswer;
import tidegate.testbed.peak.report.PeakPage;
import tidegate.testbed.peak.report.PeakText;
import tidegate.testbed.peak.simulator.SimulatedSite;
import tidegate.testbed.peak.simulator.SimulationResult;
import tidegate.testbed.peak.simulator.Simulator;
import tidegate.testbed.peak.trace.NasaTrace;
import tidegate.testbed.peak.trace.PaydayTrace;
import tidegate.testbed.peak.trace.Trace;
import tidegate.testbed.peak.trace.TraceCsv;
import tidegate.testbed.peak.trace.TraceException;

/** Plays a trace, proposes a calendar, prints the answer and writes the page. */
final class PeakCommand {
  private static final LocalDate MONTH = LocalDate.of(2027, 1, 1);

  /** Of the calendar's floor, so that a small public site is as busy as the floor is high. */
  private static final double NASA_TASKS = 10 * 0.6;

  private final Path root;
  private final Path caller;
  private final PeakArguments arguments;

  /**
   * @param root of the repository
   * @param caller folder that the user's files are named from
   */
  PeakCommand(Path root, Path caller, PeakArguments arguments) {
    this.root = root;
    this.caller = caller;
    this.arguments = arguments;
  }

  /** The answer for a terminal; the page is in target/rehearsal/peak.html. */
  String run() {
    SimulatedSite site = arguments.site();
    Trace trace = trace(site);
    var asItIs =
        new CalendarText(
            arguments.calendar().isEmpty() ? CalendarText.DEFAULT : text(arguments.calendar()));
    var prices =
        FargatePrices.read(
            text(root.resolve("site/prices.json").toString()), arguments.region(), arguments.arm());
    var simulator = new Simulator(site);
    var advice = new CalendarAdvice(simulator, trace, asItIs, prices.taskHour(site.task()));
    PeakCalendar proposed = advice.proposed().calendar();
    var five = new FiveStrategies(simulator, trace, asItIs.calendar(), proposed, arguments.seed());
    List<SimulationResult> plays = five.plays();
    Optional<TaskTimes> ran =
        arguments.tasks().isEmpty()
            ? Optional.empty()
            : Optional.of(TaskTimes.read(arguments.tasks(), text(arguments.tasks())));
    var answer =
        new PeakAnswer(
            trace,
            site,
            prices,
            plays,
            five.troubles(),
            advice.sentences(),
            new MoneyLines(prices, site.task()).of(trace, proposed, plays, ran),
            advice.proposed().toString());
    Path page = write(answer, proposed);
    return PeakText.of(answer, proposed.zone()) + gaps(trace) + "\nPage: " + page + "\n";
  }

  private Trace trace(SimulatedSite site) {
    Trace read =
        switch (arguments.trace()) {
          case "payday" ->
              PaydayTrace.usual()
                  .days(MONTH, MONTH.plusMonths(1), PaydayTrace.random(arguments.seed()));
          case "nasa" -> scaled(NasaTrace.read(), site);
          default -> TraceCsv.read(arguments.trace(), text(arguments.trace()));
        };
    return arguments.scale() > 0 ? read.times(arguments.scale()) : read;
  }

  private Trace scaled(Trace nasa, SimulatedSite site) {
    double factor = NASA_TASKS * site.task().requestsPerMinute() / nasa.highest();
    return arguments.scale() > 0 ? nasa : nasa.times(factor);
  }

  private static String gaps(Trace trace) {
    return trace.gaps() == 0
        ? ""
        : String.format(Locale.ROOT, "%nNobody counted %,d of the minutes.%n", trace.gaps());
  }

  private Path write(PeakAnswer answer, PeakCalendar calendar) {
    Trace trace = answer.trace();
    Window drawn = drawn(trace, calendar);
    int from = trace.minute(drawn.leadStart().minusSeconds(2 * 3_600));
    int to = trace.minute(drawn.end().plusSeconds(2 * 3_600));
    Path page = root.resolve("target/rehearsal/peak.html");
    try {
      Files.createDirectories(page.getParent());
      return Files.writeString(page, new PeakPage(answer, calendar.zone()).html(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + page, e);
    }
  }

  /** The window with the busiest minute, or the day around it. */
  private static Window drawn(Trace trace, PeakCalendar calendar) {
    var busiest = trace.start().plusSeconds(60L * trace.busiest());
    ZoneId zone = calendar.zone();
    var day = busiest.atZone(zone).toLocalDate();
    return calendar
        .floorAt(busiest)
        .window()
        .orElseGet(() -> {
          var start = day.atStartOfDay(zone).toInstant();
          var end = day.plusDays(1).atStartOfDay(zone).toInstant();
          return new Window(start, start, end, calendar.baseline(), "busiest day");
        });
  }

  private String text(String file) {
    try {
      return Files.readString(caller.resolve(file));
    } catch (NoSuchFileException e) {
      throw new TraceException("./rehearse peak", List.of("there is no file " + file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
