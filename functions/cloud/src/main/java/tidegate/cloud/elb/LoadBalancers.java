package tidegate.cloud.elb;

import java.util.List;
import java.util.Map;

/** The load balancer in front of both colours. */
public interface LoadBalancers {

  /** For each listener ARN, the target group ARNs its default action forwards to. */
  Map<String, List<String>> forwards(List<String> listenerArns);

  TargetHealth health(String targetGroupArn);
}
