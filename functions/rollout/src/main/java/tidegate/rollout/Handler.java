package tidegate.rollout;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tidegate.cloud.LambdaRuntime;
import tidegate.cloud.Refused;
import tidegate.cloud.Startup;
import tidegate.cloud.ecr.RepositoryMissingException;
import tidegate.cloud.ecs.ServiceGoneException;
import tidegate.core.event.Events;
import tidegate.core.event.Incoming;
import tidegate.core.event.MalformedEventException;
import tidegate.core.event.ReplyJson;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Request;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.observe.Retags;
import tidegate.rollout.tell.Phrases;

/**
 * At most one blue/green deployment of the newest release. Whatever wakes it, it reads what is
 * there now; the event only brings the time.
 */
public final class Handler implements RequestStreamHandler {

  /** EventBridge tries for an hour, and Lambda for a quarter more. */
  private static final Duration HINT_LATE = Duration.ofMinutes(75);

  private final ReplyJson json = new ReplyJson();
  private final Events events;
  private final InstantSource clock;
  private final Retags retags;
  private final Reconciler reconciler;
  private final Commands commands;
  private final Replies replies;
  private final Page page;
  private final Aws aws;
  private final Phrases phrases;
  private final JsonLog log;
  private final Metrics metrics;

  /** Lambda's: everything from the environment, connections primed. */
  public Handler() {
    this(LambdaRuntime.ofLambda(InstantSource.system()));
  }

  /** The same anywhere. */
  public Handler(LambdaRuntime runtime) {
    this(Startup.run("rollout", runtime, Wiring::wire), runtime.clock());
  }

  private Handler(Wiring wiring, InstantSource clock) {
    this(wiring.settings(), wiring.aws(), clock, wiring.log(), wiring.metrics());
  }

  Handler(Settings settings, Aws aws, InstantSource clock, JsonLog log, Metrics metrics) {
    this.events = new Events(clock);
    this.clock = clock;
    this.retags = new Retags(settings.releases());
    this.reconciler = new Reconciler(settings);
    this.replies = new Replies(settings);
    this.commands = new Commands(reconciler, aws, replies, settings.calendar().zone(), clock);
    this.page = new Page(reconciler, aws, replies, settings, clock);
    this.aws = aws;
    this.phrases = new Phrases(settings);
    this.log = log;
    this.metrics = metrics;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonElement reply = handle(events.read(input), context);
    output.write(json.bytes(reply));
  }

  private JsonElement handle(Incoming incoming, Context context) {
    return switch (incoming) {
      case Incoming.Tick(Instant time) -> {
        JsonObject reply = run(request("schedule", time, Duration.ZERO));
        metrics.put(Map.of("Heartbeat", 1), Map.of("Function", "rollout"));
        yield reply;
      }
      case Incoming.EcrPush push -> pushed(push);
      case Incoming.DeploymentChange change -> run(request("codedeploy", change.time(), HINT_LATE));
      case Incoming.Command command when command.name().equals("page") ->
          new JsonPrimitive(page.html(command, context.getInvokedFunctionArn()));
      case Incoming.Command command when command.name().equals("describe") -> Page.description();
      case Incoming.Command command -> commands.answer(command);
      case Incoming.HookCall _ ->
          throw new MalformedEventException(List.of("this function answers no hook"));
    };
  }

  private JsonObject pushed(Incoming.EcrPush push) {
    Request request = request("ecr", push.time(), HINT_LATE);
    var facts = new Facts(aws, request.now(), request.clock());
    Optional<String> differs = note(push, facts);
    JsonObject reply = run(request, facts);
    differs.ifPresent(note -> {
      reply.addProperty("note", note);
      log.warn(note, Map.of("tag", push.tag(), "digest", push.digest()));
    });
    return reply;
  }

  /** What AWS refuses to show here, it refuses to show the decision, which says so. */
  private Optional<String> note(Incoming.EcrPush push, Facts facts) {
    try {
      return retags.note(push, facts, aws);
    } catch (ServiceGoneException | RepositoryMissingException missing) {
      return Optional.empty();
    } catch (AwsServiceException refused) {
      if (Refused.why(refused).isEmpty()) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  private Request request(String who, Instant time, Duration late) {
    return new Request(who, time, late, clock.instant());
  }

  private JsonObject run(Request request) {
    return run(request, new Facts(aws, request.now(), request.clock()));
  }

  private JsonObject run(Request request, Facts facts) {
    Outcome outcome = reconciler.run(facts, aws, request);
    JsonObject reply = replies.outcome(outcome, request.now());
    log.info(
        phrases.sentence(outcome, request.now()).english(),
        Map.of("decision", reply.get("decision").getAsString()));
    return reply;
  }
}
