package tidegate.testbed.aws.codedeploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every deployment, newest first. Guarded by the world's lock. */
final class DeploymentStore {
  private final Map<String, DeploymentState> byId = new LinkedHashMap<>();

  void add(DeploymentState deployment) {
    byId.put(deployment.id, deployment);
  }

  Optional<DeploymentState> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<DeploymentState> newestFirst() {
    return List.copyOf(byId.values()).reversed();
  }

  Optional<DeploymentState> activeIn(DeploymentGroupSettings group) {
    return newestFirst().stream().filter(d -> isOf(d, group) && d.isActive()).findFirst();
  }

  static boolean isOf(DeploymentState d, DeploymentGroupSettings group) {
    return d.group.application().equals(group.application()) && d.group.name().equals(group.name());
  }
}
