package tidegate.rollout.preflight;

import java.util.List;
import tidegate.core.policy.Moment;

/** Without a test listener CodeDeploy skips the hook that looks at green before visitors do. */
final class TestListenerCheck implements PreflightCheck {

  @Override
  public String id() {
    return "test-listener";
  }

  @Override
  public Moment moment(PreflightSubject subject) {
    return Moment.UNSAFE;
  }

  @Override
  public Result examine(PreflightSubject subject) {
    List<String> listeners = subject.facts().group().testListeners();
    if (listeners.isEmpty()) {
      return new Result.Faulty(
          Text.of(
              "the deployment group has no test listener, so nobody could look at green",
              "배포 그룹에 테스트 리스너가 없어 그린을 미리 확인할 수 없습니다"),
          Text.of(
              "add a listener on another port and name it as the group's test traffic route",
              "다른 포트에 리스너를 만들어 배포 그룹의 테스트 트래픽 경로로 지정하세요"));
    }
    if (!subject.facts().forwards().keySet().containsAll(listeners)) {
      return new Result.Faulty(
          Text.of("test listener {0} does not exist", "테스트 리스너 {0}이(가) 없습니다", listeners),
          Text.of(
              "create it, or name one that exists in the deployment group",
              "리스너를 만들거나 배포 그룹에 있는 리스너를 지정하세요"));
    }
    return Result.passed();
  }
}
