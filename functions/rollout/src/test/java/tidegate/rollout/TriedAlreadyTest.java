package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.Bench.NOW;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.core.deployment.Deployment.Status;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.decide.Request;
import tidegate.rollout.observe.Memory;

/** No release is tried twice, unless somebody asks for it. */
class TriedAlreadyTest {

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @Test
  void doesNotTryAgainWhatFailedSinceItsPush() {
    for (Status ended : List.of(Status.FAILED, Status.STOPPED, Status.SUCCEEDED)) {
      var tried = new FakeSite();
      tried.deployed("release-2", NEW, ended, PUSHED.plusSeconds(5));

      Outcome outcome = bench.reconciler.run(tried.aws(), new Request("schedule", NOW));

      assertThat(Bench.reason(outcome)).isInstanceOf(Reason.AlreadyTried.class);
      assertThat(tried.told).isEmpty();
    }
  }

  @Test
  void triesAgainAfterAPushOfTheSameImage() {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.minusSeconds(5));

    assertThat(bench.run(NOW)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void triesAgainAfterARetryThatHadToWait() {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(5));
    site.ecs.tags.put(Memory.RETRY_AFTER, PUSHED.plusSeconds(30).toString());

    assertThat(bench.run(NOW)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void anotherReleaseThatFailedIsNoReason() {
    site.deployed("release-1", OLD, Status.FAILED, PUSHED.plusSeconds(5));

    assertThat(bench.run(NOW)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void staysWithTheReleaseItWentBackTo() {
    site.deployed("release-2", NEW, Status.SUCCEEDED, PUSHED.plusSeconds(5));
    site.deployed("release-1", OLD, Status.SUCCEEDED, PUSHED.plusSeconds(20));

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.AlreadyTried.class);
  }
}
