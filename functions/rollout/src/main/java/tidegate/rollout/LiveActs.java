package tidegate.rollout;

import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.core.notice.Notice;

/** Does it. */
record LiveActs(Ports ports) implements Acts {

  @Override
  public String register(TaskDefinition running, String container, Image image) {
    return ports
        .taskDefinitions()
        .registerClone(running, container, image.reference(), image.digest());
  }

  @Override
  public String deploy(AppSpec appSpec, String description, boolean ignoreAlarms) {
    return ports.deployments().create(appSpec, description, ignoreAlarms);
  }

  @Override
  public boolean stopAndRollBack(String deploymentId) {
    return ports.deployments().stopAndRollBack(deploymentId);
  }

  @Override
  public void remember(String key, String value) {
    ports.service().remember(key, value);
  }

  @Override
  public void tell(Notice notice) {
    ports.notices().tell(notice);
  }
}
