package tidegate.peaks.memory;

import java.time.Instant;
import java.util.OptionalInt;
import tidegate.core.calendar.Window;
import tidegate.core.policy.FloorBounds.MaxRaise;

/** One thing to remember, or to forget. */
public sealed interface Mark {

  /** A word of a window. */
  record Told(Window window, MemoryWord word) implements Mark {}

  /** A word of a window is true no more. */
  record Untold(Window window, MemoryWord word) implements Mark {}

  /** Min was set by us. */
  record MinSet(int min) implements Mark {}

  /** Max is raised for a peak: remembered before it is done, so that it can be given back. */
  record MaxRaised(MaxRaise raise) implements Mark {}

  /** Max is the owner's again. */
  record MaxSettled() implements Mark {}

  /** Told of somebody else's min; empty where there is none any more. */
  record OthersMin(OptionalInt min) implements Mark {}

  /** Told that the baseline had been changed. */
  record Drift(Instant at) implements Mark {}
}
