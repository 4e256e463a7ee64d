package tidegate.testbed.aws.elb;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tidegate.testbed.aws.ecs.TaskState;
import tidegate.testbed.aws.elb.Elb.LoadBalancer;
import tidegate.testbed.aws.elb.Elb.TargetGroup;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/** ELBv2's reading operations. */
public final class ElbApi implements ServiceApi {
  private final Elb elb;

  public ElbApi(Elb elb) {
    this.elb = elb;
  }

  @Override
  public String name() {
    return "elasticloadbalancing";
  }

  @Override
  public String malformed() {
    return "ValidationError";
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of(
        "DescribeLoadBalancers", this::loadBalancers,
        "DescribeListeners", this::listeners,
        "DescribeRules", this::rules,
        "DescribeTargetGroups", this::targetGroups,
        "DescribeTargetHealth", this::targetHealth);
  }

  private JsonObject loadBalancers(Input input) {
    var names = input.texts("Names");
    var arns = input.texts("LoadBalancerArns");
    var found =
        pick(elb.loadBalancers.values(), arns, LoadBalancer::arn, names, LoadBalancer::name);
    if (found.isEmpty() && !(names.isEmpty() && arns.isEmpty())) {
      throw new AwsError("LoadBalancerNotFound", "One or more load balancers not found");
    }
    return Json.object("LoadBalancers", Json.array(found.stream().map(ElbApi::wire)));
  }

  private JsonObject listeners(Input input) {
    var arns = input.texts("ListenerArns");
    var balancer = input.optionalText("LoadBalancerArn");
    if (arns.isEmpty() == balancer.isEmpty()) {
      throw new AwsError(
          "ValidationError", "You must specify either listener ARNs or a load balancer ARN");
    }
    for (var arn : arns) {
      listener(arn);
    }
    Predicate<ListenerState> wanted =
        l -> arns.contains(l.arn()) || balancer.map(l.loadBalancerArn()::equals).orElse(false);
    return Json.object(
        "Listeners", Json.array(elb.listeners.values().stream().filter(wanted).map(ElbApi::wire)));
  }

  private JsonObject rules(Input input) {
    var listener = listener(input.text("ListenerArn"));
    var rules =
        listener.rules().stream()
            .map(r ->
                Json.object(
                    "RuleArn", r.arn(),
                    "Priority", String.valueOf(r.priority()),
                    "Conditions", r.conditions().deepCopy(),
                    "Actions", Json.array(List.of(forward(r.weights()))),
                    "IsDefault", false))
            .collect(Collectors.toCollection(ArrayList::new));
    rules.add(
        Json.object(
            "RuleArn",
            listener.arn().replace(":listener/", ":listener-rule/") + "/default",
            "Priority",
            "default",
            "Conditions",
            new JsonArray(),
            "Actions",
            Json.array(List.of(defaultAction(listener))),
            "IsDefault",
            true));
    return Json.object("Rules", Json.array(rules));
  }

  private static JsonObject defaultAction(ListenerState listener) {
    return listener.weights().isEmpty()
        ? Json.object(
            "Type",
            "fixed-response",
            "FixedResponseConfig",
            Json.object("StatusCode", listener.defaultStatus(), "ContentType", "text/plain"))
        : forward(listener.weights());
  }

  private ListenerState listener(String arn) {
    return elb.listener(arn)
        .orElseThrow(() -> new AwsError("ListenerNotFound", "One or more listeners not found"));
  }

  private JsonObject targetGroups(Input input) {
    var names = input.texts("Names");
    var arns = input.texts("TargetGroupArns");
    var found = pick(elb.targetGroups.values(), arns, TargetGroup::arn, names, TargetGroup::name);
    if (found.isEmpty() && !(names.isEmpty() && arns.isEmpty())) {
      throw new AwsError("TargetGroupNotFound", "One or more target groups not found");
    }
    return Json.object("TargetGroups", Json.array(found.stream().map(ElbApi::wire)));
  }

  private JsonObject targetHealth(Input input) {
    var arn = input.text("TargetGroupArn");
    if (elb.targetGroup(arn).isEmpty()) {
      throw new AwsError("TargetGroupNotFound", "Target groups '" + arn + "' not found");
    }
    return Json.object(
        "TargetHealthDescriptions", Json.array(elb.targets(arn).stream().map(ElbApi::wire)));
  }

  private static <T> List<T> pick(
      Collection<T> all,
      List<String> arns,
      Function<T, String> arn,
      List<String> names,
      Function<T, String> name) {
    boolean any = arns.isEmpty() && names.isEmpty();
    return all.stream()
        .filter(x -> any || arns.contains(arn.apply(x)) || names.contains(name.apply(x)))
        .toList();
  }

  private static JsonObject wire(LoadBalancer balancer) {
    return Json.object(
        "LoadBalancerArn", balancer.arn(),
        "DNSName", balancer.dnsName(),
        "LoadBalancerName", balancer.name(),
        "Scheme", "internet-facing",
        "State", Json.object("Code", "active"),
        "Type", "application",
        "IpAddressType", "ipv4");
  }

  private static JsonObject wire(ListenerState listener) {
    return Json.object(
        "ListenerArn", listener.arn(),
        "LoadBalancerArn", listener.loadBalancerArn(),
        "Port", listener.port(),
        "Protocol", listener.protocol(),
        "DefaultActions", Json.array(List.of(defaultAction(listener))));
  }

  private static JsonObject forward(Map<String, Integer> weights) {
    var groups =
        weights.entrySet().stream()
            .map(w -> Json.object("TargetGroupArn", w.getKey(), "Weight", w.getValue()));
    var action =
        Json.object(
            "Type",
            "forward",
            "Order",
            1,
            "ForwardConfig",
            Json.object(
                "TargetGroups", Json.array(groups),
                "TargetGroupStickinessConfig", Json.object("Enabled", false)));
    if (weights.size() == 1) {
      action.addProperty("TargetGroupArn", weights.keySet().iterator().next());
    }
    return action;
  }

  private static JsonObject wire(TargetGroup group) {
    return Json.object(
        "TargetGroupArn",
        group.arn(),
        "TargetGroupName",
        group.name(),
        "Protocol",
        "HTTP",
        "Port",
        group.port(),
        "HealthCheckProtocol",
        "HTTP",
        "HealthCheckPort",
        "traffic-port",
        "HealthCheckEnabled",
        true,
        "HealthCheckIntervalSeconds",
        30,
        "HealthCheckTimeoutSeconds",
        5,
        "HealthyThresholdCount",
        2,
        "UnhealthyThresholdCount",
        2,
        "HealthCheckPath",
        group.path(),
        "Matcher",
        Json.object("HttpCode", group.matcher()),
        "LoadBalancerArns",
        Json.array(List.of(group.loadBalancerArn())),
        "TargetType",
        "ip");
  }

  private static JsonObject wire(TaskState task) {
    var address = task.address().orElse("0.0.0.0:0");
    int colon = address.lastIndexOf(':');
    var health =
        switch (task.health()) {
          case INITIAL -> Json.object("State", "initial", "Reason", "Elb.RegistrationInProgress");
          case HEALTHY -> Json.object("State", "healthy");
          case UNHEALTHY ->
              Json.object(
                  "State", "unhealthy",
                  "Reason", "Target.FailedHealthChecks",
                  "Description", "Health checks failed");
        };
    return Json.object(
        "Target",
            Json.object(
                "Id", address.substring(0, colon),
                "Port", Integer.parseInt(address.substring(colon + 1))),
        "HealthCheckPort", address.substring(colon + 1),
        "TargetHealth", health);
  }
}
