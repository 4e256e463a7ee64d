package tidegate.testbed.aws.iam;

import java.util.HashMap;
import java.util.Map;

/**
 * A permission that a call needs.
 *
 * @param action such as {@code ecs:UpdateService}
 * @param resource its ARN; {@code *} for an action that knows no resources
 * @param context the condition keys that the call fills
 */
record RequiredPermission(String action, String resource, Map<String, String> context) {
  RequiredPermission {
    context = Map.copyOf(context);
  }

  RequiredPermission(String action, String resource) {
    this(action, resource, Map.of());
  }

  RequiredPermission with(String key, String value) {
    var more = new HashMap<>(context);
    more.put(key, value);
    return new RequiredPermission(action, resource, more);
  }
}
