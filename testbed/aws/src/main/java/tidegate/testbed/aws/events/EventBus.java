package tidegate.testbed.aws.events;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.event.ruler.Machine;
import software.amazon.event.ruler.RuleCompiler;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.lambda.Lambda;
import tidegate.testbed.aws.wire.Json;

/** EventBridge's default bus: best-effort events to the functions whose pattern matches. */
public final class EventBus {
  private final AccountContext world;
  private final Lambda lambda;
  private final Machine machine = Machine.builder().build();
  private final Map<String, String> functionByRule = new ConcurrentHashMap<>();

  public EventBus(AccountContext world, Lambda lambda) {
    this.world = world;
    this.lambda = lambda;
  }

  /**
   * Adds a rule.
   *
   * @throws IllegalArgumentException if the pattern is none, or there is no such function
   */
  public void rule(String name, String pattern, String function) {
    var fault = RuleCompiler.check(pattern);
    if (fault != null) {
      throw new IllegalArgumentException("rule " + name + ": pattern is not valid: " + fault);
    }
    if (!lambda.has(function)) {
      throw new IllegalArgumentException("rule " + name + ": no function " + function);
    }
    world.change(() -> add(name, pattern, function));
  }

  private void add(String name, String pattern, String function) {
    try {
      machine.addRule(name, pattern);
      functionByRule.put(name, function);
    } catch (IOException e) {
      throw new IllegalArgumentException("rule " + name + ": pattern is not valid", e);
    }
  }

  /** Sends an event as a service does: once, usually. */
  public void send(String source, String type, List<String> resources, JsonObject detail) {
    deliver(event(source, type, resources, detail));
  }

  /**
   * Takes an event from PutEvents and gives its id. What is taken is delivered: best effort is what
   * some services give, not the bus.
   */
  String put(String source, String type, JsonObject detail) {
    var event = event(source, type, List.of(), detail);
    world.journal().add(new JournalEntry.EventSent(world.now(), event, /* deliveries= */ 1));
    world.clock().soon(() -> match(event));
    return event.get("id").getAsString();
  }

  /** Puts a whole event on the bus; faults apply. */
  public void deliver(JsonObject event) {
    var delays = world.faults().onEvent(event);
    world.journal().add(new JournalEntry.EventSent(world.now(), event, delays.size()));
    for (var delay : delays) {
      if (delay.isZero()) {
        world.clock().soon(() -> match(event));
      } else {
        world.clock().after(delay, () -> match(event));
      }
    }
  }

  private JsonObject event(String source, String type, List<String> resources, JsonObject detail) {
    return Json.object(
        "version", "0",
        "id", world.ids().uuid(),
        "detail-type", type,
        "source", source,
        "account", world.account(),
        "time", world.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        "region", world.region(),
        "resources", Json.array(resources),
        "detail", detail);
  }

  private void match(JsonObject event) {
    for (var rule : world.read(() -> matching(event))) {
      var function = functionByRule.get(rule);
      if (function != null) {
        lambda.send(function, event);
      }
    }
  }

  private List<String> matching(JsonObject event) {
    try {
      return machine.rulesForJSONEvent(event.toString()).stream().sorted().distinct().toList();
    } catch (Exception e) {
      // The matcher declares no narrower kind; an event made here is always JSON.
      throw new IllegalStateException("event could not be matched: " + event, e);
    }
  }
}
