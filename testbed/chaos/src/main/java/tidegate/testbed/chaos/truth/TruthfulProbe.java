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
import tidegate.testbed.aws.ecs.TaskSetState;

/** A probe that knows the truth and reports it as the real one would. */
public final class TruthfulProbe {
  private static final List<String> ABSOLUTE = List.of("installed", "renders", "siteurl");

  private final GroundTruth truth;
  private final TrafficView traffic;
  private final Random random;

  public TruthfulProbe(GroundTruth truth, TrafficView traffic, Random random) {
    this.truth = truth;
    this.traffic = traffic;
    this.random = random;
  }

  /** What a probe finds that looks now. */
  public ProbeReply look(ProbeRequest request, Instant now) {
    Optional<TaskSetState> met =
        request.target() == Target.GREEN ? traffic.test() : traffic.production();
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

  private Outcome release(String wanted, Optional<TaskSetState> met, Instant now) {
    if (truth.probeBlind(now)) {
      return Outcome.UNMEASURED;
    }
    return met.map(traffic::digest).filter(wanted::equals).isPresent()
        ? Outcome.PASSED
        : Outcome.FAILED;
  }

  private Outcome outcome(String check, Optional<TaskSetState> met, Instant now) {
    if (truth.probeBlind(now)) {
      return Outcome.UNMEASURED;
    }
    if (met.isEmpty()) {
      return check.equals("renders") ? Outcome.FAILED : Outcome.UNMEASURED;
    }
    if (truth.siteBroken(now) && check.equals("siteurl")) {
      return Outcome.FAILED;
    }
    String digest = traffic.digest(met.get());
    return switch (truth.of(digest)) {
      case HEALTHY, NEVER_STARTS, NEVER_HEALTHY -> Outcome.PASSED;
      case MOVED -> failed(check.equals("siteurl"));
      case BLANK -> failed(check.equals("renders"));
      case FLAPPING -> failed(check.equals("renders") && random.nextBoolean());
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
