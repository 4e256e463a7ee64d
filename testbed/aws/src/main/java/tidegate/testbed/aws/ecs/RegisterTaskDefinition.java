package tidegate.testbed.aws.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;

/** RegisterTaskDefinition with the rules that a Fargate definition must keep. */
final class RegisterTaskDefinition {
  private static final Map<Integer, Set<Integer>> MEMORY =
      Map.of(
          256, Set.of(512, 1024, 2048),
          512, range(1, 4),
          1024, range(2, 8),
          2048, range(4, 16),
          4096, range(8, 30));

  private final TaskDefinitionStore definitions;

  RegisterTaskDefinition(TaskDefinitionStore definitions) {
    this.definitions = definitions;
  }

  JsonObject answer(Input input) {
    var family = input.text("family");
    if (!family.matches("[A-Za-z0-9_-]{1,255}")) {
      throw refused("family contains invalid characters.");
    }
    var containers = input.parts("containerDefinitions");
    if (containers.isEmpty()) {
      throw refused("Task definition must have at least one container definition.");
    }
    containers.forEach(RegisterTaskDefinition::check);
    if (input.texts("requiresCompatibilities").contains("FARGATE")) {
      checkFargate(input);
    }
    var registered = definitions.register(input.json());
    var tags = input.has("tags") ? input.json().get("tags") : new JsonArray();
    return Json.object("taskDefinition", registered.deepCopy(), "tags", tags);
  }

  private static void check(Input container) {
    if (container.text("name", "").isEmpty()) {
      throw refused("Container.name should not be null or empty.");
    }
    if (container.text("image", "").isEmpty()) {
      throw refused("Container.image should not be null or empty.");
    }
  }

  private static void checkFargate(Input input) {
    if (!input.text("networkMode", "").equals("awsvpc")) {
      throw refused("Fargate only supports network mode 'awsvpc'.");
    }
    var cpu = input.integer("cpu");
    var memory = input.integer("memory");
    if (cpu.isEmpty() || memory.isEmpty()) {
      throw refused("Fargate requires that 'cpu' and 'memory' be defined at the task level.");
    }
    var allowed = MEMORY.get(cpu.getAsInt());
    if (allowed != null && !allowed.contains(memory.getAsInt())) {
      throw refused("No Fargate configuration exists for given values.");
    }
  }

  private static AwsError refused(String why) {
    return new AwsError("ClientException", why);
  }

  private static Set<Integer> range(int fromGigabytes, int toGigabytes) {
    return java.util.stream.IntStream.rangeClosed(fromGigabytes, toGigabytes)
        .map(g -> g * 1024)
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }
}
