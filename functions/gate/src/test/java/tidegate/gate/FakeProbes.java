package tidegate.gate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import tidegate.cloud.lambda.Probes;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;

/** Finds what it was told to, in order, and then that all is well. */
final class FakeProbes implements Probes {

  record Asked(String function, ProbeRequest request) {}

  final List<Asked> asked = new ArrayList<>();
  final Deque<Supplier<List<Finding>>> replies = new ArrayDeque<>();
  private final Runnable asking;

  FakeProbes(Runnable asking) {
    this.asking = asking;
  }

  void finds(Finding... findings) {
    replies.add(() -> List.of(findings));
  }

  @Override
  public ProbeReply ask(String functionName, ProbeRequest request) {
    asking.run();
    asked.add(new Asked(functionName, request));
    Supplier<List<Finding>> reply = replies.poll();
    return new ProbeReply(
        reply == null ? List.of(passed("renders")) : reply.get(), 1, Duration.ofSeconds(1));
  }

  static Finding passed(String check) {
    return finding(check, Weight.ABSOLUTE, Outcome.PASSED);
  }

  static Finding finding(String check, Weight weight, Outcome outcome) {
    return new Finding(check, weight, outcome, "what " + check + " saw", List.of(), "remedy");
  }
}
