package tidegate.peaks.readiness;

import tidegate.core.calendar.Window;
import tidegate.peaks.observe.Situation;

/** Asks one thing before a peak. */
interface ReadinessCheck {

  /** What is asked. */
  ReadinessTopic topic();

  /**
   * Asks it.
   *
   * @throws RuntimeException where it could not be asked
   */
  Readiness ask(Window window, Situation situation);
}
