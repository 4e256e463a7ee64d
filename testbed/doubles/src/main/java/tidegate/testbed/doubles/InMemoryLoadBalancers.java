package tidegate.testbed.doubles;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.elb.TargetHealth;

/** The load balancer: which listener leads where, and how the targets are. */
public final class InMemoryLoadBalancers implements LoadBalancers {
  public Map<String, List<String>> forwards = Map.of();
  public List<String> forwardsByRules = List.of();

  /** By the target group's ARN; asked at every look. */
  public Function<String, TargetHealth> health = _ -> new TargetHealth(2, 2, List.of());

  private final CallLog calls;

  public InMemoryLoadBalancers(CallLog calls) {
    this.calls = calls;
  }

  @Override
  public Map<String, List<String>> forwards(List<String> listenerArns) {
    calls.make("DescribeListeners");
    return forwards.entrySet().stream()
        .filter(listener -> listenerArns.contains(listener.getKey()))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<String> forwardsByRules(String listenerArn) {
    return calls.make("DescribeRules", () -> forwardsByRules);
  }

  @Override
  public TargetHealth health(String targetGroupArn) {
    calls.make("DescribeTargetHealth");
    return health.apply(targetGroupArn);
  }
}
