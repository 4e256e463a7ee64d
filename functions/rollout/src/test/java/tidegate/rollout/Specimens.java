package tidegate.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.rds.DatabaseState;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.Description;

/** What AWS says of a healthy site. */
public final class Specimens {

  private Specimens() {}

  public static Deployment deployment(
      String id, String tag, String digest, Status status, Instant created, boolean shifted) {
    return deployment(id, new Description(tag, digest), status, created, shifted);
  }

  public static Deployment deployment(
      String id, Description said, Status status, Instant created, boolean shifted) {
    return new Deployment(
        id,
        status,
        said.text(),
        "user",
        created,
        status.inFlight() ? Optional.empty() : Optional.of(created.plusSeconds(600)),
        shifted,
        "",
        Optional.empty(),
        Optional.empty());
  }

  public static TaskSet taskSet(String status, String deploymentId, boolean steady) {
    return taskSet(status, deploymentId, FakeSite.BLUE, "wordpress", 80, steady ? 2 : 1, steady);
  }

  /** PRIMARY as the load balancer reaches it. */
  public static TaskSet behind(String targetGroup, String container, int port) {
    return taskSet("PRIMARY", "", targetGroup, container, port, 2, /* steady= */ true);
  }

  /** No task of two runs. */
  public static TaskSet down() {
    return taskSet("PRIMARY", "", FakeSite.BLUE, "wordpress", 80, 0, /* steady= */ false);
  }

  /** None is wanted. */
  public static TaskSet asleep() {
    return new TaskSet(
        "ts-1", "PRIMARY", "", "arn:td:7", FakeSite.BLUE, "wordpress", 80, 0, 0, 0, true);
  }

  private static TaskSet taskSet(
      String status,
      String deploymentId,
      String targetGroup,
      String container,
      int port,
      int running,
      boolean steady) {
    return new TaskSet(
        "ts-" + status,
        status,
        deploymentId,
        "arn:td:7",
        targetGroup,
        container,
        port,
        2,
        running,
        0,
        steady);
  }

  public static DatabaseState database(String status, int retention) {
    return new DatabaseState(
        status,
        "db.t4g.medium",
        100,
        200,
        retention,
        "",
        "",
        List.of(),
        retention > 0 ? Optional.of(FakeSite.PUSHED) : Optional.empty(),
        "");
  }
}
