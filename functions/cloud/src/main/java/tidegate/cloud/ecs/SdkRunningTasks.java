package tidegate.cloud.ecs;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;

/** {@link RunningTasks} over the SDK. Thread-safe. */
public final class SdkRunningTasks implements RunningTasks {

  /** DescribeTasks takes no more. */
  private static final int BATCH = 100;

  private final EcsClient ecs;
  private final String cluster;
  private final String service;

  public SdkRunningTasks(EcsClient ecs, String cluster, String service) {
    this.ecs = ecs;
    this.cluster = cluster;
    this.service = service;
  }

  @Override
  public Set<String> digests(String taskDefinitionArn, String container) {
    List<String> arns =
        ecs
            .listTasksPaginator(list ->
                list.cluster(cluster).serviceName(service).desiredStatus(DesiredStatus.RUNNING))
            .taskArns()
            .stream()
            .toList();
    var digests = new TreeSet<String>();
    for (int from = 0; from < arns.size(); from += BATCH) {
      List<String> some = arns.subList(from, Math.min(from + BATCH, arns.size()));
      ecs.describeTasks(describe -> describe.cluster(cluster).tasks(some)).tasks().stream()
          .filter(task -> taskDefinitionArn.equals(task.taskDefinitionArn()))
          .flatMap(task -> task.containers().stream())
          .filter(one -> container.equals(one.name()))
          .map(Container::imageDigest)
          .filter(Objects::nonNull)
          .forEach(digests::add);
    }
    return digests;
  }
}
