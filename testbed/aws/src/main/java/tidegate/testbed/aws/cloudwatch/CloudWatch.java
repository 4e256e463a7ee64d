package tidegate.testbed.aws.cloudwatch;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/** CloudWatch: alarms whose state is set by hand, and metrics that were put in. */
public final class CloudWatch implements ServiceApi {
  private final AccountContext world;
  private final Map<String, Alarm> alarms = new LinkedHashMap<>();
  private final Map<String, TreeMap<Instant, Double>> metrics = new LinkedHashMap<>();
  private final List<AlarmListener> listeners = new ArrayList<>();

  public CloudWatch(AccountContext world) {
    this.world = world;
  }

  /** An alarm's state. */
  public enum State {
    OK,
    ALARM,
    INSUFFICIENT_DATA
  }

  private record Alarm(String name, State state, String reason, Instant since) {}

  /** Told of each change. */
  @FunctionalInterface
  public interface AlarmListener {
    void changed(String alarm, State state);
  }

  public void onAlarm(AlarmListener listener) {
    listeners.add(listener);
  }

  /** Sets an alarm's state, making the alarm if there is none of the name. */
  public void alarm(String name, State state) {
    world.change(() -> {
      alarms.put(name, new Alarm(name, state, "set in the stand-in", world.now()));
      world.journal().add(new JournalEntry.AlarmChanged(world.now(), name, state.name()));
      listeners.forEach(l -> l.changed(name, state));
    });
  }

  /** Deletes an alarm; who watches it is not told. */
  public void delete(String alarm) {
    world.change(() -> alarms.remove(alarm));
  }

  public Optional<State> state(String alarm) {
    return world.read(() -> Optional.ofNullable(alarms.get(alarm)).map(Alarm::state));
  }

  /** Puts a value of a metric, for now. */
  public void put(String namespace, String metric, Map<String, String> dimensions, double value) {
    var key = key(namespace, metric, new TreeMap<>(dimensions));
    world.change(() -> metrics.computeIfAbsent(key, _ -> new TreeMap<>()).put(world.now(), value));
  }

  @Override
  public String name() {
    return "monitoring";
  }

  @Override
  public String malformed() {
    return "MissingParameter";
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of("DescribeAlarms", this::describeAlarms, "GetMetricData", this::getMetricData);
  }

  private JsonObject describeAlarms(Input input) {
    var names = input.texts("AlarmNames");
    var prefix = input.text("AlarmNamePrefix", "");
    var state = input.optionalText("StateValue");
    var found =
        alarms.values().stream()
            .filter(a -> names.isEmpty() || names.contains(a.name()))
            .filter(a -> a.name().startsWith(prefix))
            .filter(a -> state.map(s -> s.equals(a.state().name())).orElse(true))
            .map(this::wire);
    return Json.object("MetricAlarms", Json.array(found), "CompositeAlarms", new JsonArray());
  }

  private JsonObject wire(Alarm alarm) {
    return Json.object(
        "AlarmName", alarm.name(),
        "AlarmArn", world.arn("cloudwatch", "alarm:" + alarm.name()),
        "ActionsEnabled", true,
        "StateValue", alarm.state().name(),
        "StateReason", alarm.reason(),
        "StateUpdatedTimestamp", alarm.since().toString());
  }

  private JsonObject getMetricData(Input input) {
    var from = time(input, "StartTime");
    var to = time(input, "EndTime");
    var results = new JsonArray();
    for (var query : input.parts("MetricDataQueries")) {
      var stat = query.part("MetricStat");
      if (stat.isPresent() && query.flag("ReturnData").orElse(true)) {
        results.add(result(query.text("Id"), stat.get(), from, to));
      }
    }
    return Json.object("MetricDataResults", results, "Messages", new JsonArray());
  }

  /** Text in the query protocol, seconds since the epoch in JSON. */
  private static Instant time(Input input, String member) {
    var text = input.text(member);
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValue());
    } catch (DateTimeParseException | NumberFormatException _) {
      throw new AwsError("InvalidParameterValue", member + " is not a time: " + text);
    }
  }

  private JsonObject result(String id, Input stat, Instant from, Instant to) {
    var metric = stat.part("Metric").orElseGet(() -> new Input(new JsonObject(), malformed()));
    var dimensions = new TreeMap<String, String>();
    metric.parts("Dimensions").forEach(d -> dimensions.put(d.text("Name"), d.text("Value")));
    var key = key(metric.text("Namespace"), metric.text("MetricName"), dimensions);
    var points =
        metrics
            .getOrDefault(key, new TreeMap<>())
            .subMap(from, /* fromInclusive= */ true, to, /* toInclusive= */ false)
            .descendingMap()
            .entrySet();
    return Json.object(
        "Id", id,
        "Label", metric.text("MetricName"),
        "StatusCode", "Complete",
        "Timestamps", Json.array(points.stream().map(p -> p.getKey().toString())),
        "Values", Json.array(points.stream().map(Map.Entry::getValue)));
  }

  private static String key(String namespace, String metric, Map<String, String> dimensions) {
    return namespace + "/" + metric + dimensions;
  }
}
