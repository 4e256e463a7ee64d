package tidegate.probe.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tidegate.core.verdict.Finding;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.Target;

/** All checks at work on one end of the site. Thread-safe. */
public final class Inspection {

  private final Map<Check, Ledger> ledgers = new LinkedHashMap<>();
  private final Expected expected;

  public Inspection(List<Check> checks, Expected expected) {
    checks.forEach(check -> ledgers.put(check, new Ledger()));
    this.expected = expected;
  }

  public Expected expected() {
    return expected;
  }

  /** Shows a page to every check that wants it. */
  public void show(Page page) {
    ledgers.forEach((check, ledger) -> {
      if (check.pages().contains(page.kind())) {
        var notes = new Notes();
        check.examine(page, expected, notes);
        ledger.add(page.target(), notes);
      }
    });
  }

  /** Shows everything, after the last page. */
  public void show(Survey survey) {
    Optional<String> silence = survey.silence();
    ledgers.forEach((check, ledger) -> {
      var notes = new Notes();
      if (silence.isPresent() && !check.pages().isEmpty()) {
        notes.unmeasured("nothing answered: " + silence.get());
      } else {
        check.examine(survey, notes);
      }
      ledger.add(notes);
    });
  }

  /** Pages on which a fault that would block was seen just once. */
  public Set<Target> doubts(Optional<Inspection> against) {
    return ledgers.keySet().stream()
        .map(check -> judge(check, against, Set.of()).doubt())
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /** Remembers that a doubtful page was asked anew. */
  public void askedAgain(Target target) {
    ledgers.values().forEach(ledger -> ledger.askedAgain(target));
  }

  /** One finding a check, in the catalogue's order. */
  public List<Finding> findings(Optional<Inspection> against, Set<Target> targets) {
    return ledgers.keySet().stream()
        .map(check -> judge(check, against, targets).finding())
        .toList();
  }

  private Judge judge(Check check, Optional<Inspection> against, Set<Target> targets) {
    Set<PageKind> kinds = check.pages();
    return new Judge(
        check.about(),
        ledgers.getOrDefault(check, new Ledger()),
        against.map(other -> other.ledgers.getOrDefault(check, new Ledger())),
        targets.stream().filter(target -> kinds.contains(target.kind())).toList());
  }
}
