package tidegate.testbed.peak.money;

import java.time.Duration;
import java.util.List;
import tidegate.core.calendar.Window;

/**
 * What windows are planned to cost; US dollars.
 *
 * @param taskHour dollars for one task in one hour
 * @param baseline tasks that stand anyway
 */
public record PeakPlan(double taskHour, int baseline) {

  /** All tasks from the lead's start to the end of each window; windows must not overlap. */
  public double dollars(List<Window> windows) {
    return windows.stream().mapToDouble(window -> window.floor() * taskHour * hours(window)).sum();
  }

  /** Of these: for the tasks above the baseline. */
  public double more(List<Window> windows) {
    return windows.stream()
        .mapToDouble(window -> (window.floor() - baseline) * taskHour * hours(window))
        .sum();
  }

  /** One further task in each of the windows. */
  public double furtherTask(List<Window> windows) {
    return windows.stream().mapToDouble(window -> taskHour * hours(window)).sum();
  }

  /** One hour's more lead before one window. */
  public double hourOfLead(int floor) {
    return (floor - baseline) * taskHour;
  }

  /** A floor that nobody takes back, a day. */
  public double forgottenDay(int floor) {
    return (floor - baseline) * taskHour * 24;
  }

  private static double hours(Window window) {
    return Duration.between(window.leadStart(), window.end()).toSeconds() / 3_600.0;
  }
}
