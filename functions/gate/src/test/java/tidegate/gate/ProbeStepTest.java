package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.core.verdict.Outcome.FAILED;
import static tidegate.core.verdict.Outcome.SKIPPED;
import static tidegate.core.verdict.Outcome.UNMEASURED;
import static tidegate.core.verdict.Weight.ABSOLUTE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidegate.cloud.lambda.ProbeUnavailableException;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Verdict;
import tidegate.gate.observe.Candidate;
import tidegate.gate.observe.Hook;
import tidegate.gate.observe.ProbeStep;

class ProbeStepTest {

  private static final Finding SITEURL_UNMEASURED =
      FakeProbes.finding("siteurl", ABSOLUTE, UNMEASURED);
  private static final Finding RELEASE_FAILED = FakeProbes.finding("release", ABSOLUTE, FAILED);
  private static final Finding RENDERS_FAILED = FakeProbes.finding("renders", ABSOLUTE, FAILED);
  private static final Finding RENDERS = FakeProbes.passed("renders");

  private final World world = new World();

  @Test
  void asksOnceWhereAllIsWell() {
    world.probes.finds(RENDERS);

    assertThat(look()).containsExactly(RENDERS);
    assertThat(world.probes.asked).hasSize(1);
  }

  @Test
  void asksAgainOnlyForWhatCouldNotBeMeasured() {
    Finding siteurl = FakeProbes.passed("siteurl");
    world.probes.finds(RENDERS, SITEURL_UNMEASURED);
    world.probes.finds(siteurl);

    assertThat(look()).containsExactly(RENDERS, siteurl);
    assertThat(world.probes.asked.getLast().request().checks()).containsExactly("siteurl");
  }

  @Test
  void keepsWhatStaysUnmeasured() {
    world.probes.finds(RENDERS, SITEURL_UNMEASURED);
    world.probes.finds(SITEURL_UNMEASURED);

    assertThat(new Verdict(look()).passes()).isFalse();
  }

  @Test
  void neverAsksAgainForWhatWasMeasuredBad() {
    world.probes.finds(RENDERS_FAILED, SITEURL_UNMEASURED);
    world.probes.finds(FakeProbes.passed("siteurl"));

    assertThat(new Verdict(look()).reason()).contains(RENDERS_FAILED);
    assertThat(world.probes.asked.getLast().request().checks())
        .as("one broken task of several would pass every other look")
        .containsExactly("siteurl");
  }

  @Test
  void looksAtEverythingAgainWhereAnotherReleaseAnsweredFirst() {
    world.probes.finds(RELEASE_FAILED, RENDERS_FAILED);
    world.probes.finds(FakeProbes.passed("release"), RENDERS);

    assertThat(new Verdict(look()).passes()).isTrue();
    assertThat(world.probes.asked.getLast().request().checks()).isEmpty();
    assertThat(world.pauses).containsExactly(Duration.ofSeconds(10));
  }

  @Test
  void refusesWhereAnotherReleaseKeepsAnswering() {
    world.probes.finds(RELEASE_FAILED);
    world.probes.finds(RELEASE_FAILED);

    assertThat(new Verdict(look()).passes()).isFalse();
  }

  @Test
  void keepsTheFirstLookWhereTheSecondGaveNoReply() {
    world.probes.finds(RELEASE_FAILED);
    world.probes.replies.add(() -> {
      throw new ProbeUnavailableException("gone");
    });

    assertThat(look()).containsExactly(RELEASE_FAILED);
  }

  @Test
  void doesNotLookAgainWhereTimeIsShort() {
    world.probes.finds(RELEASE_FAILED);

    assertThat(step().examine(rollout(), world.budget(Duration.ofSeconds(44))))
        .containsExactly(RELEASE_FAILED);
    assertThat(world.probes.asked).hasSize(1);
  }

  @Test
  void doesNotAskWhereNoTimeIsLeft() {
    assertThat(step().examine(rollout(), world.budget(Duration.ofSeconds(15))))
        .extracting(Finding::what)
        .containsExactly("the gate ran out of time before this was checked");
    assertThat(world.probes.asked).isEmpty();
  }

  @Test
  void aProbeThatSkippedEverythingProvedNothing() {
    world.probes.finds(FakeProbes.finding("siteurl", ABSOLUTE, SKIPPED));

    List<Finding> findings = look();

    assertThat(new Verdict(findings).passes()).isFalse();
    assertThat(findings.getLast().what()).contains("found nothing to look at");
  }

  @Test
  void givesTheProbeNoMoreThanItsLongest() {
    look();

    assertThat(world.probes.asked.getFirst().request().budget()).isEqualTo(Duration.ofMinutes(1));
  }

  private List<Finding> look() {
    return step().examine(rollout(), world.budget());
  }

  private Candidate rollout() {
    return world.rollout(World.ID, Hook.AFTER_ALLOW_TEST_TRAFFIC);
  }

  private ProbeStep step() {
    return new ProbeStep(
        "green",
        "inside",
        Duration.ofMinutes(1),
        _ ->
            new ProbeRequest(
                Target.GREEN,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                /* database= */ false,
                Duration.ZERO),
        world.probes,
        length -> {
          world.pauses.add(length);
          world.now = world.now.plus(length);
        });
  }
}
