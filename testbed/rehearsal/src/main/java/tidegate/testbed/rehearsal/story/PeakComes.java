package tidegate.testbed.rehearsal.story;

import java.time.Duration;
import java.time.Instant;
import tidegate.testbed.aws.ecs.EcsServiceState;
import tidegate.testbed.aws.ecs.TaskSetState;
import tidegate.testbed.aws.scaling.ScalableTargetState;

/** The peak of the 5th: the floor is raised and proved before it starts. */
final class PeakComes implements Chapter {
  static final Instant LEAD = Script.seoul("2026-12-04T23:00:00");
  static final Instant START = Script.seoul("2026-12-05T00:00:00");

  /** A tick comes every five minutes; by then it has run. */
  private static final Duration TICK = Duration.ofMinutes(6);

  @Override
  public String title() {
    return "The peak of the 5th comes";
  }

  @Override
  public void play(Script script) {
    script.jumpTo(LEAD.minus(TICK));
    var floor = Names.PEAK_FLOOR;
    script.require(
        minimum(script) < floor, "the minimum was %d before the lead began", minimum(script));
    script.require(
        script.until(() -> minimum(script) >= floor, Duration.ofMinutes(20)),
        "the lead began and the minimum was not raised to %d",
        floor);
    script.tell("the lead began: minimum raised to %d tasks", floor);
    script.require(
        script.until(() -> healthy(script) >= floor, Duration.between(script.now(), START)),
        "the peak starts with %d of %d tasks healthy",
        healthy(script),
        floor);
    script.tell(
        "%d tasks healthy, %s before the peak starts",
        healthy(script), Script.minutes(Duration.between(script.now(), START)));
    // The next tick sees them, too, and says so.
    script.pass(TICK);
    script.jumpTo(START.minus(TICK));
    script.pass(TICK.multipliedBy(2));
    script.requireNoErrors();
    script.tell("the peak has begun on proved capacity");
  }

  static int minimum(Script script) {
    var service = script.stage.awsSite.service();
    return script
        .stage
        .aws
        .scaling()
        .target(service.resourceId())
        .map(ScalableTargetState::min)
        .orElse(0);
  }

  static int healthy(Script script) {
    return script.stage.aws.ecs().services().stream()
        .map(EcsServiceState::primary)
        .flatMap(java.util.Optional::stream)
        .mapToInt(TaskSetState::healthy)
        .sum();
  }
}
