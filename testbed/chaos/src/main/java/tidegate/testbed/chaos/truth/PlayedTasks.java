package tidegate.testbed.chaos.truth;

import com.google.gson.JsonObject;
import tidegate.testbed.aws.TaskRunner;

/** Tasks that are as well as their image is. */
public final class PlayedTasks implements TaskRunner {
  private final Truth truth;

  public PlayedTasks(Truth truth) {
    this.truth = truth;
  }

  @Override
  public RunningTask start(String taskArn, JsonObject taskDefinition) {
    Nature nature = truth.of(Containers.digest(taskDefinition));
    if (nature == Nature.NEVER_STARTS) {
      throw new IllegalStateException("CannotStartContainerError: it ended at once");
    }
    return new Played(nature != Nature.NEVER_HEALTHY);
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
