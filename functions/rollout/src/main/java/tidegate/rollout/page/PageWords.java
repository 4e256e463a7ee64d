package tidegate.rollout.page;

import tidegate.core.notice.Language;
import tidegate.rollout.preflight.Text;

/** The page's own words; the sentences are the answers'. */
record PageWords(Language language) {

  static final Text SERVES = Text.of("Visitors get", "방문자에게 보이는 릴리스");
  static final Text UNKNOWN = Text.of("unknown", "알 수 없음");
  static final Text DEPLOYED = Text.of("deployed {0}", "{0} 배포");
  static final Text TASKS = Text.of("Tasks running", "실행 중인 태스크");
  static final Text OF = Text.of("{0} of {1}", "{1}개 중 {0}개");
  static final Text FLOOR = Text.of("at least {0} now ({1})", "지금 최소 {0}개({1})");
  static final Text UNSTEADY = Text.of("not steady", "안정되지 않음");
  static final Text NEXT_PEAK = Text.of("Next peak", "다음 피크");
  static final Text NO_PEAK = Text.of("none in 12 months", "12개월 안에 없음");
  static final Text IN = Text.of("in {0}", "{0} 뒤");
  static final Text PEAK = Text.of("{0}: {1} tasks from {2}", "{0}: {2}부터 태스크 {1}개");
  static final Text FREEZE = Text.of("Freeze", "배포 동결");
  static final Text FROZEN = Text.of("until {0}", "{0}까지");
  static final Text NOT_FROZEN = Text.of("none", "없음");
  static final Text NEXT_FREEZE = Text.of("next from {0}", "다음: {0}부터");
  static final Text ALARMS = Text.of("Alarms", "경보");
  static final Text QUIET = Text.of("none of {0} is red", "{0}개 모두 정상");
  static final Text NOT_READ = Text.of("could not be read", "읽지 못함");
  static final Text MISSING = Text.of("not there: {0}", "없는 경보: {0}");
  static final Text IN_FLIGHT = Text.of("In flight", "진행 중인 배포");
  static final Text SERVING = Text.of("serves visitors", "방문자에게 서비스 중");
  static final Text NOT_YET = Text.of("new, visitors do not get it yet", "새 릴리스, 방문자는 아직 보지 않음");
  static final Text KEPT =
      Text.of("kept, so that it can be taken back at once", "바로 되돌릴 수 있게 유지 중");
  static final Text LAST = Text.of("Last releases", "최근 릴리스");
  static final Text NOTHING =
      Text.of("nothing was deployed in the last 90 days", "지난 90일 동안 배포가 없었습니다");
  static final Text BACK = Text.of("back to the release before", "이전 릴리스로");
  static final Text EVIDENCE = Text.of("Seen", "확인한 내용");
  static final Text REMEDY = Text.of("What to do", "조치");
  static final Text CONSOLE = Text.of("Open in CodeDeploy", "CodeDeploy에서 열기");
  static final Text ROLL_BACK = Text.of("Roll back", "되돌리기");
  static final Text ROLL_BACK_CONFIRM =
      Text.of(
          "This takes visitors of {0} back to the release before, or stops what is in flight.",
          "{0}의 방문자를 이전 릴리스로 되돌리거나, 진행 중인 배포를 멈춥니다.");
  static final Text RETRY = Text.of("Try again", "다시 시도");
  static final Text RETRY_CONFIRM =
      Text.of(
          "This deploys the newest release of {0} again. The gate looks at it as at any other.",
          "{0}의 최신 릴리스를 다시 배포합니다. 게이트는 다른 릴리스와 똑같이 검사합니다.");
  static final Text APPROVE = Text.of("Approve", "승인");
  static final Text APPROVE_CONFIRM =
      Text.of(
          "This lets the deployment that waits shift the visitors of {0} to it.",
          "기다리는 배포를 진행해 {0}의 방문자를 새 릴리스로 옮깁니다.");
  static final Text FREEZE_HOURS = Text.of("Freeze for {0} h", "{0}시간 동결");
  static final Text FREEZE_CONFIRM =
      Text.of(
          "No release of {0} starts or shifts in the next {1} hours. A hotfix does.",
          "앞으로 {1}시간 동안 {0}의 릴리스는 배포를 시작하거나 트래픽을 옮기지 않습니다. 핫픽스는 됩니다.");
  static final Text THAW = Text.of("End the freeze", "동결 해제");
  static final Text THAW_CONFIRM =
      Text.of(
          "This ends the freeze of {0} that a person set. What waited may start at once.",
          "사람이 건 {0}의 동결을 해제합니다. 기다리던 릴리스가 바로 시작될 수 있습니다.");
  static final Text FOOT =
      Text.of(
          "As of {0}. The buttons act with your own AWS permissions: who may not invoke the rollout"
              + " function is refused.",
          "{0} 기준. 버튼은 보는 사람의 AWS 권한으로 실행됩니다. rollout 함수를 호출할 권한이 없으면 거부됩니다.");
  static final Text AWAY =
      Text.of(
          "AWS did not answer, so this page is empty now: {0}", "AWS가 응답하지 않아 페이지를 그리지 못했습니다: {0}");

  String say(Text text, Object... arguments) {
    return Text.of(text.english(), text.korean(), arguments).in(language);
  }

  /** As HTML names a language. */
  String code() {
    return switch (language) {
      case ENGLISH -> "en";
      case KOREAN -> "ko";
    };
  }
}
