package tidegate.rollout.preflight;

import java.util.ArrayList;
import java.util.List;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.core.policy.Moment;

/** Where auto-rollback is off, a refused release stays half in place. */
final class AutoRollbackCheck implements PreflightCheck {

  @Override
  public String id() {
    return "auto-rollback";
  }

  @Override
  public Moment moment(PreflightSubject subject) {
    return Moment.UNSAFE;
  }

  @Override
  public Result examine(PreflightSubject subject) {
    DeploymentGroup group = subject.facts().group();
    var missing = new ArrayList<>(List.of("DEPLOYMENT_FAILURE"));
    if (!group.alarms().isEmpty()) {
      missing.add("DEPLOYMENT_STOP_ON_ALARM");
    }
    missing.removeAll(group.autoRollback());
    if (missing.isEmpty()) {
      return Result.passed();
    }
    String events = String.join(", ", missing);
    return new Result.Faulty(
        Text.of("the deployment group does not roll back on {0}", "배포 그룹이 {0}에 롤백하지 않습니다", events),
        Text.of(
            "turn on auto-rollback for {0} in the deployment group",
            "배포 그룹에서 {0}에 대한 자동 롤백을 켜세요", events));
  }
}
