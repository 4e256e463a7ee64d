package tidegate.gate;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import tidegate.cloud.LambdaRuntime;
import tidegate.cloud.Startup;
import tidegate.core.event.Events;
import tidegate.core.event.Incoming;
import tidegate.core.event.MalformedEventException;
import tidegate.gate.act.Gatekeeper;
import tidegate.gate.observe.Budget;

/** CodeDeploy's hooks: which one it is, the environment says, since the event does not. */
public final class Handler implements RequestStreamHandler {

  private final Gatekeeper gatekeeper;
  private final Events events;
  private final InstantSource clock;

  /** Started by Lambda. */
  public Handler() {
    this(LambdaRuntime.ofLambda(InstantSource.system()));
  }

  /** The same anywhere. */
  public Handler(LambdaRuntime runtime) {
    this(Startup.run("gate", runtime, Wiring::wire), runtime.clock());
  }

  Handler(Gatekeeper gatekeeper, InstantSource clock) {
    this.gatekeeper = gatekeeper;
    this.events = new Events(clock);
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    Budget budget = Budget.of(clock, Duration.ofMillis(context.getRemainingTimeInMillis()));
    switch (events.read(input)) {
      case Incoming.HookCall call -> gatekeeper.answer(call, budget);
      case Incoming.Tick _, Incoming.Command _, Incoming.EcrPush _, Incoming.DeploymentChange _ ->
          throw new MalformedEventException(List.of("a gate answers CodeDeploy's hooks only"));
    }
  }
}
