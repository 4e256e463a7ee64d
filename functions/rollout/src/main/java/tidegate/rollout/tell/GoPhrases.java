package tidegate.rollout.tell;

import java.time.Instant;
import java.util.Optional;
import tidegate.core.calendar.Freeze;
import tidegate.core.deployment.Deployment;
import tidegate.core.time.HumanTime;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.preflight.Text;

/** What is said of deployments that wait for a person's go. */
record GoPhrases(HumanTime english, HumanTime korean) {

  /** One line. */
  Text headline(Reason.AwaitsGo awaits, Instant now) {
    Text what = Phrases.what(awaits.deployment());
    return new Text(
        "%s waits for your go before visitors get it; CodeDeploy stops it about %s"
            .formatted(what.english(), english.instant(awaits.until(), now)),
        "%s 배포가 트래픽 전환 전에 승인을 기다립니다. %s쯤 CodeDeploy가 중지합니다"
            .formatted(what.korean(), korean.instant(awaits.until(), now)));
  }

  /** The command that lets it go on. */
  static String goOn(Deployment deployment) {
    return "aws deploy continue-deployment --deployment-id %s --deployment-wait-type READY_WAIT"
        .formatted(deployment.id());
  }

  Text awaits(Reason.AwaitsGo awaits, Instant now) {
    return headline(awaits, now)
        .and(
            Text.of(
                """

                To let it go on, run {0}, or:
                {2}
                To stop it: {1}\
                """,
                """

                진행하려면 {0}, 또는:
                {2}
                중지하려면: {1}\
                """,
                "./tidegate approve",
                "./tidegate rollback",
                goOn(awaits.deployment())));
  }

  Text noGoNow(Reason.NoGoNow no, Instant now) {
    Text what = Phrases.what(no.deployment());
    Optional<Freeze> freeze = no.freeze();
    String alarms = String.join(", ", no.redAlarms());
    String english =
        freeze
            .map(one -> one.why() + " until " + this.english.instant(one.until(), now))
            .orElse("alarm " + alarms + " is red");
    String korean =
        freeze
            .map(one -> one.why() + ", " + this.korean.instant(one.until(), now) + "까지")
            .orElse("경보 " + alarms + " 울림");
    return new Text(
        "not letting %s go on: %s; approve it again when that is over, or run ./tidegate rollback"
            .formatted(what.english(), english),
        "%s 배포를 진행하지 않음: %s. 끝난 뒤 다시 승인하거나 ./tidegate rollback을 실행하세요"
            .formatted(what.korean(), korean));
  }

  static Text nothing() {
    return Text.of(
        "nothing to approve: no deployment waits for a go", "승인할 것 없음: 승인을 기다리는 배포가 없습니다");
  }

  static Text wentOn(Deployment deployment) {
    Text what = Phrases.what(deployment);
    return new Text(
        "%s goes on: traffic shifts with %s".formatted(what.english(), deployment.id()),
        "%s 배포 진행: %s이(가) 트래픽을 전환합니다".formatted(what.korean(), deployment.id()));
  }
}
