package tidegate.testbed.aws.codedeploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every deployment, newest first. Guarded by the world's lock. */
final class Deployments {
  private final Map<String, Deployment> byId = new LinkedHashMap<>();

  void add(Deployment deployment) {
    byId.put(deployment.id, deployment);
  }

  Optional<Deployment> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<Deployment> newestFirst() {
    return List.copyOf(byId.values()).reversed();
  }

  Optional<Deployment> activeIn(Group group) {
    return newestFirst().stream().filter(d -> isOf(d, group) && d.isActive()).findFirst();
  }

  static boolean isOf(Deployment d, Group group) {
    return d.group.application().equals(group.application()) && d.group.name().equals(group.name());
  }
}
