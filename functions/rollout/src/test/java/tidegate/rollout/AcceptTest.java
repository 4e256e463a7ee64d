package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.PUSHED;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.memory.Acceptance;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.AcceptedWord;
import tidegate.rollout.decide.NoAcceptance;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.decide.Request;
import tidegate.rollout.observe.Memory;
import tidegate.rollout.tell.Phrases;

/** A person lets a release pass what refused it. */
class AcceptTest {

  private static final Instant LATER = PUSHED.plusSeconds(1800);

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @Test
  void remembersWhoLetWhichImagePassWhatAndWhyAndTellsIt() {
    refused("feed");

    assertThat(accept("feed")).isInstanceOf(Outcome.Accepted.class);

    assertThat(Acceptance.read(site.ecs.tags, NEW, LATER))
        .singleElement()
        .satisfies(word -> assertThat(word.whose()).isEqualTo("Min: no reader takes it"));
    assertThat(bench.subjects())
        .containsExactly(
            "feed is accepted for release-2 until Fri 13 Nov 10:30 KST by Min: no reader takes"
                + " it");
  }

  @Test
  void theReleaseIsTriedAgainOnceNothingMoreIsAgainstIt() {
    refused("feed", "assets");

    accept("feed");
    assertThat(site.ecs.tags).doesNotContainKey(Memory.RETRY_AFTER);
    assertThat(bench.stays(LATER)).isInstanceOf(Reason.AlreadyTried.class);

    accept("assets");
    assertThat(bench.run(LATER)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void neverAcceptsAnAbsoluteCheckAndSaysWhy() {
    refused("siteurl:absolute", "feed");

    assertThat(sentence(accept("siteurl")))
        .isEqualTo(
            "not accepted: siteurl refused release-2 and is absolute, since visitors would get a"
                + " site that is broken or not this one; mend it, then push a new tag or run"
                + " ./tidegate retry");
    assertThat(sentence(accept("feed"))).startsWith("not accepted: siteurl refused release-2");
    assertThat(site.calls.made()).doesNotContain("TagResource");
  }

  @Test
  void aWrongNameIsAnsweredWithThoseThatRefused() {
    refused("feed", "assets");

    assertThat(sentence(accept("feeds")))
        .isEqualTo(
            "not accepted: release-2 was not refused by feeds; it was refused by feed, assets");
  }

  @Test
  void whatWasNotRefusedCannotBeAcceptedInAdvance() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED);

    assertThat(why(accept("feed"))).isEqualTo(new NoAcceptance.NothingRefused());
  }

  @Test
  void whatRefusedAnEarlierReleaseIsNoneOfThisOnes() {
    site.ecs.tags.put("tidegate:refused-checks", "d-of-another feed");
    site.deployed("release-2", NEW, Status.FAILED, PUSHED);

    assertThat(why(accept("feed"))).isEqualTo(new NoAcceptance.NothingRefused());
  }

  @Test
  void saidTwiceItStartsOneDeployment() {
    refused("feed");
    accept("feed");
    bench.run(LATER);

    assertThat(why(accept("feed"))).isInstanceOf(NoAcceptance.Already.class);
    assertThat(bench.stays(LATER)).isInstanceOf(Reason.UnderWay.class);
    assertThat(site.codeDeploy.deployments).hasSize(2);
  }

  @Test
  void aWordThatDidNotHelpIsGivenAnew() {
    refused("feed");
    accept("feed");
    String again = site.deployed("release-2", NEW, Status.FAILED, LATER.plusSeconds(60)).id();
    site.ecs.tags.put("tidegate:refused-checks", again + " feed");

    assertThat(accept("feed", LATER.plusSeconds(900))).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void aFourthCheckOfOneReleaseIsNotAccepted() {
    refused("feed", "assets", "theme", "speed");
    accept("feed");
    accept("assets");
    accept("theme");

    assertThat(sentence(accept("speed"))).contains("3 checks are accepted for release-2 already");
  }

  @Test
  void aFreezeHoldsWhateverWasAccepted() {
    refused("feed");
    accept("feed", Bench.IN_FREEZE);

    assertThat(bench.stays(Bench.IN_FREEZE)).isInstanceOf(Reason.Frozen.class);
  }

  private void refused(String... checks) {
    String id = site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(60)).id();
    site.ecs.tags.put("tidegate:refused-checks", id + " " + String.join(" ", checks));
  }

  private Outcome accept(String check) {
    return accept(check, LATER);
  }

  private Outcome accept(String check, Instant now) {
    var request = new Request("operator", now);
    var word = new AcceptedWord(check, "no reader takes it", "Min");
    return bench.reconciler.carryOut(
        site.aws(), request, facts -> bench.reconciler.accepting(facts, request, word));
  }

  private static NoAcceptance why(Outcome outcome) {
    return Bench.reason(outcome) instanceof Reason.NotAccepted(var _, NoAcceptance why)
        ? why
        : new NoAcceptance.Enough();
  }

  private static String sentence(Outcome outcome) {
    return new Phrases(Given.settings()).sentence(outcome, LATER).english();
  }
}
