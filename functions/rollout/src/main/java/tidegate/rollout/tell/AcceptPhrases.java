package tidegate.rollout.tell;

import java.time.Instant;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.RefusedChecks;
import tidegate.core.release.Release;
import tidegate.core.time.HumanTime;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.NoAcceptance;
import tidegate.rollout.preflight.Text;

/** What is said where a person lets a release pass a check. */
record AcceptPhrases(HumanTime english, HumanTime korean) {

  Text accepted(Outcome.Accepted accepted, Instant now) {
    Acceptance word = accepted.acceptance();
    String tag = accepted.release().tag();
    Text given =
        new Text(
            "%s is accepted for %s until %s by %s"
                .formatted(word.check(), tag, english.instant(word.until(), now), word.whose()),
            "%s의 %s 검사를 %s까지 승인했습니다. %s"
                .formatted(tag, word.check(), korean.instant(word.until(), now), word.whose()));
    return accepted.remaining().isEmpty()
        ? given
        : given.and(
            Text.of(
                "\nIt was refused by {0}, too: accept each of them, or mend the release.",
                "\n{0} 검사도 거절했습니다. 각각 승인하거나 릴리스를 수정하세요.", String.join(", ", accepted.remaining())));
  }

  Text not(Release release, NoAcceptance why, Instant now) {
    String tag = release.tag();
    return switch (why) {
      case NoAcceptance.NothingRefused _ ->
          Text.of(
              "nothing to accept: no check of the gate has refused the last rollout of {0}",
              "승인할 것 없음: {0}의 마지막 배포를 거절한 게이트 검사가 없습니다", tag);
      case NoAcceptance.AnotherCheck(String check, RefusedChecks refused) ->
          Text.of(
              "not accepted: {0} was not refused by {1}; it was refused by {2}",
              "승인하지 않음: {0}을(를) 거절한 검사는 {1}이(가) 아니라 {2}입니다", tag, check, refused.toString());
      case NoAcceptance.Absolute(String check) ->
          Text.of(
              "not accepted: {1} refused {0} and is absolute, since visitors would get a site that is"
                  + " broken or not this one; mend it, then push a new tag or run"
                  + " ./tidegate retry",
              "승인하지 않음: {0}을(를) 거절한 {1}은(는) 방문자에게 고장 났거나 다른 사이트가 보이는 문제라 예외가 없습니다. 수정한 뒤"
                  + " 새 태그를 푸시하거나 ./tidegate retry를 실행하세요",
              tag,
              check);
      case NoAcceptance.Enough _ ->
          Text.of(
              "not accepted: {1} checks are accepted for {0} already, which is the most; mend the"
                  + " release and push a new tag",
              "승인하지 않음: {0}에는 이미 최대인 {1}개 검사가 승인되었습니다. 릴리스를 수정해 새 태그로 푸시하세요", tag, Acceptance.MOST);
      case NoAcceptance.Already(Acceptance word) ->
          new Text(
              "nothing to do: %s is accepted for %s until %s by %s"
                  .formatted(word.check(), tag, english.instant(word.until(), now), word.whose()),
              "할 일 없음: %s 검사는 %s에 대해 %s까지 승인되었습니다(%s)"
                  .formatted(word.check(), tag, korean.instant(word.until(), now), word.whose()));
    };
  }
}
