package tidegate.rollout.tell;

import java.time.Instant;
import java.util.Optional;
import tidegate.core.calendar.Freeze;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.HandFreeze;
import tidegate.core.time.HumanTime;
import tidegate.rollout.decide.FreezeChange;
import tidegate.rollout.preflight.Text;

/** What is said where a person freezes or thaws the site. */
record FreezePhrases(HumanTime english, HumanTime korean) {

  /** One line. */
  Text headline(FreezeChange change, Instant now) {
    return switch (change) {
      case FreezeChange.Frozen(HandFreeze freeze, _, _) ->
          new Text(
              "frozen until %s by %s"
                  .formatted(english.instant(freeze.until(), now), freeze.whose()),
              "%s까지 배포 동결: %s".formatted(korean.instant(freeze.until(), now), freeze.whose()));
      case FreezeChange.Thawed(HandFreeze ended, HandFreeze before) ->
          new Text(
              "thawed by %s, before its end at %s: releases start again"
                  .formatted(ended.who(), english.instant(before.until(), now)),
              "배포 동결 해제(%s): 끝날 시각 %s 전에 풀었습니다. 릴리스를 다시 배포합니다"
                  .formatted(ended.who(), korean.instant(before.until(), now)));
    };
  }

  Text changed(FreezeChange change, Instant now) {
    Text headline = headline(change, now);
    return switch (change) {
      case FreezeChange.Frozen(_, Optional<HandFreeze> before, Optional<Deployment> stopped) ->
          headline
              .and(before.map(one -> instead(one, now)).orElseGet(() -> Text.of("")))
              .and(
                  Text.of(
                      "\nNo release starts or shifts traffic until then; hotfixes and ways back do."
                          + " Capacity still follows the calendar. To end it earlier: ./tidegate thaw",
                      "\n그때까지 릴리스는 배포를 시작하지도 트래픽을 전환하지도 않습니다. 핫픽스와 되돌리기는 됩니다."
                          + " 태스크 수는 달력대로 바뀝니다. 먼저 해제하려면: ./tidegate thaw"))
              .and(stopped.map(FreezePhrases::stopped).orElseGet(() -> Text.of("")));
      case FreezeChange.Thawed(_, HandFreeze before) ->
          headline.and(Text.of("\nIt was: {0}", "\n동결 내용: {0}", before.whose()));
    };
  }

  private Text instead(HandFreeze before, Instant now) {
    return new Text(
        "; until now it was %s by %s"
            .formatted(english.instant(before.until(), now), before.whose()),
        ". 이전 동결: %s까지, %s".formatted(korean.instant(before.until(), now), before.whose()));
  }

  private static Text stopped(Deployment deployment) {
    Text what = Phrases.what(deployment);
    return new Text(
        "\n%s (%s) is in flight and is refused before its shift, unless that has begun; then try it"
                .formatted(what.english(), deployment.id())
            + " again with ./tidegate retry once the freeze is over",
        "\n진행 중인 %s(%s)은 전환이 시작되지 않았다면 전환 전에 거절됩니다. 동결이 끝난 뒤 ./tidegate retry로 다시 시도하세요"
            .formatted(what.korean(), deployment.id()));
  }

  Text already(HandFreeze freeze, Instant now) {
    return new Text(
        "nothing to do: frozen until %s already, by %s"
            .formatted(english.instant(freeze.until(), now), freeze.whose()),
        "할 일 없음: 이미 %s까지 동결되어 있습니다. %s"
            .formatted(korean.instant(freeze.until(), now), freeze.whose()));
  }

  Text nothingToThaw(Optional<Freeze> peaks, Instant now) {
    Text nothing =
        Text.of("nothing to thaw: nobody froze this site", "해제할 것 없음: 사람이 건 배포 동결이 없습니다");
    return peaks
        .map(freeze ->
            nothing.and(
                new Text(
                    "; the calendar's freeze (%s) holds until %s, and a hotfix passes it"
                        .formatted(freeze.why(), english.instant(freeze.until(), now)),
                    ". 달력의 동결은 %s까지이며 핫픽스는 배포됩니다".formatted(korean.instant(freeze.until(), now)))))
        .orElse(nothing);
  }
}
