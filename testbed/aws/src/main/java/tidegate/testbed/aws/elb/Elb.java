package tidegate.testbed.aws.elb;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
  final Map<String, Listener> listeners = new LinkedHashMap<>();

  public Elb(AccountContext world, Ecs ecs) {
    this.world = world;
    this.ecs = ecs;
  }

  /** A load balancer. */
  public record LoadBalancer(String arn, String name, String dnsName) {}

  /** A target group of IP targets; {@code path} is its health check's. */
  public record TargetGroup(
      String arn, String name, String loadBalancerArn, int port, String path, String matcher) {}

  /** A listener; {@code weights} by target group ARN is its default action. */
  public record Listener(
      String arn, String loadBalancerArn, int port, String protocol, Map<String, Integer> weights) {

    /** Whether every request goes to {@code targetGroupArn}. */
    public boolean forwardsOnlyTo(String targetGroupArn) {
      return weights.getOrDefault(targetGroupArn, 0) > 0
          && weights.entrySet().stream()
              .allMatch(w -> w.getKey().equals(targetGroupArn) || w.getValue() == 0);
    }
  }

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

  public Listener addListener(
      LoadBalancer balancer, int port, String protocol, TargetGroup target) {
    var arn = balancer.arn().replace(":loadbalancer/", ":listener/") + "/" + world.ids().hex(16);
    var listener = new Listener(arn, balancer.arn(), port, protocol, Map.of(target.arn(), 100));
    world.change(() -> listeners.put(arn, listener));
    return listener;
  }

  public Optional<Listener> listener(String arn) {
    return world.read(() -> Optional.ofNullable(listeners.get(arn)));
  }

  public Optional<TargetGroup> targetGroup(String arnOrName) {
    return world.read(() ->
        targetGroups.values().stream()
            .filter(g -> g.arn().equals(arnOrName) || g.name().equals(arnOrName))
            .findFirst());
  }

  /** Replaces a listener's default action, as CodeDeploy does, or a hand in the console. */
  public void forward(String listenerArn, Map<String, Integer> weights) {
    world.change(() -> {
      var old = listeners.get(listenerArn);
      if (old == null || old.weights().equals(weights)) {
        return;
      }
      listeners.put(
          listenerArn,
          new Listener(
              old.arn(),
              old.loadBalancerArn(),
              old.port(),
              old.protocol(),
              Collections.unmodifiableMap(new TreeMap<>(weights))));
      world.journal().add(moved(old, weights));
    });
  }

  private JournalEntry moved(Listener listener, Map<String, Integer> weights) {
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
            .flatMap(l -> l.weights().entrySet().stream())
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
