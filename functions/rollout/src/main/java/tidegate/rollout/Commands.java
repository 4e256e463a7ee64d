package tidegate.rollout;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tidegate.core.event.MalformedEventException;
import tidegate.rollout.act.DryRun;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.observe.Memory;

/** What an operator may ask. */
final class Commands {

  private final Reconciler reconciler;
  private final Aws aws;
  private final Replies replies;

  Commands(Reconciler reconciler, Aws aws, Replies replies) {
    this.reconciler = reconciler;
    this.aws = aws;
    this.replies = replies;
  }

  /**
   * Answers one command.
   *
   * @throws MalformedEventException where there is no such command
   */
  JsonObject answer(String command, Instant now) {
    return switch (command) {
      case "status" -> status(now);
      case "explain" -> explain(now);
      case "rollback" -> replies.outcome(reconciler.rollBack(aws, now), now);
      case "retry" -> retry(now);
      default ->
          throw new MalformedEventException(
              List.of("command is '" + command + "', none of status, explain, rollback and retry"));
    };
  }

  private JsonObject status(Instant now) {
    var facts = new Facts(aws);
    return replies.status(reconciler.decider().decide(facts, now, Duration.ZERO), facts, now);
  }

  private JsonObject explain(Instant now) {
    var facts = new Facts(aws);
    var dryRun = new DryRun(aws);
    Plan plan = reconciler.decider().decide(facts, now, Duration.ZERO);
    reconciler.run(dryRun.aws(), now, Duration.ZERO);
    return replies.explain(
        plan, reconciler.decider().preflightOfNewest(facts), dryRun.would(), now);
  }

  /** Remembered before it is tried, so that a retry that must wait is not forgotten. */
  private JsonObject retry(Instant now) {
    aws.service().remember(Memory.RETRY_AFTER, now.toString());
    return replies.outcome(reconciler.run(aws, now, Duration.ZERO), now);
  }
}
