package tidegate.rollout.preflight;

import java.util.List;
import tidegate.cloud.codedeploy.DeploymentGroup;

/**
 * CodeDeploy refuses to shift unless the listener forwards to the target group that PRIMARY is
 * behind. The two drift apart when a stack update sets the listener back.
 */
final class TargetGroupsCheck implements Check {

  @Override
  public String id() {
    return "target-groups";
  }

  @Override
  public Result examine(Subject subject) {
    DeploymentGroup group = subject.facts().group();
    String primary = subject.facts().primary().targetGroupArn();
    if (!group.targetGroups().contains(name(primary))) {
      return new Result.Faulty(
          Text.of(
              "PRIMARY is behind target group {0}, which the deployment group does not know: {1}",
              "PRIMARY가 대상 그룹 {0} 뒤에 있지만 배포 그룹은 이를 모릅니다: {1}", name(primary), group.targetGroups()),
          Text.of(
              "name both colours' target groups in the deployment group",
              "배포 그룹에 두 색의 대상 그룹을 모두 지정하세요"));
    }
    List<String> astray =
        group.productionListeners().stream()
            .filter(listener ->
                !subject
                    .facts()
                    .forwards()
                    .getOrDefault(listener, List.of())
                    .equals(List.of(primary)))
            .toList();
    if (group.productionListeners().isEmpty()) {
      return new Result.Faulty(
          Text.of("the deployment group has no production listener", "배포 그룹에 프로덕션 리스너가 없습니다"),
          Text.of("name one in the deployment group", "배포 그룹에 리스너를 지정하세요"));
    }
    return astray.isEmpty() ? Result.passed() : astray(astray, name(primary));
  }

  private static Result astray(List<String> listeners, String primary) {
    return new Result.Faulty(
        Text.of(
            "listener {0} does not forward to {1}, which PRIMARY is behind",
            "리스너 {0}이(가) PRIMARY가 있는 {1}(으)로 전달하지 않습니다", String.join(", ", listeners), primary),
        Text.of(
            "set the listener's default action to forward to {0} alone",
            "리스너의 기본 작업을 {0} 하나로만 전달하도록 바꾸세요", primary));
  }

  /** {@code arn:…:targetgroup/name/id}; CodeDeploy knows groups by name alone. */
  private static String name(String arn) {
    String[] parts = arn.split("/", -1);
    return parts.length > 1 ? parts[1] : arn;
  }
}
