package tidegate.testbed.doubles;

import java.util.List;
import java.util.Map;
import tidegate.cloud.ecs.TaskDefinition;

/** The names and the task definition of the site that tests have. */
public final class TestSite {
  public static final String REPOSITORY =
      "111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/wordpress";
  public static final String BLUE = "arn:aws:elasticloadbalancing:x:1:targetgroup/blue/0a";
  public static final String GREEN = "arn:aws:elasticloadbalancing:x:1:targetgroup/green/0b";

  private TestSite() {}

  /** One container, pinned by digest, of the size that the source document asks for. */
  public static TaskDefinition definition() {
    return definition(
        "arn:td:7", List.of(container(REPOSITORY + "@sha256:" + "1".repeat(64), Map.of())));
  }

  /** The same with other containers. */
  public static TaskDefinition definition(String arn, List<TaskDefinition.Container> containers) {
    return new TaskDefinition(
        arn, "wordpress", "awsvpc", 2048, 8192, "X86_64", "arn:role", containers, List.of());
  }

  /** WordPress's container, without secrets and mounts. */
  public static TaskDefinition.Container container(String image, Map<String, String> environment) {
    return new TaskDefinition.Container(
        "wordpress", image, List.of(80), environment, List.of(), Map.of());
  }
}
