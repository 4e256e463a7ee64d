package tidegate.rollout.preflight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskDefinition.Container;
import tidegate.core.policy.Moment;

/** Plugins and uploads that live in a container are gone with it. */
final class ContentCheck implements PreflightCheck {

  private final Policy.Content policy;

  ContentCheck(Policy.Content policy) {
    this.policy = policy;
  }

  @Override
  public String id() {
    return "content";
  }

  @Override
  public Moment moment(PreflightSubject subject) {
    return Moment.UNSAFE;
  }

  @Override
  public Result examine(PreflightSubject subject) {
    TaskDefinition running = subject.facts().running();
    // A container that migrates before the site starts has the site's image and mounts nothing.
    List<Map<String, String>> mounts =
        subject.facts().siteContainers().stream()
            .flatMap(name -> running.container(name).stream())
            .map(Container::mounts)
            .toList();
    if (mounts.isEmpty()) {
      return Result.skipped("there is no such container", "컨테이너가 없습니다");
    }
    if (onEfs(running, mounts, "/var/www/html")) {
      return new Result.Faulty(
          Text.of(
              "all of /var/www/html is on EFS, so a new image would change nothing",
              "/var/www/html 전체가 EFS에 있어 새 이미지가 아무것도 바꾸지 못합니다"),
          Text.of("mount only wp-content", "wp-content만 마운트하세요"));
    }
    return switch (policy) {
      case BAKED -> Result.skipped("wp-content is baked into the image", "wp-content가 이미지에 있습니다");
      case EFS -> onEfs(running, mounts, "/wp-content") ? Result.passed() : ephemeral();
    };
  }

  private static Result ephemeral() {
    return new Result.Faulty(
        Text.of(
            "wp-content is not on EFS, so plugins and uploads end with their container",
            "wp-content가 EFS에 없어 플러그인과 업로드가 컨테이너와 함께 사라집니다"),
        Text.of(
            "mount an EFS volume at /var/www/html/wp-content, or set ContentMode to baked",
            "EFS 볼륨을 /var/www/html/wp-content에 마운트하거나 ContentMode를 baked로 하세요"));
  }

  private static boolean onEfs(
      TaskDefinition running, List<Map<String, String>> mounts, String end) {
    Set<String> volumes =
        mounts.stream()
            .flatMap(container -> container.entrySet().stream())
            .filter(mount -> mount.getKey().replaceAll("/+$", "").endsWith(end))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    return running.volumes().stream()
        .filter(candidate -> volumes.contains(candidate.name()))
        .anyMatch(candidate -> !candidate.fileSystemId().isEmpty());
  }
}
