package tidegate.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.core.verdict.Outcome.FAILED;
import static tidegate.core.verdict.Outcome.PASSED;
import static tidegate.core.verdict.Outcome.SKIPPED;
import static tidegate.core.verdict.Outcome.UNMEASURED;
import static tidegate.core.verdict.Outcome.WARNED;
import static tidegate.core.verdict.Weight.ABSOLUTE;
import static tidegate.core.verdict.Weight.RELATIVE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  @ParameterizedTest
  @CsvSource({
    "ABSOLUTE, PASSED, false",
    "ABSOLUTE, SKIPPED, false",
    "ABSOLUTE, WARNED, false",
    "ABSOLUTE, UNMEASURED, true",
    "ABSOLUTE, FAILED, true",
    "RELATIVE, PASSED, false",
    "RELATIVE, SKIPPED, false",
    "RELATIVE, WARNED, false",
    "RELATIVE, UNMEASURED, false",
    "RELATIVE, FAILED, true",
  })
  void blocksExactlyWhereItMust(Weight weight, Outcome outcome, boolean blocks) {
    Finding finding = finding("x", weight, outcome);

    assertThat(finding.blocks()).isEqualTo(blocks);
    assertThat(new Verdict(List.of(finding("y", ABSOLUTE, PASSED), finding)).passes())
        .isEqualTo(!blocks);
  }

  @Test
  void doesNotPassWhereEverythingWasSkippedOrCouldNotBeMeasured() {
    var verdict =
        new Verdict(List.of(finding("a", ABSOLUTE, SKIPPED), finding("b", RELATIVE, UNMEASURED)));

    assertThat(verdict.passes()).isFalse();
    assertThat(verdict.reason()).isEmpty();
    assertThat(verdict.sentence()).isEqualTo("nothing could be checked, so nothing is proved");
  }

  @Test
  void doesNotPassWhereNothingWasLookedAt() {
    var verdict = new Verdict(List.of());

    assertThat(verdict.passes()).isFalse();
    assertThat(verdict.reason()).isEmpty();
    assertThat(verdict.sentence()).isEqualTo("nothing could be checked, so nothing is proved");
  }

  @Test
  void oneBadFindingOutweighsAnyNumberOfGoodOnes() {
    var verdict =
        new Verdict(
            List.of(
                finding("a", ABSOLUTE, PASSED),
                finding("b", RELATIVE, WARNED),
                finding("c", ABSOLUTE, UNMEASURED),
                finding("d", ABSOLUTE, PASSED)));

    assertThat(verdict.passes()).isFalse();
    assertThat(verdict.reason()).map(Finding::check).contains("c");
    assertThat(verdict.sentence()).isEqualTo("c: what c saw");
  }

  @Test
  void putsTheWorstFirst() {
    var verdict =
        new Verdict(
            List.of(
                finding("passed", ABSOLUTE, PASSED),
                finding("unmeasured-relative", RELATIVE, UNMEASURED),
                finding("unmeasured", ABSOLUTE, UNMEASURED),
                finding("warned", RELATIVE, WARNED),
                finding("failed", RELATIVE, FAILED),
                finding("skipped", ABSOLUTE, SKIPPED)));

    assertThat(verdict.findings())
        .extracting(Finding::check)
        .containsExactly(
            "failed", "unmeasured", "unmeasured-relative", "warned", "skipped", "passed");
  }

  @Test
  void countsWhatPassedAndWhatWarned() {
    assertThat(
            new Verdict(
                    List.of(
                        finding("a", ABSOLUTE, PASSED),
                        finding("b", ABSOLUTE, PASSED),
                        finding("c", RELATIVE, WARNED),
                        finding("d", RELATIVE, SKIPPED)))
                .sentence())
        .isEqualTo("2 checks passed, 1 warned");
    assertThat(new Verdict(List.of(finding("a", ABSOLUTE, PASSED))).sentence())
        .isEqualTo("1 checks passed");
  }

  @ParameterizedTest
  @CsvSource({
    "ABSOLUTE, FAILED, FAILED",
    "ABSOLUTE, UNMEASURED, UNMEASURED",
    "RELATIVE, FAILED, WARNED",
    "RELATIVE, UNMEASURED, UNMEASURED",
    "RELATIVE, PASSED, PASSED",
  })
  void withoutBlueOnlyWhatIsAbsoluteFails(Weight weight, Outcome before, Outcome after) {
    assertThat(finding("x", weight, before).withoutBlue()).isEqualTo(finding("x", weight, after));
  }

  @Test
  void theWorseOfTwoDoesNotDependOnTheirOrder() {
    for (Outcome one : Outcome.values()) {
      for (Outcome other : Outcome.values()) {
        assertThat(one.worse(other)).isEqualTo(other.worse(one)).isIn(one, other);
        assertThat(one.worse(FAILED)).isEqualTo(FAILED);
        assertThat(one.worse(PASSED)).isEqualTo(one);
      }
    }
  }

  private static Finding finding(String check, Weight weight, Outcome outcome) {
    return new Finding(check, weight, outcome, "what " + check + " saw", List.of(), "");
  }
}
