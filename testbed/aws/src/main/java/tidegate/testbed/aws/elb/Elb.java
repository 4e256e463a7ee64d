package tidegate.testbed.aws.elb;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.ecs.Ecs;
import tidegate.testbed.aws.ecs.TaskState;

/** Application load balancers: listeners that forward to target groups by weight. */
public final class Elb {
  private final AccountContext world;
  private final Ecs ecs;
  final Map<String, LoadBalancer> loadBalancers = new LinkedHashMap<>();
  final Map<String, TargetGroup> targetGroups = new LinkedHashMap<>();
  final Map<String, ListenerState> listeners = new LinkedHashMap<>();

  public Elb(AccountContext world, Ecs ecs) {
    this.world = world;
    this.ecs = ecs;
  }

  /** A load balancer. */
  public record LoadBalancer(String arn, String name, String dnsName) {}

  /** A target group of IP targets; {@code path} is its health check's. */
  public record TargetGroup(
      String arn, String name, String loadBalancerArn, int port, String path, String matcher) {}

  /** One address that a listener sends to now, and the weight of its target group. */
  public record Backend(String address, String targetGroup, int weight) {}

  public LoadBalancer addLoadBalancer(String name) {
    var id = world.ids().hex(16);
    var balancer =
        new LoadBalancer(
            world.arn("elasticloadbalancing", "loadbalancer/app/" + name + "/" + id),
            name,
            name + "-" + world.ids().digits(10) + "." + world.region() + ".elb.amazonaws.com");
    world.change(() -> loadBalancers.put(balancer.arn(), balancer));
    return balancer;
  }

  public TargetGroup addTargetGroup(
      LoadBalancer balancer, String name, int port, String path, String matcher) {
    var arn = world.arn("elasticloadbalancing", "targetgroup/" + name + "/" + world.ids().hex(16));
    var group = new TargetGroup(arn, name, balancer.arn(), port, path, matcher);
    world.change(() -> targetGroups.put(arn, group));
    return group;
  }

  public ListenerState addListener(
      LoadBalancer balancer, int port, String protocol, TargetGroup target) {
    var arn = balancer.arn().replace(":loadbalancer/", ":listener/") + "/" + world.ids().hex(16);
    var listener =
        new ListenerState(
            arn, balancer.arn(), port, protocol, Map.of(target.arn(), 100), "503", List.of());
    world.change(() -> listeners.put(arn, listener));
    return listener;
  }

  public Optional<ListenerState> listener(String arn) {
    return world.read(() -> Optional.ofNullable(listeners.get(arn)));
  }

  public Optional<TargetGroup> targetGroup(String arnOrName) {
    return world.read(() ->
        targetGroups.values().stream()
            .filter(g -> g.arn().equals(arnOrName) || g.name().equals(arnOrName))
            .findFirst());
  }

  /** Replaces whatever of a listener forwards, as a hand in the console does. */
  public void forward(String listenerArn, Map<String, Integer> weights) {
    replace(listenerArn, old -> old.forwarding(weights, _ -> true));
  }

  /**
   * Moves traffic between two target groups, as CodeDeploy does: the default action and each rule
   * that leads to one of them, and no other ("AWS managed policies for CodeDeploy" in its User
   * Guide: AWSCodeDeployRoleForECS holds ModifyListener and ModifyRule).
   */
  public void shift(String listenerArn, Map<String, Integer> weights, Set<String> colours) {
    replace(listenerArn, old -> old.forwarding(weights, colours::containsAll));
  }

  /** Has a listener answer by itself, but for what a rule of its own forwards. */
  public void addRule(String listenerArn, ListenerRule rule, String defaultStatus) {
    replace(listenerArn, old -> old.withRule(rule, defaultStatus));
  }

  private void replace(String listenerArn, UnaryOperator<ListenerState> change) {
    world.change(() -> {
      var old = listeners.get(listenerArn);
      var changed = old == null ? null : change.apply(old);
      if (old == null || changed == null || old.equals(changed)) {
        return;
      }
      listeners.put(listenerArn, changed);
      world.journal().add(moved(old, changed.traffic()));
    });
  }

  private JournalEntry moved(ListenerState listener, Map<String, Integer> weights) {
    var byName = new TreeMap<String, Integer>();
    weights.forEach((arn, w) -> byName.put(targetGroup(arn).map(TargetGroup::name).orElse(arn), w));
    return new JournalEntry.TrafficMoved(
        world.now(), listener.arn(), listener.port(), Collections.unmodifiableMap(byName));
  }

  /**
   * Where a listener's requests go now: healthy targets of the groups with a weight; if a group has
   * no healthy one, all its registered targets, as an ALB fails open.
   */
  public List<Backend> backends(String listenerArn) {
    return world.read(() ->
        listener(listenerArn).stream()
            .flatMap(l -> l.traffic().entrySet().stream())
            .filter(w -> w.getValue() > 0)
            .flatMap(w -> backends(w.getKey(), w.getValue()).stream())
            .toList());
  }

  private List<Backend> backends(String targetGroupArn, int weight) {
    var tasks = ecs.behind(targetGroupArn);
    var healthy = tasks.stream().filter(t -> t.health() == TaskState.Health.HEALTHY).toList();
    var name = targetGroup(targetGroupArn).map(TargetGroup::name).orElse(targetGroupArn);
    return (healthy.isEmpty() ? tasks : healthy)
        .stream()
            .flatMap(t -> t.address().stream())
            .map(address -> new Backend(address, name, weight))
            .toList();
  }

  List<TaskState> targets(String targetGroupArn) {
    return ecs.behind(targetGroupArn);
  }
}
