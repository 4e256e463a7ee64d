package tidegate.testbed.faults.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Verdict;
import tidegate.testbed.faults.catalogue.FaultCase;
import tidegate.testbed.faults.gate.Opinion;

/**
 * What became of one case.
 *
 * @param opinions of the usual gates, in their order
 */
public record CaseResult(FaultCase catalogue, Verdict verdict, List<Opinion> opinions) {

  public CaseResult {
    opinions = List.copyOf(opinions);
  }

  /** Whether it ended as it should, by the check meant for it. */
  public boolean right() {
    return switch (catalogue.kind()) {
      case FAULT -> !verdict.passes() && meant().isPresent();
      case WARNING -> verdict.passes() && meant().isPresent();
      case HEALTHY_VARIANT -> verdict.passes() && quiet();
      case UNSEEN -> verdict.passes();
    };
  }

  /** Whether no check warned that should have seen nothing here. */
  private boolean quiet() {
    return verdict.findings().stream()
        .filter(finding -> catalogue.checks().contains(finding.check()))
        .noneMatch(finding -> finding.blocks() || finding.outcome() == Outcome.WARNED);
  }

  /** The finding of the check meant for this case that refused or warned. */
  public Optional<Finding> meant() {
    return verdict.findings().stream()
        .filter(
            switch (catalogue.kind()) {
              case FAULT -> Finding::blocks;
              case WARNING -> finding -> finding.outcome() == Outcome.WARNED;
              case HEALTHY_VARIANT, UNSEEN -> _ -> false;
            })
        .filter(finding -> catalogue.checks().contains(finding.check()))
        .findFirst();
  }

  /** Ids of all checks that refused or warned, in the verdict's order. */
  public String raised() {
    return verdict.findings().stream()
        .filter(finding -> finding.blocks() || finding.outcome() == Outcome.WARNED)
        .map(finding -> finding.check() + (finding.blocks() ? "" : " (warned)"))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** One line: what the deciding finding saw, and where. */
  public String evidence() {
    return meant()
        .or(() -> verdict.findings().stream().filter(Finding::blocks).findFirst())
        .map(CaseResult::line)
        .orElse("");
  }

  private static String line(Finding finding) {
    String seen =
        finding.evidence().stream()
            .findFirst()
            .map(e ->
                " — "
                    + e.address()
                    + (e.status() == 0 ? "" : " " + e.status())
                    + ": "
                    + e.excerpt())
            .orElse("");
    return finding.what() + seen;
  }

  @Override
  public String toString() {
    return (verdict.passes() ? "passed" : "refused") + " by [" + raised() + "] " + evidence();
  }
}
