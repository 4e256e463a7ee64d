package tidegate.testbed.rehearsal.story;

import java.time.Duration;
import java.time.Instant;
import tidegate.testbed.rehearsal.site.ImageRecipe;

/** In the freeze a release waits, a hotfix does not; after it, capacity is given back. */
final class FreezeHolds implements Chapter {
  private static final Instant END = Script.seoul("2026-12-07T00:00:00");
  private static final Duration TWO_TICKS = Duration.ofMinutes(12);

  @Override
  public String title() {
    return "In the freeze a release waits and a hotfix does not";
  }

  @Override
  public void play(Script script) {
    script.jumpTo(Script.seoul("2026-12-05T10:01:00"));
    Rollouts.ships(script, "hotfix-1");
    script.requireNoErrors();

    var pushed = script.now();
    script.push("release-5", ImageRecipe.healthy());
    script.require(
        script.deploymentSince(pushed, TWO_TICKS).isEmpty(),
        "release-5 was pushed in the freeze and its rollout began");
    script.tell("release-5 pushed in the freeze: it waits");
    script.tellNotice("release-5");

    script.jumpTo(END.minus(Duration.ofMinutes(4)));
    var deployment =
        script
            .deploymentSince(END, Duration.ofMinutes(20))
            .orElseThrow(() -> new StoryBroken("the freeze ended and release-5 was not shipped"));
    script.tell("the freeze has ended: the rollout of release-5 begins");
    Rollouts.shipped(script, deployment, "release-5");
    givenBack(script);
    script.requireNoErrors();
  }

  private static void givenBack(Script script) {
    var baseline = script.stage.awsSite.spec().baseline();
    script.require(
        script.until(
            () ->
                PeakComes.minimum(script) == baseline
                    && script.stage.awsSite.service().running() == baseline,
            Duration.ofHours(2)),
        "two hours after the peak %d tasks still run, minimum %d",
        script.stage.awsSite.service().running(),
        PeakComes.minimum(script));
    script.tell("capacity is given back: %d tasks, minimum %d", baseline, baseline);
  }
}
