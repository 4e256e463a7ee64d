package tidegate.testbed.doubles;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import tidegate.cloud.lambda.Probes;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;

/** Probes that find what a test says, and else that all is well. */
public final class InMemoryProbes implements Probes {

  /** One question. */
  public record Asked(String function, ProbeRequest request) {}

  public final List<Asked> asked = new ArrayList<>();

  /** The next answers, whoever is asked; before all others. */
  public final Deque<Supplier<List<Finding>>> next = new ArrayDeque<>();

  private final Map<String, IntFunction<List<Finding>>> always = new HashMap<>();
  private final Map<String, Integer> looks = new HashMap<>();
  private final CallLog calls;

  public InMemoryProbes(CallLog calls) {
    this.calls = calls;
  }

  /** What the next look finds. */
  public void findsNext(Finding... findings) {
    next.add(() -> List.of(findings));
  }

  /** What every look of a probe finds. */
  public void finds(String function, Finding... findings) {
    answers(function, _ -> List.of(findings));
  }

  /** What a probe finds, by the number of its look, from 1. */
  public void answers(String function, IntFunction<List<Finding>> byLook) {
    always.put(function, byLook);
  }

  /** Every probe finds that all is well. */
  public void allWell() {
    always.clear();
  }

  /** What was asked, whoever was. */
  public List<ProbeRequest> requests() {
    return asked.stream().map(Asked::request).toList();
  }

  @Override
  public ProbeReply ask(String functionName, ProbeRequest request) {
    calls.make("Invoke");
    asked.add(new Asked(functionName, request));
    int look = looks.merge(functionName, 1, Integer::sum);
    Supplier<List<Finding>> first = next.poll();
    List<Finding> found =
        first != null
            ? first.get()
            : always
                .getOrDefault(functionName, _ -> List.of(finding("renders", Outcome.PASSED)))
                .apply(look);
    return new ProbeReply(found, 1, Duration.ofSeconds(1));
  }

  /** A finding of an absolute check. */
  public static Finding finding(String check, Outcome outcome) {
    return finding(check, Weight.ABSOLUTE, outcome);
  }

  /** A finding whose words name its check. */
  public static Finding finding(String check, Weight weight, Outcome outcome) {
    return new Finding(
        check,
        weight,
        outcome,
        "what " + check + " saw",
        List.of(new Evidence("https://shop.example/", 500, "<html>")),
        "remedy of " + check);
  }
}
