package tidegate.rollout.preflight;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.rollout.observe.Facts;

/**
 * CodeDeploy refuses to shift unless the listener forwards to the target group that PRIMARY is
 * behind. The two drift apart when a stack update sets the listener back.
 */
final class TargetGroupsCheck implements PreflightCheck {

  @Override
  public String id() {
    return "target-groups";
  }

  @Override
  public Result examine(PreflightSubject subject) {
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
    if (group.productionListeners().isEmpty()) {
      return new Result.Faulty(
          Text.of("the deployment group has no production listener", "배포 그룹에 프로덕션 리스너가 없습니다"),
          Text.of("name one in the deployment group", "배포 그룹에 리스너를 지정하세요"));
    }
    for (String listener : group.productionListeners()) {
      if (!subject.facts().forwards().containsKey(listener)) {
        return new Result.Faulty(
            Text.of("production listener {0} does not exist", "프로덕션 리스너 {0}이(가) 없습니다", listener),
            Text.of(
                "create it, or name one that exists in the deployment group",
                "리스너를 만들거나 배포 그룹에 있는 리스너를 지정하세요"));
      }
      Set<String> colours = colours(listener, subject.facts(), group, primary);
      if (!colours.equals(Set.of(primary))) {
        return astray(listener, colours, primary);
      }
    }
    return Result.passed();
  }

  /**
   * Where the listener sends visitors, of all its groups if its default action alone decides, else
   * of the two colours: a default action that refuses, or leads elsewhere, may be meant, with a
   * rule that lets a CDN in. CodeDeploy moves rules, too (its managed role may call ModifyRule).
   */
  private static Set<String> colours(
      String listener, Facts facts, DeploymentGroup group, String primary) {
    Set<String> byDefault = new TreeSet<>(facts.forwards().getOrDefault(listener, List.of()));
    if (byDefault.contains(primary)) {
      return byDefault;
    }
    return Stream.concat(byDefault.stream(), facts.forwardsByRules(listener).stream())
        .filter(target -> group.targetGroups().contains(name(target)))
        .collect(toCollection(TreeSet::new));
  }

  private static Result astray(String listener, Set<String> colours, String primary) {
    Text what =
        Text.of(
            "listener {0} does not forward to {1} alone, which PRIMARY is behind",
            "리스너 {0}이(가) PRIMARY가 있는 {1} 하나로만 전달하지 않습니다", listener, name(primary));
    // Where something refuses strangers, it must go on refusing them: only a target is named.
    Text fix =
        colours.isEmpty()
            ? Text.of(
                "have the rule that lets visitors in forward to {0}; leave what refuses others as it is",
                "방문자를 들이는 규칙이 {0}(으)로 전달하게 하세요. 다른 접속을 막는 작업은 그대로 두세요", name(primary))
            : Text.of(
                "where the listener forwards to {1} now, have it forward to {0} alone",
                "지금 {1}(으)로 전달하는 곳이 {0} 하나로만 전달하게 하세요",
                name(primary),
                String.join(", ", colours.stream().map(TargetGroupsCheck::name).toList()));
    return new Result.Faulty(what, fix);
  }

  /** {@code arn:…:targetgroup/name/id}; CodeDeploy knows groups by name alone. */
  private static String name(String arn) {
    String[] parts = arn.split("/", -1);
    return parts.length > 1 ? parts[1] : arn;
  }
}
