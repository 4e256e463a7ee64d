package tidegate.testbed.aws.events;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/**
 * EventBridge's PutEvents on the default bus. As its API reference says, a request of more than ten
 * entries is refused as a whole, and a bad entry by itself, in an answer of 200.
 */
public final class EventsApi implements ServiceApi {
  private static final int MOST = 10;
  private static final int LARGEST = 256 * 1024;

  private final EventBus bus;

  public EventsApi(EventBus bus) {
    this.bus = bus;
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of("PutEvents", this::putEvents);
  }

  private JsonObject putEvents(Input input) {
    var entries = input.parts("Entries");
    if (entries.isEmpty() || entries.size() > MOST) {
      throw new AwsError("ValidationException", "Entries must have 1 to 10 members");
    }
    var answers = new JsonArray();
    int failed = 0;
    for (var entry : entries) {
      var answer = put(entry);
      failed += answer.has("ErrorCode") ? 1 : 0;
      answers.add(answer);
    }
    return Json.object("FailedEntryCount", failed, "Entries", answers);
  }

  private JsonObject put(Input entry) {
    var source = entry.text("Source", "");
    var type = entry.text("DetailType", "");
    var detail = entry.text("Detail", "");
    if (source.isEmpty() || type.isEmpty() || detail.isEmpty()) {
      return refused("InvalidArgument", "Source, DetailType and Detail are required");
    }
    if (source.startsWith("aws.")) {
      return refused("NotAuthorizedForSourceException", "Not authorized for the source.");
    }
    if ((source + type + detail).getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new AwsError("ValidationException", "Total size of the entries is over the limit");
    }
    try {
      return Json.object("EventId", bus.put(source, type, parsed(detail)));
    } catch (JsonParseException | IllegalStateException notAnObject) {
      return refused("MalformedDetail", "Detail is malformed.");
    }
  }

  private static JsonObject parsed(String detail) {
    return JsonParser.parseString(detail).getAsJsonObject();
  }

  private static JsonObject refused(String code, String message) {
    return Json.object("ErrorCode", code, "ErrorMessage", message);
  }
}
