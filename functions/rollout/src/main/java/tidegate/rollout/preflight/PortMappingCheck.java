package tidegate.rollout.preflight;

import java.util.Optional;
import tidegate.cloud.ecs.TaskDefinition.Container;

/** The load balancer reaches a container and port that the task definition must have. */
final class PortMappingCheck implements PreflightCheck {

  @Override
  public String id() {
    return "port-mapping";
  }

  @Override
  public Result examine(PreflightSubject subject) {
    String name = subject.facts().primary().container();
    int port = subject.facts().primary().port();
    Optional<Container> container = subject.facts().running().container(name);
    if (container.isEmpty()) {
      return new Result.Faulty(
          Text.of(
              "the load balancer reaches container '{0}', which {1} does not have",
              "로드 밸런서가 연결하는 컨테이너 '{0}'이(가) {1}에 없습니다", name, subject.facts().running().arn()),
          Text.of("name the container {0}", "컨테이너 이름을 {0}(으)로 하세요", name));
    }
    return container.get().ports().contains(port)
        ? Result.passed()
        : new Result.Faulty(
            Text.of(
                "container {0} has no port mapping for {1}",
                "컨테이너 {0}에 포트 {1} 매핑이 없습니다", name, port),
            Text.of("map container port {1} of {0}", "{0}의 컨테이너 포트 {1}을(를) 매핑하세요", name, port));
  }
}
