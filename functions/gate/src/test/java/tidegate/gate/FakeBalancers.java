package tidegate.gate;

import java.util.List;
import java.util.Map;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.elb.TargetHealth;

record FakeBalancers(World world) implements LoadBalancers {

  @Override
  public Map<String, List<String>> forwards(List<String> listenerArns) {
    throw new AssertionError("a gate does not ask where listeners lead");
  }

  @Override
  public List<String> forwardsByRules(String listenerArn) {
    throw new AssertionError("only a rollout asks where rules lead");
  }

  @Override
  public TargetHealth health(String targetGroupArn) {
    if (!targetGroupArn.equals("green")) {
      throw new AssertionError("asked for " + targetGroupArn);
    }
    world.asking.run();
    return world.health;
  }
}
