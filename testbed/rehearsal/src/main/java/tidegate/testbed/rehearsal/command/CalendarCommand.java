package tidegate.testbed.rehearsal.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import tidegate.core.calendar.ICalendar;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.notice.Language;
import tidegate.core.settings.SettingsException;
import tidegate.testbed.wordpress.TestbedException;

/** Checks a calendar and shows its next 12 months, before anything is deployed. */
public final class CalendarCommand {
  private static final String USAGE = "usage: ./rehearse calendar FILE [--ics]";

  /** The template's default of LongestRollout. */
  private static final Duration LONGEST_ROLLOUT = Duration.ofHours(2);

  private final Path file;
  private final boolean ics;
  private final InstantSource clock;

  /**
   * @param from the folder in which a relative FILE is looked for
   * @throws TestbedException if the words are not one file and known options
   */
  public CalendarCommand(Path from, List<String> words, InstantSource clock) {
    var faults = new ArrayList<String>();
    List<String> files = words.stream().filter(word -> !word.startsWith("-")).toList();
    words.stream()
        .filter(word -> word.startsWith("-") && !word.equals("--ics"))
        .forEach(word -> faults.add("there is no option " + word));
    if (files.size() != 1) {
      faults.add(files.isEmpty() ? "say which file" : "one file at a time");
    }
    if (!faults.isEmpty()) {
      throw new TestbedException(String.join("; ", faults) + ". " + USAGE);
    }
    this.file = from.resolve(files.getFirst());
    this.ics = words.contains("--ics");
    this.clock = clock;
  }

  /** Prints the year, or every fault; 0 if the calendar is good, 1 if it is not. */
  public int run() {
    PeakCalendar calendar;
    try {
      calendar = CalendarFile.read(file);
    } catch (SettingsException bad) {
      System.err.println(file.getFileName() + " is not a calendar that Tidegate takes:");
      bad.faults().forEach(fault -> System.err.println("  " + fault));
      return 1;
    }
    Instant now = clock.instant();
    Instant until = ZonedDateTime.ofInstant(now, calendar.zone()).plusMonths(12).toInstant();
    System.out.print(
        ics
            ? new ICalendar(Language.ENGLISH, "peaks")
                .text(
                    calendar.windows(now, until),
                    calendar.freezes(now, until, LONGEST_ROLLOUT),
                    now)
            : new CalendarTable(calendar, LONGEST_ROLLOUT).text(now, until));
    return 0;
  }
}
