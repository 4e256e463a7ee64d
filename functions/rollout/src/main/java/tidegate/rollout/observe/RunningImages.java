package tidegate.rollout.observe;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tidegate.cloud.ecr.ImageReference;
import tidegate.cloud.ecs.RunningTasks;
import tidegate.cloud.ecs.TaskDefinition;

/** Which containers of a task definition are the site's, and which images they run. */
final class RunningImages {
  private static final Pattern PRIVATE_REGISTRY = Pattern.compile("\\d{12}\\.dkr[.-]ecr[.-]");

  private RunningImages() {}

  static List<String> siteContainers(TaskDefinition running, String repositoryUri) {
    List<TaskDefinition.Container> containers = running.containers();
    List<String> own = names(running, image -> ImageReference.isOf(image, repositoryUri));
    if (own.isEmpty()
        && containers.size() == 1
        && !PRIVATE_REGISTRY.matcher(containers.getFirst().image()).lookingAt()) {
      return List.of(containers.getFirst().name());
    }
    return own;
  }

  /** Those of a repository whose registry no image tells, since it holds none with a tag. */
  static List<String> containersOf(TaskDefinition running, String repository) {
    return names(running, image -> ImageReference.isNamed(image, repository));
  }

  private static List<String> names(TaskDefinition running, Predicate<String> image) {
    return running.containers().stream()
        .filter(container -> image.test(container.image()))
        .map(TaskDefinition.Container::name)
        .toList();
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
}
