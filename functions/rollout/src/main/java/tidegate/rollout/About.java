package tidegate.rollout;

import java.util.List;
import java.util.Map;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.rds.DatabaseState;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.rollout.preflight.Subject;

/** The facts as preflight asks for them, about one image. */
record About(Facts facts, Image image, Lazy<List<String>> built) implements Subject {

  @Override
  public List<String> architectures() {
    return built.get();
  }

  @Override
  public ServiceState service() {
    return facts.service();
  }

  @Override
  public TaskSet primary() {
    return facts.primary();
  }

  @Override
  public TaskDefinition running() {
    return facts.running();
  }

  @Override
  public DeploymentGroup group() {
    return facts.group();
  }

  @Override
  public Map<String, List<String>> forwards() {
    return facts.forwards();
  }

  @Override
  public List<String> redAlarms() {
    return facts.redAlarms();
  }

  @Override
  public List<ScalingActivity> activities() {
    return facts.activities();
  }

  @Override
  public DatabaseState database() {
    return facts.database();
  }
}
