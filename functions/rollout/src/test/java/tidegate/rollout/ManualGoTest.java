package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.PUSHED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidegate.core.deployment.Deployment.Status;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.observe.Memory;

/** A deployment group that waits for a person before its shift. */
class ManualGoTest {
  private static final Instant IN_FREEZE = Instant.parse("2026-11-24T14:20:00Z");

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @BeforeEach
  void waitsForAPerson() {
    site.codeDeploy.manualGo = Optional.of(Duration.ofHours(4));
    site.deployed("release-2", NEW, Status.READY, PUSHED);
    site.ecs.tags.put(Memory.BEGUN, "d-0");
  }

  @Test
  void tellsOnceWhoseGoIsAwaitedUntilWhenAndHowToGiveIt() {
    bench.stays(PUSHED.plusSeconds(900));
    bench.stays(PUSHED.plusSeconds(1200));

    assertThat(site.told)
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.subject()).contains("release-2 waits for your go");
          assertThat(notice.body())
              .contains(
                  "./tidegate approve",
                  "aws deploy continue-deployment --deployment-id d-0 --deployment-wait-type"
                      + " READY_WAIT");
        });
  }

  @Test
  void letsItGoOnWhenAPersonSaysSo() {
    assertThat(bench.giveGo(PUSHED.plusSeconds(900))).isInstanceOf(Outcome.WentOn.class);
    assertThat(site.codeDeploy.continued).contains("d-0");
  }

  @Test
  void doesNotShiftTrafficInAFreezeThoughAPersonSaysSo() {
    assertThat(Bench.reason(bench.giveGo(IN_FREEZE))).isInstanceOf(Reason.NoGoNow.class);
    assertThat(site.codeDeploy.continued).isEmpty();
  }

  @Test
  void doesNotShiftTrafficUnderARedAlarm() {
    site.redAlarms = List.of("site-5xx");

    assertThat(Bench.reason(bench.giveGo(PUSHED.plusSeconds(900))))
        .isInstanceOf(Reason.NoGoNow.class);
  }

  @Test
  void saysThatNothingWaitsWhereNothingDoes() {
    site.codeDeploy.deployments.clear();
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED);

    assertThat(Bench.reason(bench.giveGo(PUSHED.plusSeconds(900))))
        .isEqualTo(new Reason.NothingAwaitsGo());
  }

  @Test
  void aGoThatCameTooLateIsNoGo() {
    site.codeDeploy.over.add("d-0");

    assertThat(Bench.reason(bench.giveGo(PUSHED.plusSeconds(900))))
        .isEqualTo(new Reason.NothingAwaitsGo());
  }
}
