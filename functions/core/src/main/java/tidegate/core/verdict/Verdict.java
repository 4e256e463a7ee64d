package tidegate.core.verdict;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/**
 * The worst finding that counts. Fails closed: where nothing was found out, nothing was proved, and
 * the verdict blocks.
 *
 * @param findings worst first
 */
public record Verdict(List<Finding> findings) {

  public Verdict {
    findings =
        findings.stream()
            .sorted(
                comparing(Finding::blocks, reverseOrder())
                    .thenComparing(finding -> finding.cause().isPresent())
                    .thenComparing(Finding::outcome, reverseOrder()))
            .toList();
  }

  /** Whether visitors may meet the release. */
  public boolean passes() {
    return findings.stream().anyMatch(Finding::measured)
        && findings.stream().noneMatch(Finding::blocks);
  }

  /** The worst finding that blocks; empty where the verdict passes or nothing was measured. */
  public Optional<Finding> reason() {
    return findings.stream().filter(Finding::blocks).findFirst();
  }

  /** One sentence: the reason, or that all is well and how much was looked at. */
  public String sentence() {
    return reason()
        .map(worst -> worst.check() + ": " + worst.what())
        .orElseGet(() -> passes() ? passed() : "nothing could be checked, so nothing is proved");
  }

  /** How much of what was wanted was read, where a probe looked at pages. */
  public Optional<String> coverage() {
    return findings.stream()
        .filter(finding -> finding.check().equals("coverage"))
        .filter(finding -> finding.outcome() == Outcome.PASSED)
        .map(Finding::what)
        .findFirst();
  }

  /** What a person let pass, each with its check. */
  private String accepted() {
    return findings.stream()
        .flatMap(finding ->
            finding.accepted().stream()
                .map(whose -> "; %s accepted by %s".formatted(finding.check(), whose)))
        .collect(joining());
  }

  private String passed() {
    long proved = findings.stream().filter(f -> f.outcome() == Outcome.PASSED).count();
    long warned = findings.stream().filter(f -> f.outcome() == Outcome.WARNED).count();
    return proved
        + " checks passed"
        + (warned == 0 ? "" : ", " + warned + " warned")
        + accepted()
        + coverage().map("; "::concat).orElse("");
  }
}
