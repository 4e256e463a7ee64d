package tidegate.rollout.observe;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tidegate.cloud.ecs.RunningTasks;
import tidegate.cloud.ecs.TaskDefinition;

/** Which containers of a task definition are the site's, and which images they run. */
final class RunningImages {
  private static final Pattern PRIVATE_REGISTRY = Pattern.compile("\\d{12}\\.dkr\\.ecr[.-]");

  private RunningImages() {}

  static List<String> siteContainers(TaskDefinition running, Optional<String> repository) {
    List<TaskDefinition.Container> containers = running.containers();
    List<String> own =
        containers.stream()
            .filter(container -> repository.filter(uri -> isOf(container.image(), uri)).isPresent())
            .map(TaskDefinition.Container::name)
            .toList();
    if (own.isEmpty()
        && containers.size() == 1
        && !PRIVATE_REGISTRY.matcher(containers.getFirst().image()).lookingAt()) {
      return List.of(containers.getFirst().name());
    }
    return own;
  }

  /** A tag may have moved since: only the tasks know what they were started with. */
  static Set<String> fetchDigests(
      TaskDefinition running, List<String> siteContainers, RunningTasks tasks) {
    var digests = new TreeSet<String>();
    for (String name : siteContainers) {
      String image = running.container(name).orElseThrow().image();
      int at = image.indexOf('@');
      if (at >= 0) {
        digests.add(image.substring(at + 1));
      } else {
        digests.addAll(tasks.digests(running.arn(), name));
      }
    }
    return digests;
  }

  private static boolean isOf(String reference, String uri) {
    return reference.equals(uri)
        || reference.startsWith(uri + ":")
        || reference.startsWith(uri + "@");
  }
}
