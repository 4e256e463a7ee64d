package tidegate.cloud.ecs;

import java.util.Set;

/** The tasks of the one ECS service that run now. */
public interface RunningTasks {

  /**
   * The digests that a container runs in the tasks of one task definition. A tag in the task
   * definition may have moved since the tasks started; what runs does not move. Two calls for each
   * hundred tasks.
   *
   * @return empty where no such task runs
   */
  Set<String> digests(String taskDefinitionArn, String container);
}
