package tidegate.testbed.chaos.stage;

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
import tidegate.testbed.chaos.time.Fibres;
import tidegate.testbed.chaos.truth.Oracle;

/** The two probes: they say what is so, some of the time late, and some of the time not at all. */
final class PlayedProbe {
  private static final Duration TIMEOUT = Duration.ofMinutes(4);

  private final Oracle oracle;
  private final ProbeMood mood;
  private final Fibres fibres;
  private final InstantSource clock;
  private final Random lot;

  PlayedProbe(Oracle oracle, ProbeMood mood, Fibres fibres, InstantSource clock, Random lot) {
    this.oracle = oracle;
    this.mood = mood;
    this.fibres = fibres;
    this.clock = clock;
    this.lot = lot;
  }

  /** Its time passes for whoever asked. */
  Result answer(JsonElement payload) {
    ProbeRequest request = ProbeJson.request(payload.getAsJsonObject());
    Instant started = clock.instant();
    return switch (mood.fate(lot)) {
      case HANGS -> {
        fibres.sleep(TIMEOUT);
        yield new Result.Errored("Sandbox.Timedout", "Task timed out", since(started));
      }
      case FAILS -> {
        fibres.sleep(Duration.ofSeconds(2));
        yield new Result.Errored("java.lang.IllegalStateException", "it broke", since(started));
      }
      case ANSWERS -> {
        Duration took = mood.took(lot);
        boolean late = took.compareTo(request.budget()) > 0;
        fibres.sleep(late ? request.budget() : took);
        ProbeReply reply = oracle.look(request, clock.instant());
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
