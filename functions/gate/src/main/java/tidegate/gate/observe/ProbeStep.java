package tidegate.gate.observe;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tidegate.cloud.Pause;
import tidegate.cloud.lambda.ProbeUnavailableException;
import tidegate.cloud.lambda.Probes;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.verdict.Finding;

/**
 * A look through a probe, and a second one where the first could not tell.
 *
 * @param check the check that stands for the step where the probe cannot be asked
 * @param function the probe's name
 * @param longest the most time it gets
 * @param question what is asked of the rollout; its budget is set here
 */
public record ProbeStep(
    String check,
    String function,
    Duration longest,
    Function<Candidate, ProbeRequest> question,
    Probes probes,
    Pause pause)
    implements HookStep {

  private static final String RELEASE = "release";

  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** Less than this is not worth a second look. */
  private static final Duration SECOND_LOOK = PAUSE.plus(Probes.OVERHEAD).plusSeconds(20);

  @Override
  public Duration least() {
    return Probes.OVERHEAD;
  }

  @Override
  public List<Finding> examine(Candidate rollout, Budget budget) {
    if (budget.left().compareTo(Probes.OVERHEAD) <= 0) {
      return List.of(GatePhrases.late(check));
    }
    ProbeRequest request = question.apply(rollout);
    List<Finding> first = findings(request, budget);
    if (first.stream().noneMatch(Finding::measured)) {
      return Stream.concat(first.stream(), Stream.of(GatePhrases.lookedAtNothing(check, function)))
          .toList();
    }
    List<String> again = worthAnotherLook(first);
    if (again.isEmpty() || !budget.lasts(SECOND_LOOK)) {
      return first;
    }
    pause.sleep(PAUSE);
    return again.contains(RELEASE)
        ? secondLook(first, request, budget)
        : replaced(first, secondLook(List.of(), request.only(again), budget));
  }

  /**
   * What was not measured may be measured now. What was measured bad stays bad: one broken task of
   * several would pass every other look. Only another release's answer may be the listener's, which
   * takes a moment to change, and then nothing of the first look was about this release.
   */
  private static List<String> worthAnotherLook(List<Finding> first) {
    return first.stream()
        .filter(Finding::blocks)
        .filter(finding -> !finding.measured() || finding.check().equals(RELEASE))
        .map(Finding::check)
        .distinct()
        .toList();
  }

  private List<Finding> secondLook(List<Finding> otherwise, ProbeRequest request, Budget budget) {
    try {
      return findings(request, budget);
    } catch (ProbeUnavailableException _) {
      return otherwise;
    }
  }

  private static List<Finding> replaced(List<Finding> first, List<Finding> second) {
    List<String> seenAgain = second.stream().map(Finding::check).toList();
    Stream<Finding> kept = first.stream().filter(finding -> !seenAgain.contains(finding.check()));
    return Stream.concat(kept, second.stream()).toList();
  }

  private List<Finding> findings(ProbeRequest request, Budget budget) {
    Duration left = budget.left().minus(Probes.OVERHEAD);
    Duration given = left.compareTo(longest) < 0 ? left : longest;
    return probes.ask(function, request.within(given)).findings();
  }
}
