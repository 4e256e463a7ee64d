package tidegate.probe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Verdict;
import tidegate.core.verdict.Weight;

/** One fault is told once, with what follows from it. */
final class CausesTest {
  @Test
  void tellsWhatNamesTheSameHostUnderAWrongSiteurl() {
    List<Finding> told =
        Causes.told(
            List.of(
                failed("mixed-content", "http://a.elb.amazonaws.com/x.css"),
                failed("inner-addresses", "http://10.0.0.1/"),
                failed("siteurl", "http://a.elb.amazonaws.com:8080"),
                failed("canonical", "http://a.elb.amazonaws.com:8080/")));
    assertThat(told)
        .extracting(Finding::cause)
        .containsExactly(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("siteurl"));
    assertThat(new Verdict(told).findings().getLast().check()).isEqualTo("canonical");
    assertThat(told).allMatch(Finding::blocks);
  }

  @Test
  void tellsUnseenPagesOnceWithHowManyThereWere() {
    List<Finding> told =
        Causes.told(
            List.of(
                new Finding("pages", Weight.ABSOLUTE, Outcome.UNMEASURED, "9 of 10", List.of(), ""),
                new Finding(
                    "coverage", Weight.ABSOLUTE, Outcome.UNMEASURED, "1 of 10", List.of(), "")));
    Finding reason = new Verdict(told).reason().orElseThrow();
    assertThat(reason.check()).isEqualTo("pages");
    assertThat(reason.what()).isEqualTo("1 of 10");
    assertThat(told.getLast().cause()).contains("pages");
  }

  @Test
  void leavesAloneWhatNothingExplains() {
    assertThat(Causes.told(List.of(failed("speed", ""), failed("renders", ""))))
        .allMatch(finding -> finding.cause().isEmpty());
  }

  private static Finding failed(String check, String excerpt) {
    return new Finding(
        check,
        Weight.ABSOLUTE,
        Outcome.FAILED,
        "what " + check + " found",
        List.of(new Evidence("https://example.com/", 200, excerpt)),
        "");
  }
}
