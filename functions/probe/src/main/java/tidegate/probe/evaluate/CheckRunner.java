package tidegate.probe.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tidegate.core.verdict.Finding;
import tidegate.probe.check.Check;
import tidegate.probe.check.Expected;
import tidegate.probe.check.Notes;
import tidegate.probe.check.Observations;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageRequest;

/** All checks at work on one end of the site. Thread-safe. */
public final class CheckRunner {

  private final Map<Check, CheckObservations> observations = new LinkedHashMap<>();
  private final Expected expected;

  public CheckRunner(List<Check> checks, Expected expected) {
    checks.forEach(check -> observations.put(check, new CheckObservations()));
    this.expected = expected;
  }

  public Expected expected() {
    return expected;
  }

  /** Shows a page to every check that wants it. */
  public void show(Page page) {
    observations.forEach((check, observations) -> {
      if (check.pages().contains(page.kind())) {
        var notes = new Notes();
        check.examine(page, expected, notes);
        observations.add(page.request(), notes);
      }
    });
  }

  /** Shows everything, after the last page. */
  public void show(Observations observed) {
    Optional<String> silence = observed.silence();
    observations.forEach((check, observations) -> {
      var notes = new Notes();
      if (silence.isPresent() && !check.pages().isEmpty()) {
        notes.unmeasured("nothing answered: " + silence.get());
      } else {
        check.examine(observed, notes);
      }
      observations.add(notes);
    });
  }

  /** Pages on which a fault that would block was seen just once. */
  public Set<PageRequest> doubts(Optional<CheckRunner> against) {
    return observations.keySet().stream()
        .map(check -> evaluator(check, against, Set.of()).doubt())
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /** Remembers that a doubtful page was asked anew. */
  public void askedAgain(PageRequest target) {
    observations.values().forEach(observations -> observations.askedAgain(target));
  }

  /** One finding a check, in the catalogue's order. */
  public List<Finding> findings(Optional<CheckRunner> against, Set<PageRequest> targets) {
    return Causes.told(
        observations.keySet().stream()
            .map(check -> evaluator(check, against, targets).finding())
            .toList());
  }

  private FindingEvaluator evaluator(
      Check check, Optional<CheckRunner> against, Set<PageRequest> targets) {
    Set<PageKind> kinds = check.pages();
    return new FindingEvaluator(
        check.about(),
        observations.getOrDefault(check, new CheckObservations()),
        against.map(other -> other.observations.getOrDefault(check, new CheckObservations())),
        targets.stream().filter(target -> kinds.contains(target.kind())).toList());
  }
}
