package tidegate.verify;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import tidegate.cloud.LambdaRuntime;
import tidegate.cloud.Startup;
import tidegate.core.event.Events;
import tidegate.core.event.Incoming;
import tidegate.core.event.MalformedEventException;
import tidegate.core.event.ReplyJson;
import tidegate.core.log.Metrics;
import tidegate.verify.observe.Production;
import tidegate.verify.tell.LookJson;

/**
 * Looks after production on a schedule and when a deployment ends; {@code {"command":"look"}} looks
 * now, changes nothing and answers with what it found.
 */
public final class Handler implements RequestStreamHandler {

  private final VerificationRun run;
  private final Production production;
  private final Metrics metrics;
  private final ReplyJson json = new ReplyJson();
  private final Events events;

  /** Started by Lambda. */
  public Handler() {
    this(LambdaRuntime.ofLambda(InstantSource.system()));
  }

  /** The same anywhere. */
  public Handler(LambdaRuntime runtime) {
    this(Startup.run("verify", runtime, Wiring::wire), runtime.clock());
  }

  private Handler(Wiring wiring, InstantSource clock) {
    this(wiring.run(), wiring.production(), wiring.metrics(), clock);
  }

  Handler(VerificationRun run, Production production, Metrics metrics, InstantSource clock) {
    this.run = run;
    this.production = production;
    this.metrics = metrics;
    this.events = new Events(clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    switch (events.read(input)) {
      case Incoming.Tick(Instant time) -> {
        run.run(time);
        metrics.put(Map.of("Heartbeat", 1), Map.of("Function", "verify"));
      }
      case Incoming.DeploymentChange change -> run.run(change.time());
      case Incoming.Command command -> output.write(json.bytes(command(command.name())));
      case Incoming.EcrPush _, Incoming.HookCall _ ->
          throw new MalformedEventException(List.of("verify answers neither pushes nor hooks"));
    }
  }

  private JsonObject command(String name) {
    if (!name.equals("look")) {
      throw new MalformedEventException(
          List.of("the command is '" + name + "'; there is \"look\" alone"));
    }
    return LookJson.of(production.look());
  }
}
