package tidegate.rollout;

import java.util.ArrayList;
import java.util.List;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.core.notice.Notice;

/** Does nothing and keeps what it would have done. Not thread-safe. */
class LeashedActs implements Acts {

  private static final String NOTHING = "(leashed)";

  private final List<String> would = new ArrayList<>();

  /** What would have been done, in order. */
  List<String> would() {
    return List.copyOf(would);
  }

  @Override
  public String register(TaskDefinition running, String container, Image image) {
    would.add(
        "register " + running.arn() + " again with " + image.reference() + " in " + container);
    return NOTHING;
  }

  @Override
  public String deploy(AppSpec appSpec, String description, boolean ignoreAlarms) {
    would.add("deploy '" + description + "' with " + appSpec.json());
    return NOTHING;
  }

  @Override
  public boolean stopAndRollBack(String deploymentId) {
    would.add("stop and roll back " + deploymentId);
    return true;
  }

  @Override
  public void remember(String key, String value) {
    would.add("remember " + key + " = " + value);
  }

  @Override
  public void tell(Notice notice) {
    would.add("tell: " + notice.subject());
  }
}
