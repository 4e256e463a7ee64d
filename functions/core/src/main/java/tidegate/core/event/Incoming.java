package tidegate.core.event;

import java.time.Instant;
import java.util.Map;

/** Whatever starts a function. All but the hook carry the time by which they are decided. */
public sealed interface Incoming {

  /** A schedule's tick. */
  record Tick(Instant time) implements Incoming {}

  /** An image arrived in ECR. A hint: what is there now is read from ECR. */
  record EcrPush(Instant time, String repository, String digest, String tag) implements Incoming {}

  /**
   * A deployment changed its state. A hint: its state now is read from CodeDeploy.
   *
   * @param state CodeDeploy's event word (START, READY, STOP, SUCCESS, FAILURE), which is not the
   *     API's status
   */
  record DeploymentChange(Instant time, String deploymentId, String group, String state)
      implements Incoming {}

  /** CodeDeploy asks a hook for its verdict. It does not say which hook it is, nor the time. */
  record HookCall(String deploymentId, String executionId) implements Incoming {}

  /**
   * An operator asks, for example {@code {"command":"plan"}}.
   *
   * @param arguments what else was said, by its name
   */
  record Command(Instant time, String name, Map<String, String> arguments) implements Incoming {
    public Command {
      arguments = Map.copyOf(arguments);
    }

    /** One that says no more than its name. */
    public Command(Instant time, String name) {
      this(time, name, Map.of());
    }
  }
}
