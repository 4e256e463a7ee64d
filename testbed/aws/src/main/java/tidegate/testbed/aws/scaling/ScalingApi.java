package tidegate.testbed.aws.scaling;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/** Application Auto Scaling's operations. */
public final class ScalingApi implements ServiceApi {
  private static final int LARGEST_PAGE = 50;

  private final AccountContext world;
  private final AutoScaling scaling;

  public ScalingApi(AccountContext world, AutoScaling scaling) {
    this.world = world;
    this.scaling = scaling;
  }

  @Override
  public String name() {
    return "application-autoscaling";
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of(
        "RegisterScalableTarget", this::register,
        "DescribeScalableTargets", this::describeTargets,
        "DescribeScalingActivities", this::describeActivities,
        "DescribeScalingPolicies", this::describePolicies,
        "DescribeScheduledActions", this::describeScheduled);
  }

  private JsonObject register(Input input) {
    namespace(input);
    var resource = input.text("ResourceId");
    if (!input.text("ScalableDimension").equals("ecs:service:DesiredCount")) {
      throw invalid("Unsupported scalable dimension");
    }
    if (scaling.service(resource).isEmpty()) {
      throw invalid("ECS service doesn't exist: " + resource);
    }
    var old = scaling.target(resource);
    var min = input.integer("MinCapacity");
    var max = input.integer("MaxCapacity");
    if (old.isEmpty() && (min.isEmpty() || max.isEmpty())) {
      throw invalid("MinCapacity and MaxCapacity must be provided for new targets");
    }
    int newMin = min.orElseGet(() -> old.map(ScalableTargetState::min).orElse(0));
    int newMax = max.orElseGet(() -> old.map(ScalableTargetState::max).orElse(0));
    if (newMin < 0 || newMin > newMax) {
      throw invalid("Minimum capacity cannot be greater than maximum capacity");
    }
    var nothing = ScalableTargetState.Suspended.nothing();
    scaling.register(
        new ScalableTargetState(
            resource,
            newMin,
            newMax,
            input.text(
                "RoleARN", old.map(ScalableTargetState::roleArn).orElseGet(this::serviceRole)),
            old.map(ScalableTargetState::createdAt).orElseGet(world::now),
            suspended(input, old.map(ScalableTargetState::suspended).orElse(nothing))));
    return Json.object("ScalableTargetARN", arn(resource));
  }

  private static ScalableTargetState.Suspended suspended(
      Input input, ScalableTargetState.Suspended old) {
    return input
        .part("SuspendedState")
        .map(s ->
            new ScalableTargetState.Suspended(
                s.flag("DynamicScalingInSuspended").orElse(old.scalingIn()),
                s.flag("DynamicScalingOutSuspended").orElse(old.scalingOut()),
                s.flag("ScheduledScalingSuspended").orElse(old.scheduled())))
        .orElse(old);
  }

  private JsonObject describeTargets(Input input) {
    namespace(input);
    List<String> wanted = input.texts("ResourceIds");
    return Json.object(
        "ScalableTargets",
        Json.array(
            scaling.targets.values().stream()
                .filter(t -> wanted.isEmpty() || wanted.contains(t.resourceId()))
                .map(t -> t.wire(arn(t.resourceId())))));
  }

  private JsonObject describeActivities(Input input) {
    namespace(input);
    int limit = input.integer("MaxResults").orElse(LARGEST_PAGE);
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw invalid("MaxResults must be between 1 and " + LARGEST_PAGE);
    }
    int from = Integer.parseInt(input.text("NextToken", "0"));
    var all =
        scaling.activities.stream()
            .filter(a -> input.text("ResourceId", a.resourceId).equals(a.resourceId))
            .toList();
    int to = Math.min(all.size(), from + limit);
    var answer =
        Json.object(
            "ScalingActivities",
            Json.array(all.subList(from, to).stream().map(ScalingActivityState::wire)));
    if (to < all.size()) {
      answer.addProperty("NextToken", String.valueOf(to));
    }
    return answer;
  }

  private JsonObject describePolicies(Input input) {
    namespace(input);
    return Json.object("ScalingPolicies", ofResource(scaling.policies, input));
  }

  private static JsonArray ofResource(List<JsonObject> all, Input input) {
    return Json.array(
        all.stream()
            .filter(one ->
                input
                    .optionalText("ResourceId")
                    .map(id -> id.equals(one.get("ResourceId").getAsString()))
                    .orElse(true)));
  }

  private JsonObject describeScheduled(Input input) {
    namespace(input);
    return Json.object("ScheduledActions", ofResource(scaling.scheduled, input));
  }

  private static void namespace(Input input) {
    if (!input.text("ServiceNamespace").equals("ecs")) {
      throw invalid("Unsupported service namespace");
    }
  }

  private String serviceRole() {
    return "arn:aws:iam::"
        + world.account()
        + ":role/aws-service-role/ecs.application-autoscaling.amazonaws.com/"
        + "AWSServiceRoleForApplicationAutoScaling_ECSService";
  }

  private String arn(String resource) {
    return world.arn(
        "application-autoscaling", "scalable-target/" + Integer.toHexString(resource.hashCode()));
  }

  private static AwsError invalid(String why) {
    return new AwsError("ValidationException", why);
  }
}
