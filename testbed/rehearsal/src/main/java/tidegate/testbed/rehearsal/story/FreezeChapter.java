package tidegate.testbed.rehearsal.story;

import java.time.Duration;
import java.time.Instant;
import tidegate.testbed.rehearsal.site.ImageRecipe;

/** In the freeze a release waits, a hotfix does not; after it, capacity is given back. */
final class FreezeChapter implements Chapter {
  private static final Instant END = ChapterContext.seoul("2026-12-07T00:00:00");
  private static final Duration TWO_TICKS = Duration.ofMinutes(12);

  @Override
  public String title() {
    return "In the freeze a release waits and a hotfix does not";
  }

  @Override
  public void play(ChapterContext context) {
    context.jumpTo(ChapterContext.seoul("2026-12-05T10:01:00"));
    RolloutSteps.ships(context, "hotfix-1");
    context.requireNoErrors();

    var pushed = context.now();
    context.push("release-5", ImageRecipe.healthy());
    context.require(
        context.deploymentSince(pushed, TWO_TICKS).isEmpty(),
        "release-5 was pushed in the freeze and its rollout began");
    context.tell("release-5 pushed in the freeze: it waits");
    context.tellNotice("release-5");

    context.jumpTo(END.minus(Duration.ofMinutes(4)));
    var deployment =
        context
            .deploymentSince(END, Duration.ofMinutes(20))
            .orElseThrow(() -> new StoryBroken("the freeze ended and release-5 was not shipped"));
    context.tell("the freeze has ended: the rollout of release-5 begins");
    RolloutSteps.shipped(context, deployment, "release-5");
    givenBack(context);
    context.requireNoErrors();
  }

  private static void givenBack(ChapterContext context) {
    var baseline = context.rehearsal.awsSite.spec().baseline();
    context.require(
        context.until(
            () ->
                PeakChapter.minimum(context) == baseline
                    && context.rehearsal.awsSite.service().running() == baseline,
            Duration.ofHours(2)),
        "two hours after the peak %d tasks still run, minimum %d",
        context.rehearsal.awsSite.service().running(),
        PeakChapter.minimum(context));
    context.tell("capacity is given back: %d tasks, minimum %d", baseline, baseline);
  }
}
