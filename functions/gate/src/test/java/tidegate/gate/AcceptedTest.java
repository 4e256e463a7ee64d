package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.core.verdict.Outcome.FAILED;
import static tidegate.core.verdict.Weight.ABSOLUTE;
import static tidegate.core.verdict.Weight.RELATIVE;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.RefusedChecks;
import tidegate.gate.observe.Hook;

/** What a person let a release pass. */
class AcceptedTest {

  private final World world = new World();

  @Test
  void letsAReleasePassWhatAPersonAccepted() throws Exception {
    accept(World.DIGEST, "feed");
    world.probes.finds(FakeProbes.finding("feed", RELATIVE, FAILED));

    var verdict = world.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC);

    assertThat(verdict.passes()).isTrue();
    assertThat(verdict.sentence()).contains("feed accepted by Min: no reader takes it");
  }

  @Test
  void refusesWhatNobodyAccepted() throws Exception {
    accept(World.DIGEST, "feed");
    world.probes.finds(
        FakeProbes.finding("feed", RELATIVE, FAILED),
        FakeProbes.finding("assets", RELATIVE, FAILED));

    assertThat(world.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).sentence()).startsWith("assets: ");
  }

  @Test
  void refusesAnAbsoluteFaultWhateverATagSays() throws Exception {
    accept(World.DIGEST, "siteurl");
    world.probes.finds(FakeProbes.finding("siteurl", ABSOLUTE, FAILED));

    assertThat(world.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isFalse();
  }

  @Test
  void refusesAnotherImageThatShowsTheSame() throws Exception {
    accept("sha256:" + "b".repeat(64), "feed");
    world.probes.finds(FakeProbes.finding("feed", RELATIVE, FAILED));

    assertThat(world.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).passes()).isFalse();
  }

  @Test
  void refusesAgainOnceTheWordHasEnded() throws Exception {
    accept(World.DIGEST, "feed");
    world.hookStarted = world.now.plus(Acceptance.LASTS).plus(Duration.ofMinutes(10));
    world.probes.finds(FakeProbes.finding("feed", RELATIVE, FAILED));

    assertThat(world.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).passes()).isFalse();
  }

  @Test
  void remembersEveryCheckThatRefused() {
    world.probes.finds(
        FakeProbes.finding("feed", RELATIVE, FAILED),
        FakeProbes.finding("assets", RELATIVE, FAILED));

    world.gatekeeper(Hook.AFTER_ALLOW_TEST_TRAFFIC).answer(World.CALL, world.budget());

    assertThat(RefusedChecks.read(world.service.tags, World.ID).orElseThrow().relative())
        .containsExactly("feed", "assets");
  }

  private void accept(String digest, String check) {
    var word = Acceptance.now(digest, check, world.now, "Min", "no reader takes it");
    world.service.tags.putAll(word.tags(Map.of(), world.now).orElseThrow());
  }
}
