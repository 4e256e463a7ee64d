package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.Bench.IN_FREEZE;
import static tidegate.rollout.Bench.NOW;
import static tidegate.rollout.FakeSite.PUSHED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;

/** Why a release does not start now, each reason told once. */
class NotNowTest {
  /** Two hours before the lead of the peak of the 25th. */
  private static final Instant FREEZE = Instant.parse("2026-11-24T12:00:00Z");

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @Test
  void waitsForTheEndOfAPeak() {
    assertThat(bench.stays(IN_FREEZE)).isInstanceOf(Reason.Frozen.class);
    assertThat(bench.subjects())
        .containsExactly(
            "not deploying: peak of the 25th starts in 40 min; release-2 will start"
                + " Fri 27 Nov 00:00 KST; push tag hotfix-* to override");
    assertThat(site.calls).doesNotContain("DescribeListeners");
  }

  @Test
  void aHotfixDoesNotWaitForTheEndOfAPeak() {
    site.push("hotfix-1", "sha256:" + "3".repeat(64), PUSHED.plusSeconds(10));

    assertThat(bench.run(IN_FREEZE)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void startsNothingInAFreezeThoughItsEventIsFromBefore() {
    Instant before = FREEZE.minusSeconds(60);

    assertThat(Bench.reason(bench.run(before, Duration.ofHours(1))))
        .isInstanceOf(Reason.LeftToATick.class);
    assertThat(bench.subjects()).isEmpty();
    assertThat(bench.run(before)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void aHotfixStartsOnAnEventHoweverOldThatMayBe() {
    site.push("hotfix-1", "sha256:" + "3".repeat(64), PUSHED.plusSeconds(10));

    assertThat(bench.run(FREEZE.minusSeconds(60), Duration.ofHours(1)))
        .isInstanceOf(Outcome.Started.class);
  }

  @Test
  void waitsForARedAlarmAnUnsteadyServiceAndScaling() {
    site.redAlarms = List.of("site-5xx");
    site.taskSets = List.of(Specimens.taskSet("PRIMARY", "", false));
    site.activities = List.of(new ScalingActivity(NOW, "InProgress", "", ""));

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.Waiting.class);
    assertThat(bench.subjects())
        .containsExactly(
            "not deploying: alarm site-5xx is red; the service is not steady: 1 of 2 tasks run;"
                + " the service is scaling; release-2 will start when that is over");
  }

  @Test
  void namesEveryFaultInOneMessage() {
    site.testListeners = List.of();
    site.redAlarms = List.of("site-5xx");
    site.networkMode = "bridge";

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.Refused.class);
    assertThat(bench.subjects())
        .containsExactly("not deploying: release-2 fails 2 of 14 preflight checks");
    assertThat(site.told.getFirst().body())
        .contains("- test-listener: ", "- network-mode: ", "Fix: set networkMode to awsvpc")
        .contains("- alarms: alarm site-5xx is red (waits).");
    assertThat(site.calls).doesNotContain("RegisterTaskDefinition", "CreateDeployment");
  }

  @Test
  void tellsAReasonOnce() {
    bench.run(IN_FREEZE);
    bench.run(IN_FREEZE.plusSeconds(300));
    bench.run(IN_FREEZE.plusSeconds(600));

    assertThat(site.told).hasSize(1);
    assertThat(site.calls).containsOnlyOnce("TagResource");
  }

  @Test
  void tellsAgainForAnotherReasonAndAnotherRelease() {
    bench.run(IN_FREEZE);
    site.redAlarms = List.of("site-5xx");
    bench.run(NOW);
    site.push("release-3", "sha256:" + "3".repeat(64), PUSHED.plusSeconds(10));
    bench.run(IN_FREEZE);

    assertThat(site.told).hasSize(3);
  }

  @Test
  void aPeakThatIsOnIsNotSaidToStart() {
    bench.run(Instant.parse("2026-11-25T03:00:00Z"));

    assertThat(bench.subjects())
        .singleElement()
        .asString()
        .startsWith("not deploying: peak of the 25th is on; release-2 will start Fri 27 Nov 00:00 KST");
  }

  @Test
  void noticesAreInTheLanguageOfTheSetting() {
    new Reconciler(Given.settings("LANGUAGE", "ko")).run(site.aws(), NOW, Duration.ZERO);

    assertThat(site.told.getFirst().subject()).contains("배포합니다");
  }
}
