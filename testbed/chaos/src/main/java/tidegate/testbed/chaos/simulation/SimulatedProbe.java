package tidegate.testbed.chaos.simulation;

import com.google.gson.JsonElement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import tidegate.core.probe.ProbeJson;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.testbed.aws.FunctionRunner.Result;
import tidegate.testbed.chaos.time.Fibers;
import tidegate.testbed.chaos.truth.TruthfulProbe;

/** The two probes: they say what is so, some of the time late, and some of the time not at all. */
final class SimulatedProbe {
  private static final Duration TIMEOUT = Duration.ofMinutes(4);

  private final TruthfulProbe probe;
  private final ProbeBehavior behavior;
  private final Fibers fibers;
  private final InstantSource clock;
  private final Random random;

  SimulatedProbe(
      TruthfulProbe probe,
      ProbeBehavior behavior,
      Fibers fibers,
      InstantSource clock,
      Random random) {
    this.probe = probe;
    this.behavior = behavior;
    this.fibers = fibers;
    this.clock = clock;
    this.random = random;
  }

  /** Its time passes for whoever asked. */
  Result answer(JsonElement payload) {
    ProbeRequest request = ProbeJson.request(payload.getAsJsonObject());
    Instant started = clock.instant();
    return switch (behavior.fate(random)) {
      case HANGS -> {
        fibers.sleep(TIMEOUT);
        yield new Result.Errored("Sandbox.Timedout", "Task timed out", since(started));
      }
      case FAILS -> {
        fibers.sleep(Duration.ofSeconds(2));
        yield new Result.Errored("java.lang.IllegalStateException", "it broke", since(started));
      }
      case ANSWERS -> {
        Duration took = behavior.took(random);
        boolean late = took.compareTo(request.budget()) > 0;
        fibers.sleep(late ? request.budget() : took);
        ProbeReply reply = probe.look(request, clock.instant());
        yield new Result.Returned(ProbeJson.json(late ? unmeasured(reply) : reply), since(started));
      }
    };
  }

  private Duration since(Instant started) {
    return Duration.between(started, clock.instant());
  }

  private static ProbeReply unmeasured(ProbeReply reply) {
    List<Finding> late =
        reply.findings().stream()
            .map(f ->
                new Finding(
                    f.check(), f.weight(), Outcome.UNMEASURED, "no time was left", List.of(), ""))
            .toList();
    return new ProbeReply(late, 0, reply.took());
  }
}
