package tidegate.testbed.peak.simulator;

import java.util.Optional;

/**
 * CodeDeploy's blue/green deployment: green stands up, is proved, takes over; blue is kept a while.
 */
final class BlueGreen {
  /** CodeDeploy waits this long for green, then gives up. */
  private static final double STAND_UP_AT_MOST = 3_600;

  /** How far it is. */
  private enum Stage {
    BEFORE,
    STANDING_UP,
    PROVING,
    KEEPING,
    OVER
  }

  private final Optional<RolloutPlan> plan;
  private Stage stage = Stage.BEFORE;
  private double since;

  BlueGreen(Optional<RolloutPlan> plan) {
    this.plan = plan;
  }

  /** Takes the step that is due. */
  void step(Fleet fleet, int desired, double now) {
    if (plan.isPresent()) {
      step(plan.get(), fleet, desired, now);
    }
  }

  private void step(RolloutPlan rollout, Fleet fleet, int desired, double now) {
    switch (stage) {
      case BEFORE -> {
        if (now >= rollout.start() * 60.0) {
          fleet.openOther();
          enter(Stage.STANDING_UP, now);
        }
      }
      case STANDING_UP -> {
        TaskGroup green = fleet.other().orElseThrow();
        fleet.resize(green, desired, now);
        if (green.healthy().size() >= desired) {
          enter(Stage.PROVING, now);
        } else if (now - since > STAND_UP_AT_MOST) {
          end(fleet, now);
        }
      }
      case PROVING -> {
        fleet.resize(fleet.other().orElseThrow(), desired, now);
        if (now - since >= rollout.proving() * 60.0) {
          fleet.swap();
          enter(Stage.KEEPING, now);
        }
      }
      case KEEPING -> {
        if (now - since >= rollout.keeping() * 60.0) {
          end(fleet, now);
        }
      }
      case OVER -> {}
    }
  }

  /** Scale-in is off while a deployment runs; scale-out is not. */
  boolean running() {
    return stage != Stage.BEFORE && stage != Stage.OVER;
  }

  private void enter(Stage next, double now) {
    stage = next;
    since = now;
  }

  private void end(Fleet fleet, double now) {
    fleet.closeOther(now);
    stage = Stage.OVER;
  }
}
