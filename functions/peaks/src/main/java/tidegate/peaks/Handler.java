package tidegate.peaks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import tidegate.cloud.LambdaRuntime;
import tidegate.cloud.Startup;
import tidegate.core.event.Events;
import tidegate.core.event.Incoming;
import tidegate.core.event.MalformedEventException;
import tidegate.core.event.ReplyJson;

/** The border of the peaks function: bytes in, one tick or the plan, bytes out. */
public final class Handler implements RequestStreamHandler {

  private final ReplyJson json = new ReplyJson();
  private final Events events;
  private final Ticker ticker;
  private final CalendarPlan plan;

  /** For Lambda: reads the environment, builds and primes the clients. */
  public Handler() {
    this(LambdaRuntime.ofLambda(InstantSource.system()));
  }

  /** The same anywhere. */
  public Handler(LambdaRuntime runtime) {
    this(Startup.run("peaks", runtime, Wiring::in), runtime.clock());
  }

  Handler(Wiring wiring, InstantSource clock) {
    this.events = new Events(clock);
    this.ticker = wiring.ticker();
    this.plan = wiring.plan();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(json.bytes(answer(events.read(input))));
  }

  private JsonObject answer(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Tick tick -> ticker.tick(tick.time());
      case Incoming.Command command ->
          switch (command.name()) {
            case "plan" ->
                command.arguments().containsKey("calendar")
                    ? plan.of(command.arguments().get("calendar"), command.time())
                    : command.arguments().getOrDefault("form", "").equals("ics")
                        ? plan.ics(command.time())
                        : plan.from(command.time());
            case "tick" -> ticker.tick(command.time());
            default -> throw refused("command " + command.name() + " is neither plan nor tick");
          };
      case Incoming.EcrPush _, Incoming.DeploymentChange _, Incoming.HookCall _ ->
          throw refused("peaks answers to its schedule and to commands only");
    };
  }

  private static MalformedEventException refused(String fault) {
    return new MalformedEventException(List.of(fault));
  }
}
