package tidegate.verify.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.Pause;
import tidegate.cloud.lambda.ProbeUnavailableException;
import tidegate.cloud.lambda.Probes;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;
import tidegate.verify.observe.Fault.Vantage;

/**
 * Looks at production from inside and outside, and again where something was wrong: only what both
 * looks saw is a fault. There is no blue to compare with, so only absolute checks count, and what
 * one of them could not see counts as well: production must prove itself.
 */
public final class Production {

  /** Two looks from two places, and a pause, fit into verify's five minutes. */
  private static final Duration BUDGET = Duration.ofSeconds(40);

  private static final Duration PAUSE = Duration.ofSeconds(20);

  /** The check that stands for a look at nothing. */
  private static final String UNSEEN = "unseen";

  private final String inside;
  private final String outside;
  private final Probes probes;
  private final Pause pause;

  public Production(String inside, String outside, Probes probes, Pause pause) {
    this.inside = inside;
    this.outside = outside;
    this.probes = probes;
    this.pause = pause;
  }

  /**
   * What was found.
   *
   * @param seen every finding of the first look
   * @param faults what the second look confirmed, inside first
   */
  public record Found(List<Finding> seen, List<Fault> faults) {}

  public Found look() {
    var seen = new ArrayList<Finding>();
    List<Fault> first = new ArrayList<>();
    for (Vantage vantage : Vantage.values()) {
      List<Finding> findings = findings(vantage, List.of());
      seen.addAll(findings);
      first.addAll(faults(vantage, findings));
    }
    if (first.isEmpty()) {
      return new Found(seen, List.of());
    }
    pause.sleep(PAUSE);
    return new Found(seen, confirmed(first));
  }

  private List<Fault> confirmed(List<Fault> first) {
    var confirmed = new ArrayList<Fault>();
    for (Vantage vantage : Vantage.values()) {
      List<String> doubted =
          first.stream()
              .filter(fault -> fault.where() == vantage)
              .map(fault -> fault.finding().check())
              .distinct()
              .toList();
      if (!doubted.isEmpty()) {
        List<String> checks = doubted.contains(UNSEEN) ? List.of() : doubted;
        List<Finding> again = findings(vantage, checks);
        first.stream()
            .filter(fault -> fault.where() == vantage)
            .map(fault -> secondOpinion(fault, again))
            .flatMap(List::stream)
            .forEach(confirmed::add);
      }
    }
    return List.copyOf(confirmed);
  }

  /**
   * What becomes of a fault. A look that saw nothing of it does not take it back: it is told as not
   * confirmed, which nothing is undone for.
   */
  private static List<Fault> secondOpinion(Fault fault, List<Finding> again) {
    String check = fault.finding().check();
    Vantage vantage = fault.where();
    List<Fault> blocking = check.equals(UNSEEN) ? faults(vantage, again) : blocking(vantage, again);
    List<Fault> same =
        blocking.stream().filter(one -> one.finding().check().equals(check)).toList();
    boolean seen = again.stream().anyMatch(Finding::measured);
    return same.isEmpty() && !seen ? List.of(unconfirmed(fault)) : same;
  }

  private static Fault unconfirmed(Fault fault) {
    Finding once = fault.finding();
    return new Fault(
        fault.where(),
        new Finding(
            once.check(),
            Weight.ABSOLUTE,
            Outcome.UNMEASURED,
            once.what() + " (seen once; the second look did not answer)",
            once.evidence(),
            once.remedy()));
  }

  private static List<Fault> faults(Vantage vantage, List<Finding> findings) {
    if (findings.stream().noneMatch(Finding::measured)) {
      return List.of(new Fault(vantage, unseen(vantage, findings)));
    }
    return blocking(vantage, findings);
  }

  /** With no blue, what an absolute check could not see is a fault as well. */
  private static List<Fault> blocking(Vantage vantage, List<Finding> findings) {
    return findings.stream()
        .map(Finding::withoutBlue)
        .filter(Finding::blocks)
        .map(finding -> new Fault(vantage, finding))
        .toList();
  }

  private List<Finding> findings(Vantage vantage, List<String> checks) {
    var request =
        new ProbeRequest(
            Target.PRODUCTION,
            Optional.empty(),
            Optional.empty(),
            checks,
            /* database= */ vantage == Vantage.INSIDE,
            BUDGET);
    try {
      return probes.ask(vantage == Vantage.INSIDE ? inside : outside, request).findings();
    } catch (ProbeUnavailableException silent) {
      String why = String.valueOf(silent.getMessage());
      return List.of(new Finding(UNSEEN, Weight.ABSOLUTE, Outcome.UNMEASURED, why, List.of(), ""));
    }
  }

  private static Finding unseen(Vantage vantage, List<Finding> findings) {
    String why = findings.stream().findFirst().map(Finding::what).orElse("no check applies");
    return new Finding(
        UNSEEN,
        Weight.ABSOLUTE,
        Outcome.UNMEASURED,
        "nobody could look from " + vantage.word() + ": " + why,
        List.of(new Evidence(vantage.word(), 0, why)),
        "read the probe's log");
  }
}
