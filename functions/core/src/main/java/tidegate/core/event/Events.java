package tidegate.core.event;

import static java.util.stream.Collectors.toMap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what Lambda hands in. The clock is asked only for a command without a {@code time}: every
 * other event brings its own. Thread-safe.
 */
public final class Events {

  private static final String WIDGET = "widgetContext";

  private final InstantSource clock;

  public Events(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Reads one event.
   *
   * @throws MalformedEventException naming every field that is missing or wrong
   */
  public Incoming read(InputStream json) {
    return read(object(json));
  }

  Incoming read(JsonObject event) {
    var fields = new Fields(event);
    Incoming incoming = incoming(event, fields);
    fields.check();
    return incoming;
  }

  private Incoming incoming(JsonObject event, Fields fields) {
    if (event.has("describe")) {
      return new Incoming.Command(clock.instant(), "describe");
    }
    if (event.has("command")) {
      return new Incoming.Command(
          event.has("time") ? fields.time("time") : clock.instant(),
          fields.text("command"),
          arguments(event));
    }
    if (event.has("LifecycleEventHookExecutionId") || event.has("DeploymentId")) {
      return new Incoming.HookCall(
          fields.text("DeploymentId"), fields.text("LifecycleEventHookExecutionId"));
    }
    String source = fields.text("source");
    String type = source + "/" + fields.text("detail-type");
    return switch (type) {
      case "aws.scheduler/Scheduled Event", "aws.events/Scheduled Event" ->
          new Incoming.Tick(fields.time("time"));
      case "aws.ecr/ECR Image Action" ->
          new Incoming.EcrPush(
              fields.time("time"),
              fields.text("detail.repository-name"),
              fields.text("detail.image-digest"),
              // An image that is pushed by its digest has none.
              fields.has("detail.image-tag") ? fields.anyText("detail.image-tag") : "");
      case "aws.codedeploy/CodeDeploy Deployment State-change Notification" ->
          new Incoming.DeploymentChange(
              fields.time("time"),
              fields.text("detail.deploymentId"),
              fields.text("detail.deploymentGroup"),
              fields.text("detail.state"));
      default -> {
        if (fields.has("source") && fields.has("detail-type")) {
          fields.fault("nothing here answers to " + type);
        }
        yield new Incoming.Tick(Instant.EPOCH);
      }
    };
  }

  /** A dashboard says of its viewer in {@code widgetContext}; its members are named after it. */
  private static Map<String, String> arguments(JsonObject event) {
    Stream<Map.Entry<String, JsonElement>> said =
        event.entrySet().stream()
            .filter(field -> !Set.of("command", "time").contains(field.getKey()));
    Stream<Map.Entry<String, JsonElement>> viewer =
        event.get(WIDGET) instanceof JsonObject context
            ? context.entrySet().stream()
                .map(field -> Map.entry(WIDGET + "." + field.getKey(), field.getValue()))
            : Stream.empty();
    return Stream.concat(said, viewer)
        .filter(field -> field.getValue().isJsonPrimitive())
        .collect(toMap(Map.Entry::getKey, field -> field.getValue().getAsString()));
  }

  private static JsonObject object(InputStream json) {
    try {
      JsonElement read =
          JsonParser.parseReader(new InputStreamReader(json, StandardCharsets.UTF_8));
      if (read.isJsonObject()) {
        return read.getAsJsonObject();
      }
      throw new MalformedEventException(List.of("it is not a JSON object"));
    } catch (JsonParseException broken) {
      throw new MalformedEventException(List.of("it is not JSON: " + broken.getMessage()));
    }
  }
}
