package tidegate.core.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;

final class FindingsTextTest {

  @Test
  void tellsTheWorstFirstWithEvidenceAndRemedy() {
    String text =
        FindingsText.of(
            new ProbeReply(
                List.of(
                    finding("feed", Outcome.PASSED, "nothing wrong"),
                    finding("cron", Outcome.WARNED, "3 events are late"),
                    finding("renders", Outcome.FAILED, "the home page is blank")),
                42,
                Duration.ofMillis(1_250)));
    assertThat(text.lines())
        .startsWith(
            "FAILED      renders: the home page is blank",
            "            seen   https://example.com/ [200]",
            "                   “<html>”",
            "            remedy Read the log.",
            "WARNED      cron: 3 events are late")
        .endsWith(
            "PASSED      feed",
            "",
            "Not good for visitors: renders: the home page is blank (42 requests, 1.3 s)")
        .doesNotContain("PASSED      feed: nothing wrong");
  }

  @Test
  void tellsOnceWhatManyChecksCouldNotSee() {
    String text =
        FindingsText.of(
            new ProbeReply(
                List.of(
                    unseen("cron", Outcome.SKIPPED, "nobody asked to look into the database"),
                    unseen("renders", Outcome.UNMEASURED, "nothing answered"),
                    unseen("autoload", Outcome.SKIPPED, "nobody asked to look into the database"),
                    unseen("feed", Outcome.UNMEASURED, "nothing answered")),
                3,
                Duration.ofMillis(40)));
    assertThat(text.lines())
        .startsWith(
            "UNMEASURED  renders, feed: nothing answered",
            "SKIPPED     cron, autoload: nobody asked to look into the database",
            "",
            "Nobody can tell whether it is good for visitors: nothing answered (3 requests, 0.0 s)")
        .doesNotContain("            remedy Read the log.");
  }

  private static Finding unseen(String check, Outcome outcome, String what) {
    return new Finding(check, Weight.ABSOLUTE, outcome, what, List.of(), "Read the log.");
  }

  private static Finding finding(String check, Outcome outcome, String what) {
    return new Finding(
        check,
        Weight.ABSOLUTE,
        outcome,
        what,
        List.of(new Evidence("https://example.com/", 200, "<html>")),
        "Read the log.");
  }
}
