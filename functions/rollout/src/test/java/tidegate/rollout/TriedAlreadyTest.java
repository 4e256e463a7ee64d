package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;
import static tidegate.rollout.RolloutBench.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.core.deployment.Deployment.Status;

/** No release is tried twice, unless somebody asks for it. */
class TriedAlreadyTest {
  private final RolloutBench bench = new RolloutBench();
  private final FakeSite site = bench.site;

  @Test
  void doesNotTryAgainWhatFailedSinceItsPush() {
    for (Status ended : List.of(Status.FAILED, Status.STOPPED, Status.SUCCEEDED)) {
      var tried = new FakeSite();
      tried.deployed("release-2", NEW, ended, PUSHED.plusSeconds(5));

      Decision decision =
          bench.rollout.run(new Facts(tried.ports()), new LiveActs(tried.ports()), NOW);

      assertThat(decision).isInstanceOf(Decision.AlreadyTried.class);
      assertThat(tried.told).isEmpty();
    }
  }

  @Test
  void triesAgainAfterAPushOfTheSameImage() {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.minusSeconds(5));

    assertThat(bench.run(NOW)).isInstanceOf(Decision.Started.class);
  }

  @Test
  void triesAgainAfterARetryThatHadToWait() {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(5));
    site.tags.put(Memory.RETRY_AFTER, PUSHED.plusSeconds(30).toString());

    assertThat(bench.run(NOW)).isInstanceOf(Decision.Started.class);
  }

  @Test
  void anotherReleaseThatFailedIsNoReason() {
    site.deployed("release-1", OLD, Status.FAILED, PUSHED.plusSeconds(5));

    assertThat(bench.run(NOW)).isInstanceOf(Decision.Started.class);
  }

  @Test
  void staysWithTheReleaseItWentBackTo() {
    site.deployed("release-2", NEW, Status.SUCCEEDED, PUSHED.plusSeconds(5));
    site.deployed("release-1", OLD, Status.SUCCEEDED, PUSHED.plusSeconds(20));

    assertThat(bench.run(NOW)).isInstanceOf(Decision.AlreadyTried.class);
  }
}
