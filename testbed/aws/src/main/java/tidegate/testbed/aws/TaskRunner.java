package tidegate.testbed.aws;

import com.google.gson.JsonObject;

/** Brings an ECS task to life: a real WordPress in a rehearsal, a scripted one in a test. */
public interface TaskRunner {

  /**
   * Starts one task. Called when the stand-in decides the task's container starts; may block while
   * a process comes up.
   *
   * @param taskArn the task's ARN
   * @param taskDefinition the registered task definition in its wire form (image by digest,
   *     environment, ports)
   */
  RunningTask start(String taskArn, JsonObject taskDefinition);

  /** A task whose container runs. */
  interface RunningTask {
    /** Loopback address that a target group sends to, {@code host:port}. */
    String address();

    /** What the target group's health check sees. */
    boolean healthy();

    /** Ends the task; idempotent. */
    void stop();
  }
}
