package tidegate.cloud.elb;

import java.util.List;
import java.util.Map;

/** The load balancer in front of both colours. */
public interface LoadBalancers {

  /** For each listener ARN, the target group ARNs its default action forwards to. */
  Map<String, List<String>> forwards(List<String> listenerArns);

  /**
   * The target group ARNs that a listener's rules forward to, its default action left out. Rules
   * let in those who show a CDN's secret header, for example, where the default action refuses.
   */
  List<String> forwardsByRules(String listenerArn);

  TargetHealth health(String targetGroupArn);
}
