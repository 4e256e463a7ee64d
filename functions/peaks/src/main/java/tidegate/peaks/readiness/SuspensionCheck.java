package tidegate.peaks.readiness;

import java.util.ArrayList;
import java.util.List;
import tidegate.core.calendar.Window;
import tidegate.peaks.observe.Situation;

/** Nobody left scaling suspended. */
record SuspensionCheck() implements ReadinessCheck {

  @Override
  public ReadinessTopic topic() {
    return ReadinessTopic.SUSPENDED_SCALING;
  }

  @Override
  public Readiness ask(Window window, Situation situation) {
    List<Gap> gaps = new ArrayList<>();
    if (situation.target().outSuspended()) {
      gaps.add(new Gap.ScaleOutSuspended());
    }
    if (situation.target().inSuspended()) {
      gaps.add(new Gap.ScaleInSuspended());
    }
    return Readiness.answered(topic(), gaps);
  }
}
