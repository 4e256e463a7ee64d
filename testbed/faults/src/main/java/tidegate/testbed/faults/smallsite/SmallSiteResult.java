package tidegate.testbed.faults.smallsite;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Verdict;

/** What the probe said of a case. */
public record SmallSiteResult(Verdict verdict) {
  public ExpectedWord word() {
    if (!verdict.passes()) {
      return ExpectedWord.REFUSE;
    }
    return verdict.findings().stream().anyMatch(SmallSiteResult::warns)
        ? ExpectedWord.WARN
        : ExpectedWord.PASS;
  }

  /** Whether this check is the one that a person is told of. */
  boolean isReason(Optional<String> check) {
    return check.equals(verdict.reason().map(Finding::check));
  }

  /** Whether this check warns or fails. */
  boolean tells(Optional<String> check) {
    return verdict.findings().stream()
        .filter(finding -> warns(finding) || finding.outcome() == Outcome.FAILED)
        .anyMatch(finding -> check.equals(Optional.of(finding.check())));
  }

  private static boolean warns(Finding finding) {
    return finding.outcome() == Outcome.WARNED;
  }

  /** All that is not well, the reason first. */
  @Override
  public String toString() {
    return word()
        + verdict.findings().stream()
            .filter(finding -> finding.blocks() || warns(finding))
            .map(finding ->
                "\n  " + finding.outcome() + " " + finding.check() + ": " + finding.what())
            .collect(joining());
  }
}
