package tidegate.cloud.ecs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;

/** {@link TaskDefinitions} over the SDK. Thread-safe. */
public final class SdkTaskDefinitions implements TaskDefinitions {

  private final EcsClient ecs;

  /** A revision never changes, so it is asked for once in a function's life. */
  private final Map<String, DescribeTaskDefinitionResponse> revisions = new ConcurrentHashMap<>();

  public SdkTaskDefinitions(EcsClient ecs) {
    this.ecs = ecs;
  }

  @Override
  public TaskDefinition describe(String arn) {
    return TaskDefinitionReader.read(revision(arn).taskDefinition());
  }

  @Override
  public String registerClone(
      TaskDefinition running, String container, String image, String digest) {
    DescribeTaskDefinitionResponse revision = revision(running.arn());
    var clone =
        TaskDefinitionClone.of(revision.taskDefinition(), revision.tags())
            .release(container, image, digest)
            .request();
    return ecs.registerTaskDefinition(clone).taskDefinition().taskDefinitionArn();
  }

  private DescribeTaskDefinitionResponse revision(String arn) {
    return revisions.computeIfAbsent(
        arn,
        asked ->
            ecs.describeTaskDefinition(
                request -> request.taskDefinition(asked).include(TaskDefinitionField.TAGS)));
  }
}
