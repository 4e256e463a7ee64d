package tidegate.testbed.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tidegate.testbed.chaos.check.Complaint;
import tidegate.testbed.chaos.stage.Twist;

/** Watchers that never complain would prove nothing: each of these functions must be caught. */
class WatchersCanSeeTest {
  private static final String NO_PEAKS = "\"peaks\":[]}";

  private static String withoutPeaks(String calendar) {
    return calendar.replaceAll("\"peaks\":.*", NO_PEAKS);
  }

  @Test
  void catchesAGateThatTakesNotMeasuredForPassed() {
    assertCaught(
        102,
        Twists.hears("Gate", heard -> heard.replace("\"unmeasured\"", "\"passed\"")),
        "only the proved serves");
  }

  @Test
  void catchesAGateThatLetsEverythingPass() {
    assertCaught(
        102,
        Twists.hears(
            "Gate",
            heard ->
                heard.replace("\"unmeasured\"", "\"passed\"").replace("\"failed\"", "\"passed\"")),
        "only the proved serves");
  }

  @Test
  void catchesAGateThatDoesNotAnswer() {
    assertCaught(
        102, Twists.swallows("Gate", "PutLifecycleEventHookExecutionStatus"), "no hook unanswered");
  }

  @Test
  void catchesARolloutThatKnowsNoFreeze() {
    assertCaught(
        104,
        Twists.calendar("RolloutFunction", WatchersCanSeeTest::withoutPeaks),
        "no rollout in a freeze");
  }

  @Test
  void catchesPeaksThatLowersDuringAPeak() {
    assertCaught(
        100,
        Twists.calendar("PeaksFunction", calendar -> calendar.replaceAll("P[12]D|PT12H", "PT1H")),
        "min is the calendar's");
  }

  @Test
  void catchesPeaksThatComesTooLate() {
    assertCaught(
        100,
        Twists.calendar(
            "PeaksFunction",
            calendar -> calendar.replaceAll("\"lead\":\"PT[^\"]*\"", "\"lead\":\"PT0S\"")),
        "floor proved before each peak");
  }

  @Test
  void catchesVerifyThatNeverRollsBack() {
    assertCaught(
        133,
        Twists.swallows("VerifyFunction", "StopDeployment"),
        "the ill goes back while blue is kept");
  }

  @Test
  void catchesARolloutThatForgetsWhatWasTried() {
    assertCaught(
        105,
        Twists.hears(
            "RolloutFunction", heard -> heard.replace("tidegate release", "tidegate  release")),
        "no release twice");
  }

  /** In a month in which the fault comes to bear, or the two after it. */
  private static void assertCaught(long seed, Twist twist, String invariant) {
    assertThat(
            LongStream.range(seed, seed + 3)
                .mapToObj(one ->
                    Played.month(one, twist, complaint -> complaint.invariant().equals(invariant)))
                .flatMap(outcome -> outcome.complaints().stream())
                .map(Complaint::invariant)
                .anyMatch(invariant::equals))
        .as("somebody complains: %s", invariant)
        .isTrue();
  }
}
