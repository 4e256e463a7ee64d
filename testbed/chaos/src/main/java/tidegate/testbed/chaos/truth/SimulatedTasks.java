package tidegate.testbed.chaos.truth;

import com.google.gson.JsonObject;
import tidegate.testbed.aws.TaskRunner;

/** Tasks that are as well as their image is. */
public final class SimulatedTasks implements TaskRunner {
  private final GroundTruth truth;

  public SimulatedTasks(GroundTruth truth) {
    this.truth = truth;
  }

  @Override
  public RunningTask start(String taskArn, JsonObject taskDefinition) {
    ImageBehavior behavior = truth.of(Containers.digest(taskDefinition));
    if (behavior == ImageBehavior.NEVER_STARTS) {
      throw new IllegalStateException("CannotStartContainerError: it ended at once");
    }
    return new Played(behavior != ImageBehavior.NEVER_HEALTHY);
  }

  private record Played(boolean healthy) implements RunningTask {
    @Override
    public String address() {
      return "10.0.0.1:80";
    }

    @Override
    public void stop() {
      // Nothing runs.
    }
  }
}
