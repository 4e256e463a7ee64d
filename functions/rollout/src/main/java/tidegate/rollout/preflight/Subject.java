package tidegate.rollout.preflight;

import java.util.List;
import java.util.Map;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.rds.DatabaseState;
import tidegate.cloud.scaling.ScalingActivity;

/** What is examined: one image about to meet one site. Each is read when first asked for. */
public interface Subject {

  Image image();

  /** As in {@link tidegate.cloud.ecr.Images#architectures}. */
  List<String> architectures();

  ServiceState service();

  /** The task set that serves visitors. */
  TaskSet primary();

  /** What PRIMARY runs, of which the release is a clone. */
  TaskDefinition running();

  DeploymentGroup group();

  /** As in {@link tidegate.cloud.elb.LoadBalancers#forwards}, for all listeners of the group. */
  Map<String, List<String>> forwards();

  List<String> redAlarms();

  List<ScalingActivity> activities();

  DatabaseState database();
}
