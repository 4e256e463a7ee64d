package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.rollout.Bench.NOW;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.PUSHED;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.event.MalformedEventException;
import tidegate.core.memory.HandFreeze;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.FreezeChange;
import tidegate.rollout.decide.FreezeOrder;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.decide.Request;
import tidegate.rollout.observe.Facts;

/** A person freezes and thaws the site. */
class FreezeTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant LATER = NOW.plusSeconds(1800);

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @Test
  void holdsAReleaseBackUntilItsEndAndSaysWhoAndWhy() {
    freeze("2h", NOW);

    assertThat(bench.stays(LATER)).isInstanceOf(Reason.Frozen.class);
    assertThat(bench.subjects())
        .containsExactly(
            "frozen until Tue 10 Nov 12:01 KST by Min (on TV)",
            "not deploying: frozen by Min (on TV); release-2 will start Tue 10 Nov 12:01 KST; to"
                + " end the freeze: ./tidegate thaw; push tag hotfix-* to override");
    assertThat(bench.run(NOW.plusSeconds(7200))).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void letsAHotfixAndAWayBackPass() {
    site.deployed("release-1", FakeSite.OLD, Status.SUCCEEDED, PUSHED.minusSeconds(7200));
    site.deployed("release-2", NEW, Status.SUCCEEDED, PUSHED.minusSeconds(3600));
    site.runningImage = FakeSite.REPOSITORY + "@" + NEW;
    freeze("2h", NOW);

    assertThat(bench.rollBack(LATER)).isInstanceOf(Outcome.Started.class);

    var other = new Bench();
    order(other, NOW, facts -> other.reconciler.freezing(facts, said("2h", NOW)));
    other.site.push("hotfix-1", "sha256:" + "3".repeat(64), NOW);
    assertThat(other.run(LATER)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void anEventThatIsAnHourOldStartsNothingInIt() {
    freeze("2h", NOW);

    Request hint =
        new Request("ecr", PUSHED.plusSeconds(1), Duration.ofMinutes(75), NOW.plusSeconds(60));
    assertThat(Bench.reason(bench.reconciler.run(site.aws(), hint)))
        .isInstanceOf(Reason.Frozen.class);
  }

  @Test
  void saidTwiceItChangesNothingMore() {
    freeze("2h", NOW);

    assertThat(Bench.reason(freeze("2h", NOW.plusSeconds(20))))
        .isInstanceOf(Reason.FrozenAlready.class);
    assertThat(site.told).hasSize(1);
  }

  @Test
  void anotherEndTakesThePlaceOfTheOneBefore() {
    freeze("2h", NOW);

    assertThat(freeze("4h", NOW))
        .extracting(outcome -> ((Outcome.FreezeChanged) outcome).change())
        .extracting(change -> ((FreezeChange.Frozen) change).before().orElseThrow().until())
        .isEqualTo(NOW.plusSeconds(7200));
    assertThat(bench.stays(NOW.plusSeconds(10_000))).isInstanceOf(Reason.Frozen.class);
  }

  @Test
  void thawedItStartsWhatWaitedAndForgetsNobody() {
    freeze("2h", NOW);
    bench.stays(LATER);

    assertThat(thaw(LATER)).isInstanceOf(Outcome.FreezeChanged.class);

    assertThat(bench.subjects().getLast())
        .isEqualTo("thawed by Ki, before its end at Tue 10 Nov 12:01 KST: releases start again");
    assertThat(site.ecs.tags.get("tidegate:freeze")).contains("Ki", "on TV");
    assertThat(bench.run(LATER)).isInstanceOf(Outcome.Started.class);
    assertThat(Bench.reason(thaw(LATER))).isEqualTo(new Reason.NothingToThaw(Optional.empty()));
  }

  @Test
  void aThawThatFindsAPeaksFreezeSaysThatItHoldsAllTheSame() {
    assertThat(Bench.reason(thaw(Bench.IN_FREEZE)))
        .isInstanceOfSatisfying(
            Reason.NothingToThaw.class, nothing -> assertThat(nothing.peaks()).isPresent());
  }

  @Test
  void namesTheReleaseInFlightThatItWillRefuse() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, NOW);

    freeze("2h", NOW);

    assertThat(site.told.getFirst().body()).contains("release-2 (d-0) is in flight");
  }

  @Test
  void promisesNoStartBetweenItAndAPeak() {
    freeze("6d", Instant.parse("2026-11-18T15:00:00Z"));

    assertThat(bench.stays(Instant.parse("2026-11-20T00:00:00Z")))
        .isInstanceOfSatisfying(
            Reason.Frozen.class,
            frozen ->
                assertThat(frozen.freeze().until())
                    .isEqualTo(Instant.parse("2026-11-26T15:00:00Z")));
  }

  @Test
  void aDryRunWritesAndTellsNothing() {
    Function<Facts, Plan> decider = facts -> bench.reconciler.freezing(facts, said("2h", NOW));
    var dryRun = new tidegate.rollout.act.DryRun(site.aws());

    bench.reconciler.carryOut(dryRun.aws(), new Request("operator", NOW), decider);

    assertThat(site.ecs.tags).isEmpty();
    assertThat(site.told).isEmpty();
    assertThat(dryRun.would()).anyMatch(act -> act.startsWith("remember tidegate:freeze"));
  }

  @ParameterizedTest
  @CsvSource({
    "for,90m,2026-11-10T11:31:00",
    "for,PT2H,2026-11-10T12:01:00",
    "for,2d,2026-11-12T10:01:00",
    "for,1w,2026-11-17T10:01:00",
    "for,P1DT2H,2026-11-11T12:01:00",
    "until,18:30,2026-11-10T18:30:00",
    "until,09:00,2026-11-11T09:00:00",
    "until,2026-11-12,2026-11-12T00:00:00",
    "until,2026-11-12 09:00,2026-11-12T09:00:00",
    "until,2026-11-12T00:00Z,2026-11-12T09:00:00",
  })
  void readsAnEndAsAPersonWritesIt(String word, String said, String end) {
    assertThat(
            FreezeOrder.of(Map.of(word, said, "why", "TV"), SEOUL, NOW, "operator")
                .until()
                .atZone(SEOUL)
                .toLocalDateTime()
                .toString())
        .isEqualTo(java.time.LocalDateTime.parse(end).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "for,soon,not a length",
    "for,0m,not a length",
    "for,8d,holds for 7 days at most",
    "until,tomorrow,not a time",
    "until,2026-11-09,is over",
    "until,+999999999-01-01,days from now",
    "both,2h,one of until and for",
  })
  void namesWhatIsWrongWithAnEndAndThatTheReasonIsMissing(String word, String said, String fault) {
    assertThatThrownBy(() -> FreezeOrder.of(Map.of(word, said), SEOUL, NOW, "operator"))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContainingAll(fault, "why is missing", "\"command\":\"freeze\"");
  }

  @Test
  void keepsAReasonInOneLineAndRefusesALongOne() {
    assertThat(FreezeOrder.of(Map.of("for", "2h", "why", "a\nb\u0000c"), SEOUL, NOW, "op").why())
        .isEqualTo("a b c");
    assertThatThrownBy(() ->
            FreezeOrder.of(
                Map.of("for", "2h", "why", "x".repeat(HandFreeze.LONGEST_WHY + 1)),
                SEOUL,
                NOW,
                "op"))
        .hasMessageContaining("why has 121 signs");
  }

  private Outcome freeze(String length, Instant now) {
    return order(bench, now, facts -> bench.reconciler.freezing(facts, said(length, now)));
  }

  private Outcome thaw(Instant now) {
    return order(bench, now, facts -> bench.reconciler.thawing(facts, "Ki"));
  }

  private static Outcome order(Bench on, Instant now, Function<Facts, Plan> decider) {
    return on.reconciler.carryOut(on.site.aws(), new Request("operator", now), decider);
  }

  private static FreezeOrder said(String length, Instant now) {
    return FreezeOrder.of(
        Map.of("for", length, "why", "on TV", "by", "Min"), SEOUL, now, "operator");
  }
}
