package tidegate.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tidegate.cloud.lambda.Probes;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;

/** Finds what it was told to in every look, or what a function of the look says. */
final class FakeProbes implements Probes {

  final List<ProbeRequest> asked = new ArrayList<>();
  private final Map<String, Function<Integer, List<Finding>>> replies = new HashMap<>();
  private final Map<String, Integer> looks = new HashMap<>();

  void finds(String function, Finding... findings) {
    replies.put(function, _ -> List.of(findings));
  }

  void answers(String function, Function<Integer, List<Finding>> byLook) {
    replies.put(function, byLook);
  }

  void allWell() {
    replies.clear();
  }

  @Override
  public ProbeReply ask(String functionName, ProbeRequest request) {
    asked.add(request);
    int look = looks.merge(functionName, 1, Integer::sum);
    List<Finding> found =
        replies
            .getOrDefault(functionName, _ -> List.of(finding("renders", Outcome.PASSED)))
            .apply(look);
    return new ProbeReply(found, 1, Duration.ofSeconds(1));
  }

  static Finding finding(String check, Outcome outcome) {
    return finding(check, Weight.ABSOLUTE, outcome);
  }

  static Finding finding(String check, Weight weight, Outcome outcome) {
    return new Finding(
        check,
        weight,
        outcome,
        "what " + check + " saw",
        List.of(new Evidence("https://shop.example/", 500, "<html>")),
        "remedy of " + check);
  }
}
