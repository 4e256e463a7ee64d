package tidegate.testbed.aws.codedeploy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tidegate.testbed.aws.ecs.TaskSetSettings;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;

/** An inline AppSpec for an ECS service, in JSON. */
record EcsAppSpec(
    String taskDefinition,
    String containerName,
    int containerPort,
    Optional<JsonObject> networkConfiguration,
    Optional<JsonArray> capacityProviderStrategy,
    Optional<String> platformVersion,
    Map<String, String> hooks) {
  private static final Set<String> HOOKS =
      Arrays.stream(LifecycleEventState.Kind.values())
          .map(k -> k.wire)
          .filter(w -> w.startsWith("Before") || w.startsWith("After"))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Reads a revision.
   *
   * @throws AwsError InvalidRevisionException if it is not an AppSpec for ECS
   */
  static EcsAppSpec of(Input revision) {
    if (!revision.text("revisionType", "").equals("AppSpecContent")) {
      throw invalid("Only revisions of type AppSpecContent are played here");
    }
    var holder = revision.part("appSpecContent").orElseThrow(() -> invalid("No appSpecContent"));
    var content = holder.optionalText("content").orElseThrow(() -> invalid("No content"));
    holder.optionalText("sha256").ifPresent(sha -> checkSum(content, sha));
    try {
      return of(JsonParser.parseString(content).getAsJsonObject());
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | ClassCastException e) {
      throw invalid("The AppSpec file could not be parsed: " + e.getMessage());
    }
  }

  private static EcsAppSpec of(JsonObject spec) {
    var target =
        spec.getAsJsonArray("Resources").get(0).getAsJsonObject().getAsJsonObject("TargetService");
    if (!target.get("Type").getAsString().equals("AWS::ECS::Service")) {
      throw invalid("The resource must be an AWS::ECS::Service");
    }
    var properties = target.getAsJsonObject("Properties");
    var balancer = properties.getAsJsonObject("LoadBalancerInfo");
    var port = balancer.getAsJsonPrimitive("ContainerPort");
    if (!port.isNumber()) {
      throw invalid("ContainerPort must be a number");
    }
    return new EcsAppSpec(
        properties.get("TaskDefinition").getAsString(),
        balancer.get("ContainerName").getAsString(),
        port.getAsInt(),
        Optional.ofNullable(properties.getAsJsonObject("NetworkConfiguration"))
            .map(json -> wire(json).getAsJsonObject()),
        Optional.ofNullable(properties.getAsJsonArray("CapacityProviderStrategy"))
            .map(json -> wire(json).getAsJsonArray()),
        Optional.ofNullable(properties.get("PlatformVersion")).map(JsonElement::getAsString),
        hooks(spec));
  }

  /** An AppSpec writes AWS's members with a capital, the API without. */
  private static JsonElement wire(JsonElement spec) {
    return switch (spec) {
      case JsonArray array -> {
        var items = new JsonArray();
        array.forEach(item -> items.add(wire(item)));
        yield items;
      }
      case JsonObject object -> {
        var members = new JsonObject();
        object
            .asMap()
            .forEach((name, value) ->
                members.add(
                    name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                    wire(value)));
        yield members;
      }
      default -> spec;
    };
  }

  /**
   * What the replacement task set is created with. What the AppSpec does not name it does not get
   * from the service: without a strategy it runs on launch type FARGATE, without a version on
   * LATEST (aws/containers-roadmap issues 713 and 1752; "AppSpec resources section" in the
   * CodeDeploy User Guide). The service's network is taken over.
   */
  TaskSetSettings settings(String targetGroupArn, TaskSetSettings service) {
    return new TaskSetSettings(
        taskDefinition,
        targetGroupArn,
        containerName,
        containerPort,
        networkConfiguration.orElse(service.networkConfiguration()),
        capacityProviderStrategy.orElseGet(JsonArray::new),
        platformVersion.orElse(TaskSetSettings.LATEST));
  }

  /** A provider that is none of Fargate's, which are all that a cluster here has. */
  Optional<String> unknownProvider() {
    return capacityProviderStrategy.stream()
        .flatMap(items -> items.asList().stream())
        .map(item -> item.getAsJsonObject().get("capacityProvider").getAsString())
        .filter(name -> !name.equals("FARGATE") && !name.equals("FARGATE_SPOT"))
        .findFirst();
  }

  private static Map<String, String> hooks(JsonObject spec) {
    var hooks = new HashMap<String, String>();
    if (spec.has("Hooks")) {
      for (JsonElement each : spec.getAsJsonArray("Hooks")) {
        each.getAsJsonObject()
            .asMap()
            .forEach((name, function) -> hooks.put(name, function.getAsString()));
      }
    }
    if (!HOOKS.containsAll(hooks.keySet())) {
      throw invalid("Hooks may be " + HOOKS + ", not " + hooks.keySet());
    }
    return Map.copyOf(hooks);
  }

  private static void checkSum(String content, String sha256) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var sum = HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
      if (!sum.equals(sha256)) {
        throw invalid("The SHA256 hash does not match the content");
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AwsError invalid(String why) {
    return new AwsError("InvalidRevisionException", why);
  }
}
