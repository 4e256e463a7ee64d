package tidegate.peaks.tell;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.notice.Language;
import tidegate.core.policy.FloorBounds.MaxAfter;
import tidegate.core.policy.FloorBounds.MaxRaise;
import tidegate.core.time.HumanTime;
import tidegate.peaks.decide.News;
import tidegate.peaks.observe.CapacityStatus;
import tidegate.peaks.observe.Cause;
import tidegate.peaks.readiness.Gap;
import tidegate.peaks.readiness.Readiness;
import tidegate.peaks.readiness.ReadinessTopic;

/**
 * The catalogue of Korean sentences. A name or a number is followed by a noun, never by a particle,
 * whose form would depend on how it is read. AWS's own words stay as they are.
 */
record Korean(HumanTime times, ServiceName service) implements Texts {

  @Override
  public String subject(News news) {
    return switch (news) {
      case News.Raised raised -> "최소 태스크 수 올림: " + name(raised.floor());
      case News.Corrected(var what, int _, var floor) ->
          "되돌림: %s %d개".formatted(name(what), floor.tasks());
      case News.Held _ -> "배포가 끝날 때까지 용량 변경 대기";
      case News.RolloutStopped stopped -> "배포 중지: " + name(stopped.window());
      case News.RolloutGoesOn on -> "배포 계속: " + name(on.window());
      case News.Late late -> "용량 지연: " + name(late.window());
      case News.Missed missed -> "[긴급] 용량 부족 상태로 피크 시작: " + name(missed.window());
      case News.Fell fell -> "[긴급] 피크 중 용량 부족: " + name(fell.window());
      case News.Proved proved -> "용량 확인: " + name(proved.window());
      case News.LookedAhead(var window, var readiness) ->
          (readiness.gaps().isEmpty()
                  ? readiness.unasked().isEmpty() ? "피크 준비 완료: " : "피크 준비 완료(일부 확인 못함): "
                  : "피크 준비 부족: ")
              + name(window);
      case News.GivenBack back -> "피크 종료: " + name(back.window());
      case News.MaxGivenBack _ -> "최대 태스크 수 되돌림";
      case News.BroughtDown down -> "태스크 줄임: " + name(down.window());
      case News.StillAbove above -> "피크 후에도 태스크가 많음: " + name(above.window());
      case News.LeftAlone _ -> "다른 사람이 최소 태스크 수를 올림";
      case News.Asleep _ -> "쉬는 중";
      case News.NotRemembered _ -> "태그 거부: 피크 메일은 정해진 시각에만 발송";
      case News.TooOld _ -> "늦게 온 실행 무시";
    };
  }

  @Override
  public String body(News news, Instant now) {
    return switch (news) {
      case News.Raised(int from, var floor, var max) ->
          "최소 태스크 수를 %d개에서 %d개로 올렸습니다(%s).%s"
              .formatted(from, floor.tasks(), name(floor), max.map(Korean::raised).orElse(""));
      case News.Corrected(var what, int found, var floor) ->
          """
          %s 값이 %d개로 바뀌어 있어 달력대로 %d개로 되돌렸습니다. 누군가 직접 바꾸었거나 템플릿 배포가 바꾼 값입니다.
          다른 값을 유지하려면 달력을 고치세요.\
          """
              .formatted(name(what), found, floor.tasks());
      case News.Held(int from, int to, var rollout) ->
          "용량을 바꾸지 않았습니다. %s 진행 중이라 태스크 %d개에서 %d개로의 변경을 기다립니다.".formatted(name(rollout), from, to);
      case News.RolloutStopped(var window, var rollout) ->
          """
          %s 중지 후 되돌렸습니다. %s 용량을 %s에 올리는데, 그때까지 트래픽 전환이 끝나지 않기 때문입니다.
          지금 할 일은 없습니다. %s 이후 rollout 함수에 {"command":"retry"}를 보내세요. 기다릴 수 없으면 hotfix 태그로 푸시하세요.\
          """
              .formatted(
                  name(rollout),
                  name(window),
                  times.instant(window.leadStart(), now),
                  times.instant(window.end(), now));
      case News.RolloutGoesOn(var window, var rollout, var until) ->
          """
          %s 진행 중에 %s 용량을 올릴 시각이 되었습니다. %s 배포이므로 계속합니다. 용량은 트래픽 전환이 끝나면, 늦어도 %s에 올립니다.
          할 일은 없습니다. 멈추려면 rollout 함수에 {"command":"rollback"}을 보내세요.\
          """
              .formatted(
                  name(rollout),
                  name(window),
                  rollout.intent() == Intent.HOTFIX ? "hotfix" : "되돌리기",
                  times.instant(until, now));
      case News.Late(var window, var status, var causes) ->
          "%s 시작은 %s인데 용량이 아직 부족합니다. %s%s"
              .formatted(
                  name(window),
                  times.instant(window.start(), now),
                  shortfall(window, status),
                  because(causes));
      case News.Missed(var window, var status, var causes) ->
          "%s 시작 시각(%s)이 지났는데 용량이 부족합니다. %s%s%s"
              .formatted(
                  name(window),
                  times.instant(window.start(), now),
                  shortfall(window, status),
                  because(causes),
                  byHand(window));
      case News.Fell(var window, var status, var causes) ->
          "%s 중 확보했던 용량이 부족해졌습니다. %s 피크는 %s까지입니다.%s%s"
              .formatted(
                  name(window),
                  shortfall(window, status),
                  times.instant(window.end(), now),
                  because(causes),
                  byHand(window));
      case News.Proved(var window, var status, var ahead, var max) ->
          "%s 용량을 확인했습니다. 시작 %s %s, 실행 %d개, 정상 %d개.%s"
              .formatted(
                  name(window),
                  times.duration(ahead.abs()),
                  ahead.isNegative() ? "후" : "전",
                  status.running(),
                  status.healthy().orElse(0),
                  max.map(Korean::raised).orElse(""));
      case News.LookedAhead(var window, var readiness) -> lookedAhead(window, readiness, now);
      case News.GivenBack(var window, int to, double dollars, var max, var until) ->
          "%s 종료. 최소 태스크 수는 다시 %d개입니다. 평소보다 %s달러 더 들었습니다.%s"
              .formatted(name(window), to, English.money(dollars), max(max, until, now));
      case News.MaxGivenBack(int from, int to) ->
          "최대 태스크 수를 %d개에서 피크 전 값 %d개로 되돌렸습니다.".formatted(from, to);
      case News.BroughtDown(var window, int from, int to) ->
          "%s 이후 태스크 수를 낮추는 조정 정책이 없어 %d개에서 %d개로 낮췄습니다.".formatted(name(window), from, to);
      case News.StillAbove above -> stillAbove(above, now);
      case News.LeftAlone(int min, var floor, double dollars) ->
          """
          최소 태스크 수가 %d개인데 달력은 %d개입니다. 다른 사람이 정한 값이므로 그대로 둡니다. 하루 %s달러가 듭니다.
          필요 없으면 낮추세요: %s
          필요하면 달력에 기간을 추가하세요.\
          """
              .formatted(min, floor.tasks(), English.money(dollars), service.setMin(floor.tasks()));
      case News.Asleep _ -> "용량을 바꾸지 않았습니다. 원하는 태스크 수가 0이고 피크가 아니므로 그대로 둡니다.";
      case News.NotRemembered(var window, String why, var max) ->
          """
          AWS가 ECS 서비스의 태그를 거부하여 무엇을 알렸는지 기억할 수 없습니다: %s
          피크 관리는 그대로 합니다. 태그를 쓸 수 있을 때까지 피크 메일은 정해진 시각(3일 전, 준비 시간의 절반, 시작, 종료)에만 보냅니다.%s
          서비스에 ecs:TagResource 권한을 주고, 태그 50개 중 17개를 비워 두세요.\
          """
              .formatted(
                  why,
                  max.map(raise ->
                          "\n최대 태스크 수를 %d개에서 %d개로 올렸습니다. 저절로 되돌아가지 않으니 %s 이후 실행하세요: %s"
                              .formatted(
                                  raise.from(),
                                  raise.to(),
                                  times.instant(window.end(), now),
                                  service.setMax(raise.from())))
                      .orElse(""));
      case News.TooOld _ -> "용량을 바꾸지 않았습니다. 더 새로운 실행이 이미 결정했습니다.";
    };
  }

  private String lookedAhead(Window window, Readiness readiness, Instant now) {
    String when =
        "%s 기간은 %s부터 %s까지입니다."
            .formatted(
                name(window), times.instant(window.start(), now), times.instant(window.end(), now));
    String found =
        readiness.gaps().isEmpty()
            ? readiness.unasked().isEmpty() ? " 부족한 것이 없습니다." : " 부족한 것은 찾지 못했지만 일부는 확인하지 못했습니다."
            : readiness.gaps().stream()
                .map(gap -> "- " + gap(gap))
                .collect(joining("\n", " 준비가 부족합니다:\n", ""));
    String unasked =
        readiness.unasked().stream()
            .map(what -> "\n- " + name(what.topic()) + ": " + what.why())
            .collect(joining());
    return when
        + found
        + (unasked.isEmpty() ? "" : "\n확인하지 못했으니 직접 보세요:" + unasked)
        + "\n확인한 것: "
        + readiness.asked().stream().map(Korean::name).collect(joining(", "))
        + ".";
  }

  private String stillAbove(News.StillAbove above, Instant now) {
    return "%s 종료(%s) 후에도 태스크 %d개가 실행 중입니다. 평소는 %d개이고, 차이는 하루 %s달러입니다.\n%s"
        .formatted(
            name(above.window()),
            times.instant(above.window().end(), now),
            above.running(),
            above.baseline(),
            English.money(above.dollarsADay()),
            switch (above.keeper()) {
              case ROLLOUT -> "배포가 진행 중이기 때문입니다. 배포가 끝나면 줄어듭니다.";
              case SUSPENDED -> "축소가 일시 중지되어 있습니다. DynamicScalingInSuspended=false로 다시 켜세요.";
              case MIN -> "최소 태스크 수가 높습니다. 낮추세요: " + service.setMin(above.baseline());
              case POLICY -> "조정 정책이나 직접 정한 값 때문입니다. 부하와 정책을 확인하세요.";
            });
  }

  private String because(List<Cause> causes) {
    return causes.stream().map(this::cause).collect(joining("\n- ", "\n원인:\n- ", ""));
  }

  private String cause(Cause cause) {
    String what =
        switch (cause.kind()) {
          case QUOTA ->
              "Fargate vCPU 할당량이 부족합니다. 지금 Service Quotas에서 L-3032A538 값을 올리고, 그동안 계정의 다른 태스크를 멈추세요";
          case PLACEMENT ->
              "ECS가 태스크를 배치하지 못합니다. 주소(ENI)가 원인이면 주소를 비우거나 서브넷을 추가하고, 용량(capacity)이 원인이면 다른 가용 영역의 서브넷을 추가하세요";
          case IMAGE_PULL -> "이미지를 가져올 수 없습니다. ECR에 이미지가 있는지, 실행 역할에 권한이 있는지 확인하세요";
          case HEALTH_CHECK -> "태스크는 실행 중이지만 정상이 아닙니다. 사이트 로그, 데이터베이스, 상태 확인 경로를 보세요";
          case START -> "태스크가 시작하다가 멈춥니다. ECS에서 중지된 태스크의 사유를 보세요";
          case SCALING -> "조정 활동이 실패했습니다. ECS의 조정 활동 기록을 보세요";
          case ROLLOUT -> "배포가 진행 중입니다. 기다리거나 rollback으로 멈추세요";
          case UNREAD -> "일부를 읽지 못했습니다. 함수의 로그와 권한을 확인하세요";
          case UNKNOWN -> "AWS가 아직 이유를 알려 주지 않았습니다. 이벤트를 보세요: " + service.events();
        };
    return cause.evidence().isEmpty() ? what : what + " [" + cause.evidence() + "]";
  }

  private String byHand(Window window) {
    return "\n최소 태스크 수를 직접 정하려면: " + service.setMin(window.floor());
  }

  private String max(MaxAfter max, Instant until, Instant now) {
    return switch (max) {
      case MaxAfter.Untouched _ -> "";
      case MaxAfter.GivenBack(int _, int to) -> " 최대 태스크 수도 다시 %d개입니다.".formatted(to);
      case MaxAfter.Owners(int kept) -> " 최대 태스크 수는 그사이 누군가 정한 %d개로 둡니다.".formatted(kept);
      case MaxAfter.StillNeeded _ -> " 최대 태스크 수는 진행 중인 피크 때문에 그대로 둡니다.";
      case MaxAfter.Later(int from, int to) ->
          " 아직 %d개보다 많은 태스크가 필요하여 최대 태스크 수는 %d개입니다. 줄어들면, 늦어도 %s에 %d개로 되돌립니다."
              .formatted(to, from, times.instant(until, now), to);
    };
  }

  private static String raised(MaxRaise raise) {
    return " 최대 태스크 수가 부족하여 %d개에서 %d개로 올렸고, 피크가 끝나면 되돌립니다.".formatted(raise.from(), raise.to());
  }

  private static String shortfall(Window window, CapacityStatus status) {
    return "필요 %d개, 실행 %d개, 정상 %s."
        .formatted(
            window.floor(),
            status.running(),
            status.healthy().isPresent() ? status.healthy().getAsInt() + "개" : "확인 못함");
  }

  private static String gap(Gap gap) {
    return switch (gap) {
      case Gap.Vcpus(double needed, double quota, boolean hotfix) ->
          "Fargate 할당량은 vCPU %.0f개인데 %s에는 %.0f개가 필요합니다. Service Quotas에서 L-3032A538 값을 올리세요. 하루 이틀 걸립니다."
              .formatted(quota, hotfix ? "피크 중 hotfix 배포" : "피크", needed);
      case Gap.Connections(int needed, int limit, String name, boolean hotfix) ->
          "%s 때 데이터베이스 연결이 %d개까지 필요합니다. %s 한도는 약 %d개이고 5분의 1은 남겨야 합니다. PHP 워커를 줄이거나 클래스를 키우세요."
              .formatted(hotfix ? "피크 중 hotfix 배포" : "피크", needed, name, limit);
      case Gap.Maintenance(String window, var pending) ->
          "데이터베이스 유지 관리 시간 %s(UTC)이 피크와 겹칩니다%s. 옮기세요."
              .formatted(
                  window, pending.isEmpty() ? "" : "(적용 예정: " + String.join(", ", pending) + ")");
      case Gap.Backup(String window) ->
          "데이터베이스 백업 시간 %s(UTC)이 피크 시작과 겹칩니다. 옮기세요.".formatted(window);
      case Gap.Database(String status) -> "데이터베이스 상태가 %s입니다. RDS에서 확인하세요.".formatted(status);
      case Gap.NoRestorePoint _ -> "데이터베이스에 복원 지점이 없습니다. 백업 보존 기간을 7일 이상으로 하세요.";
      case Gap.Credits(double balance, String name) ->
          "데이터베이스(%s)의 CPU 크레딧이 %.0f개 남았습니다. vCPU 하나를 최대로 쓰면 그만큼의 분 동안 버팁니다. 피크에는 크레딧이 없는 클래스(m, r)를 쓰세요."
              .formatted(name, balance);
      case Gap.Storage(double free, int allocated) ->
          "데이터베이스 저장 공간이 %d GiB 중 %.1f GiB 남았습니다. 자동 확장은 6시간에 한 번뿐이니 지금 늘리세요."
              .formatted(allocated, free);
      case Gap.ImageGone(String container, String image, boolean archived) when archived ->
          "실행 중인 이미지 %s(컨테이너 %s)가 ECR에 보관(archive)되어 새 태스크를 시작할 수 없습니다. 복원(aws ecr update-image-storage-class)하고 리포지토리의 수명 주기 정책을 확인하세요."
              .formatted(image, container);
      case Gap.ImageGone(String container, String image, boolean _) ->
          "실행 중인 이미지 %s(컨테이너 %s)가 ECR에 없어 새 태스크를 시작할 수 없습니다. 이미지를 다시 푸시하거나 릴리스를 배포하고, 리포지토리의 수명 주기 정책을 확인하세요."
              .formatted(image, container);
      case Gap.PolicyOfOneColour(String policy, String group, boolean servesNow) ->
          "조정 정책 %s 기준은 대상 그룹 %s 하나뿐인데(ALBRequestCountPerTarget 등), 이 그룹은 %s. AWS는 블루/그린에서 이를 지원하지 않습니다. 두 대상 그룹을 더한 지표를 쓰세요."
              .formatted(
                  policy, group, servesNow ? "다음 배포까지만 방문자를 받습니다" : "지금 방문자를 받지 않아 부하를 볼 수 없습니다");
      case Gap.ScaleOutSuspended _ ->
          "확장이 일시 중지되어 있어 정책이 태스크를 늘리지 못합니다. DynamicScalingOutSuspended=false로 다시 켜세요.";
      case Gap.ScaleInSuspended _ ->
          "축소가 일시 중지되어 있어 피크 후에도 태스크가 줄지 않습니다. DynamicScalingInSuspended=false로 다시 켜세요.";
    };
  }

  private static String name(ReadinessTopic topic) {
    return switch (topic) {
      case FARGATE_QUOTA -> "Fargate 할당량";
      case RUNNING_IMAGE -> "실행 중인 이미지(ECR)";
      case SCALING_POLICIES -> "조정 정책";
      case SUSPENDED_SCALING -> "조정 일시 중지";
      case DATABASE -> "데이터베이스";
      case DATABASE_CONNECTIONS -> "데이터베이스 연결 수";
      case DATABASE_METRICS -> "데이터베이스 크레딧과 저장 공간";
    };
  }

  private static String name(News.Setting what) {
    return switch (what) {
      case MIN -> "최소 태스크 수";
      case DESIRED -> "태스크 수";
    };
  }

  private static String name(Floor floor) {
    return floor.window().map(Korean::name).orElse("평소");
  }

  private static String name(Window window) {
    return window.name().in(Language.KOREAN);
  }

  private static String name(Deployment rollout) {
    return rollout.isRollback()
        ? "되돌리기 배포 " + rollout.id()
        : Description.parse(rollout.description())
            .map(release -> "%s 배포(%s)".formatted(release.tag(), rollout.id()))
            .orElse("배포 " + rollout.id());
  }
}
