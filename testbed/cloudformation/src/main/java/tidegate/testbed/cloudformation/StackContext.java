package tidegate.testbed.cloudformation;

import java.util.Map;

/** What a deployment fixes: the stack's name, where it is, and the parameters given. */
public record StackContext(
    String name, String region, String accountId, Map<String, String> parameters) {
  public StackContext {
    parameters = Map.copyOf(parameters);
  }
}
