package tidegate.peaks;

import static java.util.stream.Collectors.joining;

import java.util.List;
import tidegate.core.calendar.Window;
import tidegate.core.time.HumanTime;

/** Korean sentences. A window's name stays as the calendar has it. */
final class KoreanTexts implements PeaksPhrases.Texts {

  private final HumanTime times;

  KoreanTexts(HumanTime times) {
    this.times = times;
  }

  @Override
  public String subject(News news) {
    return switch (news) {
      case News.Raised raised -> "최소 작업 수 상향: " + raised.floor().why();
      case News.Corrected corrected -> "변경 되돌림: " + corrected.what();
      case News.Held _ -> "배포가 끝날 때까지 용량 변경 대기";
      case News.RolloutStopped stopped -> "배포 중지: " + stopped.window().why();
      case News.Late late -> "용량 지연: " + late.window().why();
      case News.Missed missed -> "[긴급] 용량 부족 상태로 피크 시작: " + missed.window().why();
      case News.Fell fell -> "[긴급] 피크 중 용량 부족: " + fell.window().why();
      case News.Proved proved -> "용량 확인: " + proved.window().why();
      case News.NotReady not -> "피크 준비 미흡: " + not.window().why();
      case News.Ready ready -> "피크 준비 완료: " + ready.window().why();
      case News.GivenBack back -> "피크 종료: " + back.window().why();
      case News.BroughtDown down -> "작업 수 하향: " + down.window().why();
      case News.StillAbove above -> "피크 후에도 기준보다 많음: " + above.window().why();
      case News.LeftAlone _ -> "다른 사람이 최소 작업 수를 올림";
      case News.TooOld _ -> "늦게 온 실행 무시";
    };
  }

  @Override
  public String body(News news) {
    return switch (news) {
      case News.Raised(int from, var floor) ->
          "최소 작업 수를 %d에서 %d(으)로 올립니다 (%s)".formatted(from, floor.tasks(), floor.why());
      case News.Corrected(String what, int found, var floor) ->
          "%s 값이 %d(으)로 바뀌어 있어 %d(으)로 되돌렸습니다 (%s). 직접 바꾸거나 템플릿을 배포하지 말고 달력을 고치십시오."
              .formatted(what, found, floor.tasks(), floor.why());
      case News.Held(int from, int to, var rollout) ->
          "용량을 바꾸지 않음: 배포 %s 진행 중이라 %d → %d 변경을 기다립니다.".formatted(rollout.id(), from, to);
      case News.RolloutStopped(var window, var rollout) ->
          ("배포 %s을(를) 중지하고 되돌렸습니다. %s 준비가 %s에 시작되는데 그때까지 트래픽 전환이 끝나지 않습니다."
                  + " %s 이후 다시 시도하거나 hotfix 태그로 올리십시오.")
              .formatted(
                  rollout.id(),
                  window.why(),
                  times.instant(window.leadStart()),
                  times.instant(window.end()));
      case News.Late(var window, var standing, var causes) ->
          "%s. %s%s".formatted(starts(window), shortfall(window, standing), because(causes));
      case News.Missed(var window, var standing, var causes) ->
          "%s이(가) %s에 시작되었습니다. %s%s"
              .formatted(
                  window.why(),
                  times.instant(window.start()),
                  shortfall(window, standing),
                  because(causes));
      case News.Fell(var window, var standing, var causes) ->
          "%s 중 용량이 부족해졌습니다 (%s까지). %s%s"
              .formatted(
                  window.why(),
                  times.instant(window.end()),
                  shortfall(window, standing),
                  because(causes));
      case News.Proved(var window, var standing, var ahead) ->
          "%s 용량을 확인했습니다: 실행 %d개, 정상 %d개, 시작 %s %s."
              .formatted(
                  window.why(),
                  standing.running(),
                  standing.healthy().orElse(0),
                  times.duration(ahead.abs()),
                  ahead.isNegative() ? "후" : "전");
      case News.NotReady(var window, var gaps) ->
          "%s. 지금 상태로는 감당할 수 없습니다:\n".formatted(starts(window))
              + gaps.stream().map(gap -> "- " + KoreanAdvice.of(gap)).collect(joining("\n"));
      case News.Ready(var window) -> starts(window) + ". 부족한 것이 없습니다.";
      case News.GivenBack(var window, int to, double dollars) ->
          "%s이(가) 끝나 최소 작업 수를 %d(으)로 되돌렸습니다. 추가 비용은 %s달러입니다."
              .formatted(window.why(), to, EnglishTexts.money(dollars));
      case News.BroughtDown(var window, int from, int to) ->
          "%s 이후 낮춰 줄 정책이 없어 작업 수를 %d에서 %d(으)로 낮췄습니다.".formatted(window.why(), from, to);
      case News.StillAbove above -> stillAbove(above);
      case News.LeftAlone(int min, var floor, double dollars) ->
          ("용량을 바꾸지 않음: 최소 작업 수가 %d인데 달력은 %d입니다 (%s). 다른 사람이 정한 값이므로 그대로 둡니다."
                  + " 하루 %s달러입니다. 낮추거나 달력에 기간을 추가하십시오.")
              .formatted(min, floor.tasks(), floor.why(), EnglishTexts.money(dollars));
      case News.TooOld _ -> "용량을 바꾸지 않음: 더 새로운 실행이 이미 결정했습니다.";
    };
  }

  private String stillAbove(News.StillAbove above) {
    String why =
        switch (above.keeper()) {
          case ROLLOUT -> "진행 중인 배포 때문입니다. 끝내거나 중지하십시오.";
          case SUSPENDED -> "축소가 일시 중지되어 있습니다. 다시 켜십시오.";
          case MIN -> "조정 대상의 최솟값 때문입니다. 낮추십시오.";
          case POLICY -> "조정 정책이나 수동 설정 때문입니다. 부하와 정책을 확인하십시오.";
        };
    return "%s이(가) %s에 끝났지만 작업 %d개가 실행 중입니다 (기준 %d개). 하루 %s달러입니다. %s"
        .formatted(
            above.window().why(),
            times.instant(above.window().end()),
            above.running(),
            above.baseline(),
            EnglishTexts.money(above.dollarsADay()),
            why);
  }

  private String starts(Window window) {
    return "%s이(가) %s에 시작됩니다".formatted(window.why(), times.instant(window.start()));
  }

  private static String shortfall(Window window, Standing standing) {
    return "작업 %d개 중 %d개 실행, 정상 %s."
        .formatted(
            window.floor(),
            standing.running(),
            standing.healthy().isPresent() ? standing.healthy().getAsInt() + "개" : "알 수 없음");
  }

  private static String because(List<Cause> causes) {
    return causes.stream().map(KoreanAdvice::of).collect(joining("\n- ", " 원인:\n- ", ""));
  }
}
