package tidegate.testbed.rehearsal.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A function as the template deploys it.
 *
 * @param name the function's name, by which others invoke it
 * @param code the built deployment package, zipped or in a folder
 * @param handler {@code package.Class::method}
 * @param environment the template's variables, resolved
 * @param timeout after which Lambda kills it
 * @param memory in MB
 */
public record DeployedFunction(
    String name,
    Path code,
    String handler,
    Map<String, String> environment,
    Duration timeout,
    int memory) {
  public DeployedFunction {
    environment = Map.copyOf(environment);
  }
}
