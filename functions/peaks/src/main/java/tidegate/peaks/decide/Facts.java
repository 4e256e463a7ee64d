package tidegate.peaks.decide;

import java.util.List;
import java.util.Optional;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.peaks.observe.Cause;
import tidegate.peaks.readiness.Readiness;

/** What only some decisions ask for. Whatever cannot be read throws. */
public interface Facts {

  /** The deployment that holds the group, though traffic may have been shifted. */
  Optional<Deployment> inFlight();

  /** The deployment before its shift or in it, when moving capacity can fail it. */
  Optional<Deployment> shifting();

  /** Whether a scaling policy could bring the count down by itself. */
  boolean policiesScaleIn();

  /** Why a window's floor does not stand; never empty. */
  List<Cause> causes(Window window);

  /** Whether AWS took the last thing to remember; where it refuses, all is asked at fixed times. */
  boolean remembers();

  /** What is missing for a window. */
  Readiness readiness(Window window);
}
