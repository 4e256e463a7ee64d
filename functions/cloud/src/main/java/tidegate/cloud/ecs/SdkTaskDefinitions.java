package tidegate.cloud.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;

/** {@link TaskDefinitions} over the SDK. Thread-safe. */
public final class SdkTaskDefinitions implements TaskDefinitions {

  private final EcsClient ecs;

  /** A revision never changes, so it is asked for once in a function's life. */
  private final Map<String, Revision> revisions = new ConcurrentHashMap<>();

  /** What could not be copied is not registered again and again. */
  private final Map<String, UnfaithfulCloneException> unfaithful = new ConcurrentHashMap<>();

  private record Revision(TaskDefinition read, JsonObject wire, JsonArray tags) {}

  /** A client for {@link #registerClone} needs {@link WireJson} among its interceptors. */
  public SdkTaskDefinitions(EcsClient ecs) {
    this.ecs = ecs;
  }

  @Override
  public TaskDefinition describe(String arn) {
    return revision(arn).read();
  }

  @Override
  public String registerClone(TaskDefinition running, CloneRequest change) {
    UnfaithfulCloneException known = unfaithful.get(running.arn());
    if (known != null) {
      throw known;
    }
    Revision revision = revision(running.arn());
    JsonObject clone = TaskDefinitionClone.of(revision.wire(), revision.tags(), change);
    var answer = new AtomicReference<>("");
    Consumer<String> reader = answer::set;
    RegisterTaskDefinitionResponse registered =
        ecs.registerTaskDefinition(request ->
            request.overrideConfiguration(override ->
                override
                    .putExecutionAttribute(WireJson.SEND, clone.toString())
                    .putExecutionAttribute(WireJson.READ, reader)));
    List<String> lost =
        TaskDefinitionClone.lost(clone, object(object(answer.get()).get("taskDefinition")));
    if (!lost.isEmpty()) {
      var failed = new UnfaithfulCloneException(running.arn(), lost);
      unfaithful.put(running.arn(), failed);
      throw failed;
    }
    return registered.taskDefinition().taskDefinitionArn();
  }

  @Override
  public void deregister(String revision) {
    ecs.deregisterTaskDefinition(deregister -> deregister.taskDefinition(revision));
  }

  private Revision revision(String arn) {
    return revisions.computeIfAbsent(arn, this::fetch);
  }

  private Revision fetch(String arn) {
    var answer = new AtomicReference<>("");
    Consumer<String> reader = answer::set;
    DescribeTaskDefinitionResponse described =
        ecs.describeTaskDefinition(request ->
            request
                .taskDefinition(arn)
                .include(TaskDefinitionField.TAGS)
                .overrideConfiguration(
                    override -> override.putExecutionAttribute(WireJson.READ, reader)));
    JsonObject wire = object(answer.get());
    return new Revision(
        TaskDefinitionReader.read(described.taskDefinition()),
        object(wire.get("taskDefinition")),
        wire.has("tags") ? wire.getAsJsonArray("tags") : new JsonArray());
  }

  /** Empty where the client has no {@link WireJson}; then nothing can be registered. */
  private static JsonObject object(String json) {
    return json.isEmpty() ? new JsonObject() : JsonParser.parseString(json).getAsJsonObject();
  }

  private static JsonObject object(@Nullable JsonElement element) {
    return element == null ? new JsonObject() : element.getAsJsonObject();
  }
}
