package tidegate.testbed.rehearsal.story;

import java.time.Duration;
import java.time.Instant;
import tidegate.testbed.aws.ecs.EcsServiceState;
import tidegate.testbed.aws.ecs.TaskSetState;
import tidegate.testbed.aws.scaling.ScalableTargetState;

/** The peak of the 5th: the floor is raised and proved before it starts. */
final class PeakChapter implements Chapter {
  static final Instant LEAD = ChapterContext.seoul("2026-12-04T23:00:00");
  static final Instant START = ChapterContext.seoul("2026-12-05T00:00:00");

  /** A tick comes every five minutes; by then it has run. */
  private static final Duration TICK = Duration.ofMinutes(6);

  @Override
  public String title() {
    return "The peak of the 5th comes";
  }

  @Override
  public void play(ChapterContext context) {
    context.jumpTo(LEAD.minus(TICK));
    var floor = RehearsalNames.PEAK_FLOOR;
    context.require(
        minimum(context) < floor, "the minimum was %d before the lead began", minimum(context));
    context.require(
        context.until(() -> minimum(context) >= floor, Duration.ofMinutes(20)),
        "the lead began and the minimum was not raised to %d",
        floor);
    context.tell("the lead began: minimum raised to %d tasks", floor);
    context.require(
        context.until(() -> healthy(context) >= floor, Duration.between(context.now(), START)),
        "the peak starts with %d of %d tasks healthy",
        healthy(context),
        floor);
    context.tell(
        "%d tasks healthy, %s before the peak starts",
        healthy(context), ChapterContext.minutes(Duration.between(context.now(), START)));
    // The next tick sees them, too, and says so.
    context.pass(TICK);
    context.jumpTo(START.minus(TICK));
    context.pass(TICK.multipliedBy(2));
    context.requireNoErrors();
    context.tell("the peak has begun on proved capacity");
  }

  static int minimum(ChapterContext context) {
    var service = context.rehearsal.awsSite.service();
    return context
        .rehearsal
        .aws
        .scaling()
        .target(service.resourceId())
        .map(ScalableTargetState::min)
        .orElse(0);
  }

  static int healthy(ChapterContext context) {
    return context.rehearsal.aws.ecs().services().stream()
        .map(EcsServiceState::primary)
        .flatMap(java.util.Optional::stream)
        .mapToInt(TaskSetState::healthy)
        .sum();
  }
}
