package tidegate.rollout;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tidegate.core.event.Incoming;
import tidegate.core.event.MalformedEventException;
import tidegate.rollout.act.DryRun;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.decide.Request;
import tidegate.rollout.decide.Word;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.observe.Memory;

/** What an operator may ask. */
final class Commands {

  private static final String OPERATOR = "operator";

  private final Reconciler reconciler;
  private final Aws aws;
  private final Replies replies;
  private final InstantSource clock;

  Commands(Reconciler reconciler, Aws aws, Replies replies, InstantSource clock) {
    this.reconciler = reconciler;
    this.aws = aws;
    this.replies = replies;
    this.clock = clock;
  }

  /**
   * Answers one command.
   *
   * @throws MalformedEventException where there is no such command, or it lacks something
   */
  JsonObject answer(Incoming.Command command) {
    Instant now = command.time();
    var request = new Request(OPERATOR, now, Duration.ZERO, clock.instant());
    return switch (command.name()) {
      case "status" -> status(request);
      case "explain" -> explain(request);
      case "rollback" -> replies.outcome(reconciler.rollBack(aws, request), now);
      case "retry" -> retry(request);
      case "approve" -> replies.outcome(reconciler.giveGo(aws, request), now);
      case "accept" -> accept(request, Word.of(command.arguments(), OPERATOR));
      default ->
          throw new MalformedEventException(
              List.of(
                  "command is '"
                      + command.name()
                      + "', none of status, explain, rollback, retry, approve and accept"));
    };
  }

  /** What follows from it is decided by what is there then, as at any tick. */
  private JsonObject accept(Request request, Word word) {
    Outcome outcome = reconciler.accept(aws, request, word);
    JsonObject reply = replies.outcome(outcome, request.now());
    if (outcome instanceof Outcome.Accepted accepted && accepted.remaining().isEmpty()) {
      reply.add("next", replies.outcome(reconciler.run(aws, request), request.now()));
    }
    return reply;
  }

  private JsonObject status(Request request) {
    var facts = new Facts(aws, request.now(), request.clock());
    return replies.status(reconciler.decider().decide(facts, request), facts, request.now());
  }

  private JsonObject explain(Request request) {
    var facts = new Facts(aws, request.now(), request.clock());
    var dryRun = new DryRun(aws);
    Plan plan = reconciler.decider().decide(facts, request);
    reconciler.run(dryRun.aws(), request);
    return replies.explain(
        plan, reconciler.decider().preflightOfNewest(facts), dryRun.would(), request.now());
  }

  /**
   * Tries again what was tried; whatever else holds the newest release is answered as it is, so
   * that a retry said twice starts one deployment. Remembered before it is tried, so that a retry
   * that must wait is not forgotten, and by the server's clock, since a time that somebody wrote
   * into a command could make it void or endless.
   */
  private JsonObject retry(Request request) {
    Plan plan =
        reconciler.decider().decide(new Facts(aws, request.now(), request.clock()), request);
    if (plan instanceof Plan.Stay(Reason.AlreadyTried _)) {
      aws.service().remember(Memory.RETRY_AFTER, request.clock().toString());
    }
    return replies.outcome(reconciler.run(aws, request), request.now());
  }
}
