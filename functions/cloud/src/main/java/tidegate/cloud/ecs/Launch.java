package tidegate.cloud.ecs;

import java.util.List;

/**
 * How a task set's tasks are placed. CodeDeploy takes what an AppSpec does not say from the service
 * or from defaults, and drops a capacity provider strategy (containers-roadmap 1752).
 *
 * @param platformVersion empty where the task set has none
 * @param subnets empty where it has no network of its own
 * @param assignPublicIp ENABLED or DISABLED; empty where not said
 */
public record Launch(
    List<Provider> strategy,
    String platformVersion,
    List<String> subnets,
    List<String> securityGroups,
    String assignPublicIp) {

  /** Nothing is known of it. */
  public static final Launch NONE = new Launch(List.of(), "", List.of(), List.of(), "");

  public Launch {
    strategy = List.copyOf(strategy);
    subnets = List.copyOf(subnets);
    securityGroups = List.copyOf(securityGroups);
  }

  /** One item of a capacity provider strategy. */
  public record Provider(String name, int base, int weight) {}
}
