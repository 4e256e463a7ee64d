package tidegate.rollout.tell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.Denied;
import tidegate.cloud.ecs.ServiceGoneException;
import tidegate.core.calendar.Freeze;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.HandFreeze;
import tidegate.core.notice.Language;
import tidegate.core.release.Release;
import tidegate.core.time.HumanTime;
import tidegate.rollout.Settings;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.FreezeChange;
import tidegate.rollout.decide.NoAcceptance;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.preflight.Text;

/** Puts every outcome into one plain sentence. */
public final class Phrases {

  private final WaitPhrases waits;
  private final WayBackPhrases wayBack;
  private final GoPhrases go;
  private final AcceptPhrases accept;
  private final FreezePhrases freeze;

  public Phrases(Settings settings) {
    var english = new HumanTime(Language.ENGLISH, settings.calendar().zone());
    var korean = new HumanTime(Language.KOREAN, settings.calendar().zone());
    this.wayBack = new WayBackPhrases(english, korean);
    this.go = new GoPhrases(english, korean);
    this.accept = new AcceptPhrases(english, korean);
    this.freeze = new FreezePhrases(english, korean);
    this.waits = new WaitPhrases(english, korean, settings.releases().hotfixes().glob());
  }

  /** The whole notice. */
  Said whole(Outcome outcome, Instant now) {
    return new Said(subject(outcome, now), sentence(outcome, now));
  }

  /** Said where a start was promised that will not be made. */
  static Text superseded(String gone, Outcome instead) {
    return Owed.release(instead)
        .map(release ->
            Text.of(
                "{0} will not be deployed: {1} takes its place",
                "{0}은(는) 배포하지 않습니다. {1}이(가) 대신합니다", gone, release.tag()))
        .orElseThrow();
  }

  /** The sentence, cut to one line where more follow. */
  Text subject(Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Stayed(Reason.Refused refused) -> PreflightPhrases.refused(refused);
      case Outcome.Stayed(Reason.AwaitsGo awaits) -> go.headline(awaits, now);
      case Outcome.FreezeChanged(FreezeChange change) -> freeze.headline(change, now);
      case Outcome.Stayed _,
          Outcome.Started _,
          Outcome.Failed _,
          Outcome.Stopped _,
          Outcome.WentOn _,
          Outcome.Accepted _,
          Outcome.EndedFirst _,
          Outcome.AccessDenied _ ->
          sentence(outcome, now);
    };
  }

  public Text sentence(Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Stayed(Reason reason) -> sentence(reason, now);
      case Outcome.Started started -> started(started);
      case Outcome.Stopped(Deployment deployment) -> WayBackPhrases.stopped(deployment);
      case Outcome.WentOn(Deployment deployment) -> GoPhrases.wentOn(deployment);
      case Outcome.Accepted accepted -> accept.accepted(accepted, now);
      case Outcome.FreezeChanged(FreezeChange change) -> freeze.changed(change, now);
      case Outcome.EndedFirst(Deployment deployment) -> WayBackPhrases.endedFirst(deployment);
      case Outcome.AccessDenied(Denied denied) -> PreflightPhrases.denied(denied);
      case Outcome.Failed(Release release, String why) ->
          Text.of(
              "not deploying: the start of {0} was refused by AWS: {1}",
              "배포하지 않음: AWS가 {0} 시작을 거부했습니다: {1}", release.tag(), why);
    };
  }

  /** A plan that was not executed, as {@code status} and {@code explain} show it. */
  public Text sentence(Plan plan, Instant now) {
    return switch (plan) {
      case Plan.Stay(Reason reason) -> sentence(reason, now);
      case Plan.Start(Release release, _, _, _, _) ->
          Text.of(
              "would deploy {0} ({1})", "{0}({1})을(를) 배포합니다", release.tag(), release.shortDigest());
      case Plan.GiveGo(Deployment deployment) -> GoPhrases.wentOn(deployment);
      case Plan.Accept(Release release, Acceptance acceptance, _, List<String> remaining) ->
          accept.accepted(new Outcome.Accepted(release, acceptance, remaining), now);
      case Plan.ChangeFreeze(FreezeChange change) -> freeze.changed(change, now);
      case Plan.Stop(Deployment deployment) ->
          Text.of("would stop {0} and roll it back", "{0}을(를) 멈추고 되돌립니다", deployment.id());
    };
  }

  private Text sentence(Reason reason, Instant now) {
    return switch (reason) {
      case Reason.NoRelease _ ->
          Text.of(
              "nothing to deploy: no image carries a release's tag",
              "배포할 것 없음: 릴리스 태그가 붙은 이미지가 없습니다");
      case Reason.NoRepository(String repository, String registry) ->
          Text.of(
              "not deploying: ECR has no repository {0} in {1}; where another account has it, deploy"
                  + " this application's stack with RegistryAccount set to that account, and let the"
                  + " repository's policy admit this one",
              "배포하지 않음: {2} ECR에 리포지토리 {0}이(가) 없습니다. 다른 계정에 있으면 이 애플리케이션 스택의"
                  + " RegistryAccount 파라미터를 그 계정으로 설정해 배포하고, 리포지토리 정책에서 이 계정을 허용하세요",
              repository,
              registry.isEmpty() ? "this account" : "account " + registry,
              registry.isEmpty() ? "이 계정의" : "계정 " + registry + "의");
      case Reason.NoPrimary none -> WaitPhrases.noPrimary(none);
      case Reason.NoService(ServiceGoneException gone) -> WaitPhrases.noService(gone);
      case Reason.Older older -> waits.older(older, now);
      case Reason.NotKept(String why) ->
          Text.of(
              "nothing was changed: it would be kept in tags of the ECS service, and ECS refuses them"
                  + " ({0}); make room or allow ecs:TagResource, then say it again",
              "바뀐 것 없음: ECS 서비스 태그에 기록해야 하는데 ECS가 거부합니다({0}). 태그 자리를 비우거나"
                  + " ecs:TagResource를 허용한 뒤 다시 명령하세요",
              why);
      case Reason.NoAnswer(String why) ->
          Text.of(
              "not deploying: AWS refuses to say what is there: {0}; compare the stack's parameters"
                  + " with the account",
              "배포하지 않음: AWS가 현재 상태를 알려 주지 않습니다: {0}. 스택 파라미터가 계정의 실제 이름과 맞는지" + " 확인하세요", why);
      case Reason.AwaitsGo awaits -> go.awaits(awaits, now);
      case Reason.NothingAwaitsGo _ -> GoPhrases.nothing();
      case Reason.NoGoNow no -> go.noGoNow(no, now);
      case Reason.NotAccepted(Release release, NoAcceptance why) -> accept.not(release, why, now);
      case Reason.FrozenAlready(HandFreeze already) -> freeze.already(already, now);
      case Reason.NothingToThaw(Optional<Freeze> peaks) -> freeze.nothingToThaw(peaks, now);
      case Reason.UpToDate(Release release) ->
          Text.of(
              "nothing to deploy: {0} is what visitors meet",
              "배포할 것 없음: 방문자는 {0}을(를) 보고 있습니다", release.tag());
      case Reason.UnderWay(Release release, Deployment deployment) ->
          Text.of(
              "nothing to do: {0} is on its way with {1}",
              "할 일 없음: {0}이(가) {1}(으)로 배포되는 중입니다", release.tag(), deployment.id());
      case Reason.AlreadyTried tried -> tried(tried);
      case Reason.InFlight held -> WaitPhrases.inFlight(held);
      case Reason.Frozen frozen -> waits.frozen(frozen, now);
      case Reason.LeftToATick left -> waits.leftToATick(left, now);
      case Reason.Waiting waiting -> PreflightPhrases.waiting(waiting);
      case Reason.Refused refused ->
          PreflightPhrases.refused(refused).and("\n", "\n").and(PreflightPhrases.faults(refused));
      case Reason.Overtaken(Release release) ->
          Text.of(
              "not deploying: another deployment took the group a moment ago; {0} is looked at"
                  + " again when it has ended",
              "배포하지 않음: 방금 다른 배포가 시작되었습니다. 끝나면 {0}을(를) 다시 봅니다", release.tag());
      case Reason.NoWayBack _ -> WayBackPhrases.none();
      case Reason.GoingBack(Deployment deployment, Optional<Instant> again) ->
          wayBack.already(deployment, again, now);
      case Reason.RunningImageGone(String digest) ->
          Text.of(
              "not deploying: no image carries a release's tag, and {0}, which runs, is no longer in"
                  + " ECR, or is archived there: a task that ends cannot be replaced; push the release again, and let the"
                  + " lifecycle policy keep it",
              "배포하지 않음: 릴리스 태그가 붙은 이미지가 없고, 실행 중인 {0}도 ECR에 없거나 보관(archive)되었습니다. 태스크가 끝나면 다시 시작하지"
                  + " 못합니다. 릴리스를 다시 푸시하고 수명 주기 정책에서 제외하세요",
              digest);
    };
  }

  private static Text tried(Reason.AlreadyTried tried) {
    Deployment deployment = tried.deployment();
    return Text.of(
            "not deploying: {0} was tried with {1} ({2}) and does not serve",
            "배포하지 않음: {0}은(는) {1}({2})에서 이미 시도했고 서비스 중이 아닙니다",
            tried.release().tag(),
            deployment.id(),
            deployment.error().isEmpty() ? deployment.status().name() : deployment.error())
        .and(
            "; give it a new release tag, or run ./tidegate retry",
            ". 새 릴리스 태그를 붙이거나 ./tidegate retry를 실행하세요");
  }

  private static Text started(Outcome.Started started) {
    Release release = started.release();
    Text text =
        switch (started.intent()) {
          case WAY_BACK ->
              Text.of(
                  "going back to {0} ({1}) with {2}",
                  "{0}({1})(으)로 되돌아갑니다: {2}",
                  release.tag(),
                  release.shortDigest(),
                  started.deploymentId());
          case RELEASE, HOTFIX, ROLLBACK ->
              Text.of(
                  "deploying {0} ({1}) with {2}",
                  "{0}({1})을(를) 배포합니다: {2}",
                  release.tag(),
                  release.shortDigest(),
                  started.deploymentId());
        };
    List<Text> passed =
        started.passed().stream().flatMap(row -> PreflightPhrases.complaint(row).stream()).toList();
    return passed.isEmpty()
        ? text
        : text.and(" although ", ". 다음에도 불구하고 진행: ").and(Text.join("; ", passed));
  }

  /** Said where nothing can be remembered. */
  static Text cannotRemember(String why) {
    return Text.of(
        "cannot remember what was told: ECS refuses tags on the service ({0}); the same news may"
            + " come again after a restart",
        "알린 내용을 기억할 수 없음: ECS가 서비스 태그를 거부합니다({0}). 재시작 뒤 같은 알림이 다시 올 수 있습니다", why);
  }

  static Text what(Deployment deployment) {
    if (deployment.isRollback()) {
      return Text.of("a rollback", "롤백");
    }
    return Description.parse(deployment.description())
        .map(description -> Text.of(description.tag()))
        .orElseGet(() -> Text.of("something not started here", "다른 곳에서 시작한 배포"));
  }
}
