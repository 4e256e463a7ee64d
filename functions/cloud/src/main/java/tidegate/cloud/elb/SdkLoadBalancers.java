package tidegate.cloud.elb;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ListenerNotFoundException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;

/** Elastic Load Balancing. Thread-safe. */
public final class SdkLoadBalancers implements LoadBalancers {

  private final ElasticLoadBalancingV2Client client;

  public SdkLoadBalancers(ElasticLoadBalancingV2Client client) {
    this.client = client;
  }

  @Override
  public Map<String, List<String>> forwards(List<String> listenerArns) {
    if (listenerArns.isEmpty()) {
      // An empty filter would list every listener there is.
      return Map.of();
    }
    return describe(listenerArns).collect(toMap(Listener::listenerArn, SdkLoadBalancers::forwards));
  }

  /** One that is gone makes AWS refuse all that were asked for with it. */
  private Stream<Listener> describe(List<String> arns) {
    try {
      return client.describeListeners(describe -> describe.listenerArns(arns)).listeners().stream();
    } catch (ListenerNotFoundException _) {
      return arns.size() == 1
          ? Stream.empty()
          : arns.stream().flatMap(arn -> describe(List.of(arn)));
    }
  }

  @Override
  public List<String> forwardsByRules(String listenerArn) {
    return client
        .describeRulesPaginator(describe -> describe.listenerArn(listenerArn))
        .rules()
        .stream()
        .filter(rule -> !Boolean.TRUE.equals(rule.isDefault()))
        .flatMap(rule -> rule.actions().stream())
        .flatMap(SdkLoadBalancers::targetGroups)
        .distinct()
        .toList();
  }

  @Override
  public TargetHealth health(String targetGroupArn) {
    List<TargetHealthDescription> targets =
        client
            .describeTargetHealth(describe -> describe.targetGroupArn(targetGroupArn))
            .targetHealthDescriptions();
    long healthy = targets.stream().filter(SdkLoadBalancers::healthy).count();
    List<String> reasons =
        targets.stream()
            .filter(target -> !healthy(target))
            .map(target -> target.targetHealth().description())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new TargetHealth(Math.toIntExact(healthy), targets.size(), reasons);
  }

  private static boolean healthy(TargetHealthDescription target) {
    return target.targetHealth().state() == TargetHealthStateEnum.HEALTHY;
  }

  private static List<String> forwards(Listener listener) {
    return listener.defaultActions().stream()
        .flatMap(SdkLoadBalancers::targetGroups)
        .distinct()
        .toList();
  }

  private static Stream<String> targetGroups(Action action) {
    if (action.forwardConfig() != null && action.forwardConfig().hasTargetGroups()) {
      return action.forwardConfig().targetGroups().stream()
          .filter(SdkLoadBalancers::carriesTraffic)
          .map(TargetGroupTuple::targetGroupArn);
    }
    return Stream.ofNullable(action.targetGroupArn());
  }

  /** After a shift the old colour stays listed with weight 0. */
  private static boolean carriesTraffic(TargetGroupTuple group) {
    return group.weight() == null || group.weight() > 0;
  }
}
