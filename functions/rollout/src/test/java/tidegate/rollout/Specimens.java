package tidegate.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.rds.DatabaseState;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.Description;

/** What AWS says of a healthy site. */
final class Specimens {
  private Specimens() {}

  static Deployment deployment(
      String id, String tag, String digest, Status status, Instant created, boolean shifted) {
    return new Deployment(
        id,
        status,
        new Description(tag, digest).text(),
        "user",
        created,
        status.inFlight() ? Optional.empty() : Optional.of(created.plusSeconds(600)),
        shifted,
        "",
        Optional.empty(),
        Optional.empty());
  }

  static TaskSet taskSet(String status, String deploymentId, boolean steady) {
    return new TaskSet(
        "ts-" + status,
        status,
        deploymentId,
        "arn:td:7",
        FakeSite.BLUE,
        "wordpress",
        80,
        2,
        steady ? 2 : 1,
        0,
        steady);
  }

  static TaskDefinition definition(String image) {
    return new TaskDefinition(
        "arn:td:7",
        "wordpress",
        "awsvpc",
        2048,
        8192,
        "X86_64",
        "arn:role",
        List.of(
            new TaskDefinition.Container(
                "wordpress",
                image,
                List.of(80),
                Map.of("WORDPRESS_DB_HOST", "db"),
                List.of("WORDPRESS_DB_PASSWORD"),
                Map.of("/var/www/html/wp-content", "content"))),
        List.of(new TaskDefinition.Volume("content", "fs-1", true)));
  }

  static DatabaseState database() {
    return new DatabaseState(
        "available",
        "db.t4g.medium",
        100,
        200,
        7,
        "",
        "",
        List.of(),
        Optional.of(FakeSite.PUSHED),
        "");
  }
}
