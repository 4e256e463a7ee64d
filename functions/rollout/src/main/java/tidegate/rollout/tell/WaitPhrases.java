package tidegate.rollout.tell;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tidegate.cloud.ecs.ServiceGoneException;
import tidegate.cloud.ecs.ServiceState;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.HandFreeze;
import tidegate.core.notice.Language;
import tidegate.core.time.HumanTime;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.preflight.Text;

/**
 * What is said of a release that waits for its time.
 *
 * @param hotfixTags what a tag must look like that does not wait
 */
record WaitPhrases(HumanTime english, HumanTime korean, String hotfixTags) {

  /** Rolling updates and ECS's own blue/green have no task sets. */
  static Text noPrimary(Reason.NoPrimary none) {
    if (!none.status().equals("ACTIVE")) {
      return Text.of("not deploying: the service is {0}", "배포하지 않음: 서비스 상태가 {0}입니다", none.status());
    }
    return none.controller().equals(ServiceState.CODE_DEPLOY)
        ? Text.of(
            "not deploying: the service has no PRIMARY task set; create it with the CODE_DEPLOY"
                + " controller and a first task definition",
            "배포하지 않음: 서비스에 PRIMARY 태스크 세트가 없습니다. CODE_DEPLOY 컨트롤러와 첫 태스크 정의로" + " 서비스를 만드세요")
        : Text.of(
            "not deploying: the service's deployment controller is {0}, so it has no PRIMARY task set"
                + " that CodeDeploy could replace; peaks are looked after all the same; releases need"
                + " a service that was created with the CODE_DEPLOY controller, and a deployment group",
            "배포하지 않음: 서비스의 배포 컨트롤러({0})에는 CodeDeploy가 교체할 PRIMARY 태스크 세트가 없습니다. 피크는"
                + " 그대로 관리합니다. 릴리스를 배포하려면 CODE_DEPLOY 컨트롤러로 만든 서비스와 배포 그룹이 필요합니다",
            none.controller());
  }

  static Text noService(ServiceGoneException gone) {
    Text what =
        switch (gone.why()) {
          case NO_CLUSTER ->
              Text.of("ECS has no cluster {0}", "ECS에 클러스터 {0}이(가) 없습니다", gone.cluster());
          case NO_SERVICE ->
              Text.of(
                  "cluster {0} has no service {1}",
                  "클러스터 {0}에 서비스 {1}이(가) 없습니다", gone.cluster(), gone.service());
          case DELETED ->
              Text.of(
                  "service {1} of cluster {0} was deleted",
                  "클러스터 {0}의 서비스 {1}이(가) 삭제되었습니다", gone.cluster(), gone.service());
        };
    return Text.of("not deploying: ", "배포하지 않음: ")
        .and(what)
        .and(
            "; create it again, or give this stack the ClusterName and ServiceName of the one that serves",
            ". 다시 만들거나 이 스택의 ClusterName과 ServiceName을 실제 서비스로 바꾸세요");
  }

  Text older(Reason.Older older, Instant now) {
    String tag = older.release().tag();
    return new Text(
        "not deploying: %s was pushed %s, before %s, which runs (%s); to go back to it run"
                .formatted(
                    tag,
                    english.instant(older.release().pushedAt(), now),
                    older.running(),
                    english.instant(older.runningSince(), now))
            + " ./tidegate rollback, or give it a new release tag",
        "배포하지 않음: %s은(는) %s에 푸시되어 실행 중인 %s(%s)보다 오래되었습니다. 되돌리려면"
                .formatted(
                    tag,
                    korean.instant(older.release().pushedAt(), now),
                    older.running(),
                    korean.instant(older.runningSince(), now))
            + " ./tidegate rollback을 실행하거나 새 릴리스 태그를 붙이세요");
  }

  static Text inFlight(Reason.InFlight held) {
    Deployment deployment = held.deployment();
    String tag = held.release().tag();
    Text what = Phrases.what(deployment);
    if (!deployment.shifted()) {
      return new Text(
          "not deploying: %s still rolls out %s; %s will start when it has ended"
              .formatted(deployment.id(), what.english(), tag),
          "배포하지 않음: %s이(가) %s을(를) 배포하는 중입니다. 끝나면 %s을(를) 시작합니다"
              .formatted(deployment.id(), what.korean(), tag));
    }
    Text later =
        new Text(
            "not deploying: %s keeps blue for %d min after its shift, so that %s can be taken back at once; %s will start after that"
                .formatted(deployment.id(), held.terminationWaitMinutes(), what.english(), tag),
            "배포하지 않음: %s이(가) 전환 뒤 %d분 동안 %s을(를) 바로 되돌릴 수 있게 블루를 유지합니다. 그 뒤 %s을(를) 시작합니다"
                .formatted(deployment.id(), held.terminationWaitMinutes(), what.korean(), tag));
    return held.release().hotfix() ? later.and(giveUpBlue(deployment)) : later;
  }

  private static Text giveUpBlue(Deployment deployment) {
    return Text.of(
        "; to start it now without that way back: aws deploy continue-deployment"
            + " --deployment-id {0} --deployment-wait-type TERMINATION_WAIT",
        ". 되돌릴 길을 포기하고 지금 시작하려면: aws deploy continue-deployment"
            + " --deployment-id {0} --deployment-wait-type TERMINATION_WAIT",
        deployment.id());
  }

  Text frozen(Reason.Frozen frozen, Instant now) {
    return frozen
        .byHand()
        .map(freeze -> byHand(freeze, frozen, now))
        .orElseGet(() -> peak(frozen, now));
  }

  private Text byHand(HandFreeze freeze, Reason.Frozen frozen, Instant now) {
    String tag = frozen.release().tag();
    Instant until = frozen.freeze().until();
    return new Text(
        "not deploying: frozen by %s; %s will start %s; to end the freeze: ./tidegate thaw; push tag %s to override"
            .formatted(freeze.whose(), tag, english.instant(until, now), hotfixTags),
        "배포하지 않음: 동결 중입니다. %s. %s 시작 시각: %s. 동결을 해제하려면 ./tidegate thaw, 먼저 배포하려면 %s 태그로 푸시하세요"
            .formatted(freeze.whose(), tag, korean.instant(until, now), hotfixTags));
  }

  private Text peak(Reason.Frozen frozen, Instant now) {
    String why = frozen.peak().map(Window::why).orElse(frozen.freeze().why());
    String koreanWhy =
        frozen
            .peak()
            .map(window -> window.name().in(Language.KOREAN))
            .orElse(frozen.freeze().why());
    Optional<Window> ahead = frozen.peak().filter(window -> window.start().isAfter(now));
    Text when =
        ahead
            .map(window -> {
              Duration left = Duration.between(now, window.start());
              return new Text(
                  "starts in " + english.duration(left), "시작까지 " + korean.duration(left));
            })
            .orElseGet(() -> Text.of("is on", "진행 중"));
    Instant until = frozen.freeze().until();
    return new Text(
        "not deploying: %s %s; %s will start %s; push tag %s to override"
            .formatted(
                why,
                when.english(),
                frozen.release().tag(),
                english.instant(until, now),
                hotfixTags),
        "배포하지 않음: %s %s. %s은(는) %s에 시작합니다. 먼저 배포하려면 %s 태그로 푸시하세요"
            .formatted(
                koreanWhy,
                when.korean(),
                frozen.release().tag(),
                korean.instant(until, now),
                hotfixTags));
  }

  Text leftToATick(Reason.LeftToATick left, Instant now) {
    String tag = left.release().tag();
    Freeze freeze = left.freeze();
    return new Text(
        "not deploying %s on an event that may be an hour old: no rollout starts from %s on; the next tick decides"
            .formatted(tag, english.instant(freeze.from(), now)),
        "한 시간까지 늦을 수 있는 이벤트로는 %s을(를) 배포하지 않음: %s부터는 배포를 시작하지 않습니다. 다음 주기에 결정합니다"
            .formatted(tag, korean.instant(freeze.from(), now)));
  }
}
