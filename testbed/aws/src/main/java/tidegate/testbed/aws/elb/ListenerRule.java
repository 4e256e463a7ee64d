package tidegate.testbed.aws.elb;

import com.google.gson.JsonArray;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A rule of a listener that forwards.
 *
 * @param conditions in their wire form; they are not evaluated here
 * @param weights by target group ARN
 */
public record ListenerRule(
    String arn, int priority, JsonArray conditions, Map<String, Integer> weights) {
  public ListenerRule {
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
  }

  ListenerRule forwarding(Map<String, Integer> other, Predicate<Set<String>> wanted) {
    return wanted.test(weights.keySet())
        ? new ListenerRule(arn, priority, conditions, other)
        : this;
  }
}
