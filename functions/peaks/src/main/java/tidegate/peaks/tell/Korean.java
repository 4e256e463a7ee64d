package tidegate.peaks.tell;

import java.time.Instant;
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
      case News.Missed missed -> "용량 부족 상태로 피크 시작: " + name(missed.window());
      case News.Fell fell -> "피크 중 용량 부족: " + name(fell.window());
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
          지금 할 일은 없습니다. %s 이후 다시 시도하세요: ./tidegate retry
          기다릴 수 없으면 hotfix 태그로 푸시하세요.\
          """
              .formatted(
                  name(rollout),
                  name(window),
                  times.instant(window.leadStart(), now),
                  times.instant(window.end(), now));
      case News.RolloutGoesOn(var window, var rollout, var until) ->
          """
          %s 진행 중에 %s 용량을 올릴 시각이 되었습니다. %s 배포이므로 계속합니다. 용량은 트래픽 전환이 끝나면, 늦어도 %s에 올립니다.
          할 일은 없습니다. 멈추려면: ./tidegate rollback\
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
                  new KoreanCauses(service).because(causes));
      case News.Missed(var window, var status, var causes) ->
          "%s 시작 시각(%s)이 지났는데 용량이 부족합니다. %s%s%s"
              .formatted(
                  name(window),
                  times.instant(window.start(), now),
                  shortfall(window, status),
                  new KoreanCauses(service).because(causes),
                  byHand(window));
      case News.Fell(var window, var status, var causes) ->
          "%s 중 확보했던 용량이 부족해졌습니다. %s 피크는 %s까지입니다.%s%s"
              .formatted(
                  name(window),
                  shortfall(window, status),
                  times.instant(window.end(), now),
                  new KoreanCauses(service).because(causes),
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
      case News.LookedAhead(var window, var readiness) ->
          new KoreanReadiness(times).lookedAhead(window, readiness, now);
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
