package tidegate.core.probe;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Verdict;

/** Findings as a person reads them: worst first, evidence and remedy under each. */
public final class FindingsText {

  private FindingsText() {}

  /** Ends with a line that says what follows from it all; every line ends with a newline. */
  public static String of(ProbeReply reply) {
    var verdict = new Verdict(reply.findings());
    var text = new StringBuilder();
    verdict.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.PASSED)
        .filter(finding -> finding.cause().isEmpty())
        .collect(groupingBy(FindingsText::alike, LinkedHashMap::new, toList()))
        .values()
        .forEach(alike -> {
          add(text, alike);
          verdict.findings().stream()
              .filter(one -> one.cause().filter(alike.getFirst().check()::equals).isPresent())
              .forEach(one -> line(text, "so", one.check() + ": " + one.what()));
        });
    List<String> passed =
        verdict.findings().stream()
            .filter(finding -> finding.outcome() == Outcome.PASSED)
            .map(Finding::check)
            .toList();
    if (!passed.isEmpty()) {
      text.append("PASSED      ").append(String.join(", ", passed)).append('\n');
    }
    return text.append('\n')
        .append(conclusion(verdict))
        .append(" (")
        .append(reply.requests())
        .append(" requests, ")
        .append(String.format(Locale.ROOT, "%.1f", reply.took().toMillis() / 1000.0))
        .append(" s)\n")
        .toString();
  }

  /** A site that nobody could look at may be a good one; a gate refuses both. */
  private static String conclusion(Verdict verdict) {
    if (verdict.passes()) {
      return "Good for visitors: " + verdict.sentence();
    }
    return verdict
        .reason()
        .filter(worst -> worst.outcome() == Outcome.UNMEASURED)
        .map(worst -> "Nobody can tell whether it is good for visitors: " + worst.what())
        .orElse("Not good for visitors: " + verdict.sentence());
  }

  /** Checks that saw nothing, all for one reason, are one line; what was seen stays apart. */
  private static String alike(Finding finding) {
    return switch (finding.outcome()) {
      case SKIPPED, UNMEASURED -> finding.outcome() + finding.what();
      case PASSED, WARNED, FAILED -> finding.outcome() + finding.check();
    };
  }

  private static void add(StringBuilder text, List<Finding> alike) {
    Finding finding = alike.getFirst();
    String checks = alike.stream().map(Finding::check).distinct().collect(joining(", "));
    text.append(String.format(Locale.ROOT, "%-11s %s: ", finding.outcome(), checks))
        .append(finding.what())
        .append('\n');
    for (Evidence seen : finding.evidence()) {
      line(text, "seen", seen.address() + (seen.status() == 0 ? "" : " [" + seen.status() + "]"));
      if (!seen.excerpt().isBlank()) {
        line(text, "", "“" + seen.excerpt().strip() + "”");
      }
    }
    // Remedies are for faults; what could not be seen says itself what was in the way.
    boolean fault = finding.outcome() == Outcome.FAILED || finding.outcome() == Outcome.WARNED;
    if (fault && !finding.remedy().isEmpty()) {
      line(text, "remedy", finding.remedy());
    }
  }

  private static void line(StringBuilder text, String label, String content) {
    text.append(String.format(Locale.ROOT, "            %-7s", label)).append(content).append('\n');
  }
}
