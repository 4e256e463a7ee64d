package tidegate.testbed.aws.ecs;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Json;

/** Registered task definitions in their wire form, by ARN. */
public final class TaskDefinitionStore {
  private final AccountContext world;
  private final Map<String, JsonObject> byArn = new LinkedHashMap<>();
  private final Map<String, Integer> latest = new LinkedHashMap<>();

  TaskDefinitionStore(AccountContext world) {
    this.world = world;
  }

  /** Registers the next revision of {@code wanted}'s family. */
  public JsonObject register(JsonObject wanted) {
    var family = wanted.get("family").getAsString();
    int revision = latest.merge(family, 1, Integer::sum);
    var registered = wanted.deepCopy();
    registered.remove("tags");
    var arn = world.arn("ecs", "task-definition/" + family + ":" + revision);
    registered.addProperty("taskDefinitionArn", arn);
    registered.addProperty("revision", revision);
    registered.addProperty("status", "ACTIVE");
    registered.add("compatibilities", Json.array(java.util.List.of("EC2", "FARGATE")));
    registered.add("registeredAt", Json.epoch(world.now()));
    registered.addProperty("registeredBy", "arn:aws:sts::" + world.account() + ":assumed-role/x");
    byArn.put(arn, registered);
    return registered;
  }

  /** By ARN, {@code family:revision} or family (its latest revision). */
  public Optional<JsonObject> find(String name) {
    var prefix = world.arn("ecs", "task-definition/");
    var local = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    var full = local.contains(":") ? local : local + ":" + latest.getOrDefault(local, 0);
    return Optional.ofNullable(byArn.get(prefix + full));
  }

  /** What runs of it goes on; nothing new starts. */
  JsonObject deregister(String name) {
    if (!name.contains(":")) {
      throw new AwsError("InvalidParameterException", "The revision must be given");
    }
    var definition = get(name);
    definition.addProperty("status", "INACTIVE");
    definition.add("deregisteredAt", Json.epoch(world.now()));
    return definition;
  }

  JsonObject get(String name) {
    return find(name)
        .orElseThrow(() -> new AwsError("ClientException", "Unable to describe task definition."));
  }
}
