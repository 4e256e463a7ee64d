package tidegate.testbed.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tidegate.testbed.chaos.simulation.FunctionMutation;
import tidegate.testbed.chaos.watch.Violation;

/** Watchers that never complain would prove nothing: each of these functions must be caught. */
class WatchersCatchMutationsTest {
  private static final String NO_PEAKS = "\"peaks\":[]}";

  private static String withoutPeaks(String calendar) {
    return calendar.replaceAll("\"peaks\":.*", NO_PEAKS);
  }

  @Test
  void catchesAGateThatTakesNotMeasuredForPassed() {
    assertCaught(
        102,
        FunctionMutations.hears("Gate", heard -> heard.replace("\"unmeasured\"", "\"passed\"")),
        "only the proved serves");
  }

  @Test
  void catchesAGateThatLetsEverythingPass() {
    assertCaught(
        102,
        FunctionMutations.hears(
            "Gate",
            heard ->
                heard.replace("\"unmeasured\"", "\"passed\"").replace("\"failed\"", "\"passed\"")),
        "only the proved serves");
  }

  @Test
  void catchesAGateThatDoesNotAnswer() {
    assertCaught(
        102,
        FunctionMutations.swallows("Gate", "PutLifecycleEventHookExecutionStatus"),
        "no hook unanswered");
  }

  @Test
  void catchesARolloutThatKnowsNoFreeze() {
    assertCaught(
        104,
        FunctionMutations.calendar("RolloutFunction", WatchersCatchMutationsTest::withoutPeaks),
        "no rollout in a freeze");
  }

  @Test
  void catchesPeaksThatLowersDuringAPeak() {
    assertCaught(
        100,
        FunctionMutations.calendar(
            "PeaksFunction", calendar -> calendar.replaceAll("P[12]D|PT12H", "PT1H")),
        "min is the calendar's");
  }

  @Test
  void catchesPeaksThatComesTooLate() {
    assertCaught(
        100,
        FunctionMutations.calendar(
            "PeaksFunction",
            calendar -> calendar.replaceAll("\"lead\":\"PT[^\"]*\"", "\"lead\":\"PT0S\"")),
        "floor proved before each peak");
  }

  @Test
  void catchesVerifyThatNeverRollsBack() {
    assertCaught(
        265,
        FunctionMutations.swallows("VerifyFunction", "StopDeployment"),
        "what is said is done");
  }

  @Test
  void catchesARolloutThatForgetsWhatWasTried() {
    assertCaught(
        105,
        FunctionMutations.hears(
            "RolloutFunction", heard -> heard.replace("tidegate release", "tidegate  release")),
        "no release twice");
  }

  @Test
  void catchesARolloutThatTellsNobodyWhatItBegan() {
    assertCaught(102, FunctionMutations.mute("RolloutFunction"), "each start told");
  }

  @Test
  void catchesARolloutThatPutsNoEvents() {
    assertCaught(
        102, FunctionMutations.swallows("RolloutFunction", "PutEvents"), "events of notices");
  }

  @Test
  void catchesVerifyThatNamesAnotherHookThanTheOneThatRefused() {
    assertCaught(
        102,
        FunctionMutations.says(
            "VerifyFunction",
            said ->
                said.replace("refused+at+AfterAllowTestTraffic", "refused+at+BeforeAllowTraffic")
                    .replace(
                        "refused%20at%20AfterAllowTestTraffic",
                        "refused%20at%20BeforeAllowTraffic")),
        "the cause told is the true one");
  }

  @Test
  void catchesVerifyThatSaysShippedOfWhatWasRefused() {
    assertCaught(
        102,
        FunctionMutations.says(
            "VerifyFunction",
            said ->
                said.replace("+was+refused+at+", "+has+been+serving+visitors+since+")
                    .replace(
                        "%20was%20refused%20at%20",
                        "%20has%20been%20serving%20visitors%20since%20")),
        "what is told is so");
  }

  @Test
  void catchesARolloutThatPromisesAndForgetsToStart() {
    assertCaught(
        104,
        FunctionMutations.hears(
            "RolloutFunction",
            heard ->
                heard.replace(
                    "\"stabilityStatus\":\"STEADY_STATE\"", "\"stabilityStatus\":\"STABILIZING\"")),
        "a promised start comes or is taken back");
  }

  @Test
  void catchesARolloutThatForgetsTheCapacityProviders() {
    assertCaught(
        106,
        FunctionMutations.hears(
            "RolloutFunction",
            heard -> heard.replace("\"capacityProviderStrategy\"", "\"forgotten\"")),
        "capacity providers kept");
  }

  @Test
  void catchesARolloutThatReadsNoFreezeOfAPerson() {
    assertCaught(
        389,
        FunctionMutations.hears(
            "RolloutFunction", heard -> heard.replace("tidegate:freeze", "tidegate:frozen")),
        "a person's freeze holds");
  }

  @Test
  void catchesPeaksThatStopsWhatServes() {
    assertCaught(
        872,
        FunctionMutations.hears(
            "PeaksFunction",
            heard ->
                heard.contains("\"ecsTarget\"")
                    ? heard.replace("\"Succeeded\"", "\"InProgress\"")
                    : heard),
        "a release that serves is not stopped for a peak");
  }

  /** In a month in which the fault comes to bear, or the two after it. */
  private static void assertCaught(long seed, FunctionMutation mutation, String invariant) {
    assertThat(
            LongStream.range(seed, seed + 3)
                .mapToObj(one ->
                    PlayedMonth.month(
                        one, mutation, violation -> violation.invariant().equals(invariant)))
                .flatMap(outcome -> outcome.violations().stream())
                .map(Violation::invariant)
                .anyMatch(invariant::equals))
        .as("somebody complains: %s", invariant)
        .isTrue();
  }
}
