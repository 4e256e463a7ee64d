package tidegate.cloud.ecs;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** A new revision made of a running one. */
final class TaskDefinitionClone {

  /** By which the site's image tells which release it is. */
  static final String RELEASE = "TIDEGATE_RELEASE";

  private final RegisterTaskDefinitionRequest.Builder request;
  private final TaskDefinition running;

  private TaskDefinitionClone(
      RegisterTaskDefinitionRequest.Builder request, TaskDefinition running) {
    this.request = request;
    this.running = running;
  }

  /**
   * Copies every field that the request knows by the same name, so that what AWS adds comes along
   * with the SDK and what only a description has stays behind.
   */
  static TaskDefinitionClone of(TaskDefinition running, List<Tag> tags) {
    RegisterTaskDefinitionRequest.Builder request = RegisterTaskDefinitionRequest.builder();
    for (SdkField<?> field : request.sdkFields()) {
      SdkField<?> same = running.sdkFieldNameToField().get(field.memberName());
      if (same != null) {
        field.set(request, same.getValueOrDefault(running));
      }
    }
    // AWS sets its own tags itself and refuses them from others.
    List<Tag> own = tags.stream().filter(tag -> !tag.key().startsWith("aws:")).toList();
    if (!own.isEmpty()) {
      request.tags(own);
    }
    return new TaskDefinitionClone(request, running);
  }

  /**
   * Puts a release into one container.
   *
   * @throws IllegalArgumentException where there is no such container
   */
  TaskDefinitionClone release(String container, String image, String digest) {
    List<ContainerDefinition> containers = running.containerDefinitions();
    if (containers.stream().noneMatch(one -> one.name().equals(container))) {
      throw new IllegalArgumentException(
          running.taskDefinitionArn() + " has no container " + container);
    }
    request.containerDefinitions(
        containers.stream()
            .map(one -> one.name().equals(container) ? released(one, image, digest) : one)
            .toList());
    return this;
  }

  RegisterTaskDefinitionRequest request() {
    return request.build();
  }

  private static ContainerDefinition released(
      ContainerDefinition container, String image, String digest) {
    Stream<KeyValuePair> others =
        container.environment().stream().filter(pair -> !RELEASE.equals(pair.name()));
    KeyValuePair release = KeyValuePair.builder().name(RELEASE).value(digest).build();
    return container.toBuilder()
        .image(image)
        .environment(Stream.concat(others, Stream.of(release)).toList())
        .build();
  }
}
