package tidegate.testbed.chaos.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;
import tidegate.testbed.aws.ecs.TaskSet;

/** A probe that knows the truth and reports it as the real one would. */
public final class Oracle {
  private static final List<String> ABSOLUTE = List.of("installed", "renders", "siteurl");

  private final Truth truth;
  private final Street street;
  private final Random lot;

  public Oracle(Truth truth, Street street, Random lot) {
    this.truth = truth;
    this.street = street;
    this.lot = lot;
  }

  /** What a probe finds that looks now. */
  public ProbeReply look(ProbeRequest request, Instant now) {
    Optional<TaskSet> met = request.target() == Target.GREEN ? street.test() : street.production();
    List<Finding> findings = new ArrayList<>();
    for (String check : ABSOLUTE) {
      findings.add(finding(check, outcome(check, met, now)));
    }
    request
        .release()
        .ifPresent(wanted -> findings.add(finding("release", release(wanted, met, now))));
    findings.removeIf(
        finding -> !request.checks().isEmpty() && !request.checks().contains(finding.check()));
    return new ProbeReply(findings, findings.size(), Duration.ofSeconds(1));
  }

  private Outcome release(String wanted, Optional<TaskSet> met, Instant now) {
    if (truth.probeBlind(now)) {
      return Outcome.UNMEASURED;
    }
    return met.map(street::digest).filter(wanted::equals).isPresent()
        ? Outcome.PASSED
        : Outcome.FAILED;
  }

  private Outcome outcome(String check, Optional<TaskSet> met, Instant now) {
    if (truth.probeBlind(now)) {
      return Outcome.UNMEASURED;
    }
    if (met.isEmpty()) {
      return check.equals("renders") ? Outcome.FAILED : Outcome.UNMEASURED;
    }
    if (truth.siteBroken(now) && check.equals("siteurl")) {
      return Outcome.FAILED;
    }
    String digest = street.digest(met.get());
    return switch (truth.of(digest)) {
      case HEALTHY, NEVER_STARTS, NEVER_HEALTHY -> Outcome.PASSED;
      case MOVED -> failed(check.equals("siteurl"));
      case BLANK -> failed(check.equals("renders"));
      case FLAPPING -> failed(check.equals("renders") && lot.nextBoolean());
      case UNMEASURABLE -> Outcome.UNMEASURED;
      case SICK_IN_SERVICE ->
          failed(check.equals("renders") && truth.illSince(digest, now).isPresent());
    };
  }

  private static Outcome failed(boolean failed) {
    return failed ? Outcome.FAILED : Outcome.PASSED;
  }

  private static Finding finding(String check, Outcome outcome) {
    return new Finding(
        check,
        Weight.ABSOLUTE,
        outcome,
        check + " is " + outcome,
        List.of(new Evidence("https://www.example.com/", 200, "as the truth has it")),
        "mend " + check);
  }
}
