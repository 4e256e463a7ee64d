package tidegate.rollout.tell;

import java.time.Instant;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.time.HumanTime;
import tidegate.rollout.preflight.Text;

/** What is said where a person asks to go back. */
record WayBackPhrases(HumanTime english, HumanTime korean) {

  static Text stopped(Deployment deployment) {
    Text what = Phrases.what(deployment);
    return new Text(
        "rolling back %s: %s is stopped and traffic returns to blue"
            .formatted(what.english(), deployment.id()),
        "%s 되돌림: %s을(를) 멈추고 트래픽을 블루로 돌립니다".formatted(what.korean(), deployment.id()));
  }

  static Text endedFirst(Deployment deployment) {
    Text what = Phrases.what(deployment);
    return new Text(
        ("stopped nothing: %s (%s) had ended a moment before; ask again to go back to the release"
                + " before it")
            .formatted(deployment.id(), what.english()),
        "멈춘 것 없음: %s(%s)이(가) 방금 끝났습니다. 그 전 릴리스로 되돌리려면 다시 요청하세요"
            .formatted(deployment.id(), what.korean()));
  }

  static Text none() {
    return Text.of(
        "not rolling back: no other release of the last 90 days has served and is still in the"
            + " repository",
        "되돌리지 않음: 지난 90일 동안 서비스했고 리포지토리에 남아 있는 다른 릴리스가 없습니다");
  }

  /** Where a way back is under way, or went a moment ago. */
  Text already(Deployment deployment, Optional<Instant> again, Instant now) {
    return again
        .map(from ->
            new Text(
                "not rolling back: %s went back a moment ago; to go back further, ask again after %s"
                    .formatted(deployment.id(), english.instant(from, now)),
                "되돌리지 않음: %s이(가) 방금 되돌렸습니다. 더 되돌리려면 %s 뒤에 다시 요청하세요"
                    .formatted(deployment.id(), korean.instant(from, now))))
        .orElseGet(() ->
            Text.of(
                "not rolling back: {0} is going back already",
                "되돌리지 않음: {0}이(가) 이미 되돌리는 중입니다", deployment.id()));
  }
}
