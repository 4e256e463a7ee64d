package tidegate.rollout;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tidegate.cloud.ecs.ServiceGoneException;
import tidegate.core.event.Incoming;
import tidegate.core.event.MalformedEventException;
import tidegate.rollout.act.DryRun;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.AcceptedWord;
import tidegate.rollout.decide.FreezeOrder;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.decide.Request;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Facts;

/** What an operator may ask. */
final class Commands {

  private static final String OPERATOR = "operator";

  private final Reconciler reconciler;
  private final Aws aws;
  private final Replies replies;
  private final ZoneId zone;
  private final InstantSource clock;

  Commands(Reconciler reconciler, Aws aws, Replies replies, ZoneId zone, InstantSource clock) {
    this.reconciler = reconciler;
    this.aws = aws;
    this.replies = replies;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Answers one command. What changes something takes {@code "dryRun":true} and then changes
   * nothing.
   *
   * @throws MalformedEventException where there is no such command, or it lacks something
   */
  JsonObject answer(Incoming.Command command) {
    var request = new Request(OPERATOR, command.time(), Duration.ZERO, clock.instant());
    try {
      return answer(command, request);
    } catch (ServiceGoneException gone) {
      return replies.outcome(new Outcome.Stayed(new Reason.NoService(gone)), request.now());
    }
  }

  private JsonObject answer(Incoming.Command command, Request request) {
    return switch (command.name()) {
      case "status" -> status(request);
      case "explain" -> explain(request);
      case "preflight" -> preflight(request);
      case "diff" -> diff(request);
      case "history" -> history(command, request);
      case "rollback" -> order(command, request, facts -> reconciler.wayBack(facts, request));
      case "approve" -> order(command, request, facts -> reconciler.go(facts, request));
      case "retry" -> isDry(command) ? explain(request) : retry(request);
      case "accept" -> accept(command, request);
      case "freeze" -> freeze(command, request);
      case "thaw" -> thaw(command, request);
      default ->
          throw new MalformedEventException(
              List.of(
                  "command is '"
                      + command.name()
                      + "', none of status, explain, preflight, diff, history, rollback, retry,"
                      + " approve, accept, freeze, thaw and page"));
    };
  }

  private static boolean isDry(Incoming.Command command) {
    return command.arguments().getOrDefault("dryRun", "false").equals("true");
  }

  private JsonObject order(
      Incoming.Command command, Request request, Function<Facts, Plan> decider) {
    return order(command, request, decider, _ -> false);
  }

  /**
   * Carries out what a person asked.
   *
   * @param opens whether an outcome lets go on what waited: that is decided by what is there then,
   *     as at any tick
   */
  private JsonObject order(
      Incoming.Command command,
      Request request,
      Function<Facts, Plan> decider,
      Predicate<Outcome> opens) {
    if (isDry(command)) {
      return dryRun(request, decider);
    }
    Outcome outcome = reconciler.carryOut(aws, request, decider);
    JsonObject reply = replies.outcome(outcome, request.now());
    if (opens.test(outcome)) {
      reply.add("next", replies.outcome(reconciler.run(aws, request), request.now()));
    }
    return reply;
  }

  private JsonObject dryRun(Request request, Function<Facts, Plan> decider) {
    Plan plan = decider.apply(facts(request));
    var dryRun = new DryRun(aws);
    reconciler.carryOut(dryRun.aws(), request, decider);
    return replies.dryRun(plan, dryRun.would(), request.now());
  }

  private JsonObject accept(Incoming.Command command, Request request) {
    AcceptedWord word = AcceptedWord.of(command.arguments(), OPERATOR);
    return order(
        command,
        request,
        facts -> reconciler.accepting(facts, request, word),
        outcome -> outcome instanceof Outcome.Accepted it && it.remaining().isEmpty());
  }

  private JsonObject freeze(Incoming.Command command, Request request) {
    FreezeOrder order = FreezeOrder.of(command.arguments(), zone, request.clock(), OPERATOR);
    return order(command, request, facts -> reconciler.freezing(facts, order));
  }

  private JsonObject thaw(Incoming.Command command, Request request) {
    String by = command.arguments().getOrDefault("by", OPERATOR);
    return order(
        command,
        request,
        facts -> reconciler.thawing(facts, by),
        Outcome.FreezeChanged.class::isInstance);
  }

  private JsonObject status(Request request) {
    Facts facts = facts(request);
    return replies.status(reconciler.decider().decide(facts, request), facts, request.now());
  }

  private JsonObject explain(Request request) {
    Facts facts = facts(request);
    var dryRun = new DryRun(aws);
    Plan plan = reconciler.decider().decide(facts, request);
    reconciler.run(dryRun.aws(), request);
    return replies.explain(
        plan, reconciler.decider().preflightOfNewest(facts), dryRun.would(), request.now());
  }

  private JsonObject preflight(Request request) {
    Facts facts = facts(request);
    return replies.preflight(
        reconciler.decider().newest(facts),
        reconciler.decider().preflightOfNewest(facts),
        reconciler.decider().decide(facts, request),
        request.now());
  }

  private JsonObject diff(Request request) {
    Facts facts = facts(request);
    return replies.diff(
        reconciler.decider().newest(facts), facts, reconciler.decider().decide(facts, request));
  }

  private JsonObject history(Incoming.Command command, Request request) {
    return replies.history(facts(request), command.arguments().getOrDefault("id", ""));
  }

  /**
   * Tries again what was tried; whatever else holds the newest release is answered as it is, so
   * that a retry said twice starts one deployment. Remembered before it is tried, so that a retry
   * that must wait is not forgotten, and by the server's clock, since a time that somebody wrote
   * into a command could make it void or endless.
   */
  private JsonObject retry(Request request) {
    Plan plan = reconciler.decider().decide(facts(request), request);
    Outcome outcome =
        plan instanceof Plan.Stay(Reason.AlreadyTried _)
            ? reconciler.retry(aws, request)
            : reconciler.run(aws, request);
    return replies.outcome(outcome, request.now());
  }

  private Facts facts(Request request) {
    return new Facts(aws, request.now(), request.clock());
  }
}
