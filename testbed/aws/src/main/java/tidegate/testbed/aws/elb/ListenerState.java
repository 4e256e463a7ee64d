package tidegate.testbed.aws.elb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A listener.
 *
 * @param weights of its default action by target group ARN; empty if that is a fixed response
 * @param defaultStatus of the fixed response where there is one
 * @param rules by priority
 */
public record ListenerState(
    String arn,
    String loadBalancerArn,
    int port,
    String protocol,
    Map<String, Integer> weights,
    String defaultStatus,
    List<ListenerRule> rules) {
  public ListenerState {
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    rules = List.copyOf(rules);
  }

  /** Whether every request that it forwards goes to {@code targetGroupArn}. */
  public boolean forwardsOnlyTo(String targetGroupArn) {
    var all = forwards().filter(w -> !w.isEmpty()).toList();
    return !all.isEmpty() && all.stream().allMatch(w -> onlyTo(w, targetGroupArn));
  }

  private static boolean onlyTo(Map<String, Integer> weights, String targetGroupArn) {
    return weights.getOrDefault(targetGroupArn, 0) > 0
        && weights.entrySet().stream()
            .allMatch(w -> w.getKey().equals(targetGroupArn) || w.getValue() == 0);
  }

  private Stream<Map<String, Integer>> forwards() {
    return Stream.concat(Stream.of(weights), rules.stream().map(ListenerRule::weights));
  }

  /** Where a visitor's requests go, who meets the conditions of the first rule that forwards. */
  public Map<String, Integer> traffic() {
    return forwards().filter(w -> !w.isEmpty()).findFirst().orElse(Map.of());
  }

  ListenerState forwarding(Map<String, Integer> other, Predicate<Set<String>> wanted) {
    boolean moves = !weights.isEmpty() && wanted.test(weights.keySet());
    return new ListenerState(
        arn,
        loadBalancerArn,
        port,
        protocol,
        moves ? other : weights,
        defaultStatus,
        rules.stream().map(rule -> rule.forwarding(other, wanted)).toList());
  }

  ListenerState withRule(ListenerRule rule, String status) {
    var more = new ArrayList<>(rules);
    more.add(rule);
    more.sort(Comparator.comparingInt(ListenerRule::priority));
    return new ListenerState(arn, loadBalancerArn, port, protocol, Map.of(), status, more);
  }
}
