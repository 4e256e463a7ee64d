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
import tidegate.testbed.doubles.InMemoryProbes;

/** What a person let a release pass. */
class AcceptedTest {

  private final GateFixture gate = new GateFixture();

  @Test
  void letsAReleasePassWhatAPersonAccepted() throws Exception {
    accept(GateFixture.DIGEST, "feed");
    gate.probes.findsNext(InMemoryProbes.finding("feed", RELATIVE, FAILED));

    var verdict = gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC);

    assertThat(verdict.passes()).isTrue();
    assertThat(verdict.sentence()).contains("feed accepted by Min: no reader takes it");
  }

  @Test
  void refusesWhatNobodyAccepted() throws Exception {
    accept(GateFixture.DIGEST, "feed");
    gate.probes.findsNext(
        InMemoryProbes.finding("feed", RELATIVE, FAILED),
        InMemoryProbes.finding("assets", RELATIVE, FAILED));

    assertThat(gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).sentence()).startsWith("assets: ");
  }

  @Test
  void refusesAnAbsoluteFaultWhateverATagSays() throws Exception {
    accept(GateFixture.DIGEST, "siteurl");
    gate.probes.findsNext(InMemoryProbes.finding("siteurl", ABSOLUTE, FAILED));

    assertThat(gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isFalse();
  }

  @Test
  void refusesAnotherImageThatShowsTheSame() throws Exception {
    accept("sha256:" + "b".repeat(64), "feed");
    gate.probes.findsNext(InMemoryProbes.finding("feed", RELATIVE, FAILED));

    assertThat(gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).passes()).isFalse();
  }

  @Test
  void refusesAgainOnceTheWordHasEnded() throws Exception {
    accept(GateFixture.DIGEST, "feed");
    gate.hookStarted = gate.now.plus(Acceptance.LASTS).plus(Duration.ofMinutes(10));
    gate.probes.findsNext(InMemoryProbes.finding("feed", RELATIVE, FAILED));

    assertThat(gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).passes()).isFalse();
  }

  @Test
  void remembersEveryCheckThatRefused() {
    gate.probes.findsNext(
        InMemoryProbes.finding("feed", RELATIVE, FAILED),
        InMemoryProbes.finding("assets", RELATIVE, FAILED));

    gate.gatekeeper(Hook.AFTER_ALLOW_TEST_TRAFFIC).answer(GateFixture.CALL, gate.budget());

    assertThat(RefusedChecks.read(gate.ecs.tags, GateFixture.ID).orElseThrow().relative())
        .containsExactly("feed", "assets");
  }

  private void accept(String digest, String check) {
    var word = Acceptance.now(digest, check, gate.now, "Min", "no reader takes it");
    gate.ecs.tags.putAll(word.tags(Map.of(), gate.now).orElseThrow());
  }
}
