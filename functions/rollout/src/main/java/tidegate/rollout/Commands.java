package tidegate.rollout;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import tidegate.core.event.MalformedEventException;

/** What an operator may ask. */
final class Commands {

  private final Rollout rollout;
  private final Ports ports;
  private final Replies replies;

  Commands(Rollout rollout, Ports ports, Replies replies) {
    this.rollout = rollout;
    this.ports = ports;
    this.replies = replies;
  }

  /**
   * Answers one command.
   *
   * @throws MalformedEventException where there is no such command
   */
  JsonObject answer(String command, Instant now) {
    var facts = new Facts(ports);
    var live = new LiveActs(ports);
    return switch (command) {
      case "status" -> replies.status(rollout.decider().decide(facts, now), facts, now);
      case "explain" -> explain(facts, now);
      case "rollback" -> replies.decision(rollout.rollBack(facts, live, now), now);
      case "retry" -> retry(live, now);
      default ->
          throw new MalformedEventException(
              List.of("command is '" + command + "', none of status, explain, rollback and retry"));
    };
  }

  private JsonObject explain(Facts facts, Instant now) {
    var leashed = new LeashedActs();
    Decision decision = rollout.decider().decide(facts, now);
    rollout.run(facts, leashed, now);
    return replies.explain(
        decision, rollout.decider().preflightOfNewest(facts), leashed.would(), now);
  }

  /** Remembered before it is tried, so that a retry that must wait is not forgotten. */
  private JsonObject retry(Acts live, Instant now) {
    live.remember(Memory.RETRY_AFTER, now.toString());
    return replies.decision(rollout.run(new Facts(ports), live, now), now);
  }
}
