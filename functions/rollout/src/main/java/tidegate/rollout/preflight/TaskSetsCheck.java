package tidegate.rollout.preflight;

import java.time.Duration;
import java.util.Optional;
import tidegate.cloud.ecs.TaskSet;
import tidegate.core.deployment.Deployment;
import tidegate.rollout.observe.Facts;

/** CodeDeploy wants to find one task set. One that no deployment holds any more stays for ever. */
final class TaskSetsCheck implements PreflightCheck {

  private static final Duration TAKEN_AWAY = Duration.ofMinutes(15);

  @Override
  public String id() {
    return "task-sets";
  }

  @Override
  public Result examine(PreflightSubject subject) {
    if (subject.facts().primary().computedDesired() == 0) {
      return Result.waits(
          "the service is set to 0 tasks, so green would have none", "서비스의 태스크 수가 0이어서 그린도 0이 됩니다");
    }
    Optional<TaskSet> leftOver =
        subject.facts().service().taskSets().stream()
            .filter(set -> set.status().equals("ACTIVE"))
            .findFirst();
    if (leftOver.isPresent() && ended(subject.facts())) {
      return leftOver(leftOver.get(), subject.facts().service().arn());
    }
    int sets = subject.facts().service().taskSets().size();
    return sets > 1
        ? Result.waits("the service still has {0} task sets", "서비스에 태스크 세트가 아직 {0}개 있습니다", sets)
        : Result.passed();
  }

  /** CodeDeploy may still be taking the set away when its deployment has just ended. */
  private static boolean ended(Facts facts) {
    return facts.inFlight().isEmpty()
        && facts
            .lastKnown()
            .flatMap(Deployment::ended)
            .filter(ended -> ended.plus(TAKEN_AWAY).isAfter(facts.now()))
            .isEmpty();
  }

  private static Result leftOver(TaskSet set, String service) {
    String[] names = service.split("/", -1);
    String cluster = names.length > 2 ? names[1] : "CLUSTER";
    String name = names.length > 2 ? names[2] : "SERVICE";
    String of = set.deploymentId().isEmpty() ? "no deployment" : set.deploymentId();
    return new Result.Faulty(
        Text.of(
            "task set {0} of {1} is left over: no deployment is in flight, and it does not end by"
                + " itself",
            "{1}의 태스크 세트 {0}이(가) 남아 있습니다. 진행 중인 배포가 없어 저절로 끝나지 않습니다", set.id(), of),
        Text.of(
            "make sure that it serves nobody, then remove it: aws ecs delete-task-set --cluster {0}"
                + " --service {1} --task-set {2} --force",
            "방문자에게 쓰이지 않는지 확인하고 지우세요: aws ecs delete-task-set --cluster {0} --service {1}"
                + " --task-set {2} --force",
            cluster,
            name,
            set.id()));
  }
}
