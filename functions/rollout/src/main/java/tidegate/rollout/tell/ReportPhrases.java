package tidegate.rollout.tell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.notice.Language;
import tidegate.core.release.Release;
import tidegate.core.time.HumanTime;
import tidegate.rollout.Settings;
import tidegate.rollout.act.Executor;
import tidegate.rollout.decide.PastRelease;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.preflight.Checked;
import tidegate.rollout.preflight.Result;
import tidegate.rollout.preflight.Text;

/** What is shown on several lines where a person asks: the past, the checks, the difference. */
public final class ReportPhrases {

  private final HumanTime english;
  private final HumanTime korean;

  public ReportPhrases(Settings settings) {
    this.english = new HumanTime(Language.ENGLISH, settings.calendar().zone());
    this.korean = new HumanTime(Language.KOREAN, settings.calendar().zone());
  }

  /** One line a deployment, the newest first. */
  public Text history(List<PastRelease> past, Instant now) {
    if (past.isEmpty()) {
      return Text.of(
          "nothing was deployed in the last {0} days",
          "지난 {0}일 동안 배포가 없었습니다", PastRelease.MEMORY.toDays());
    }
    return Text.join("\n", past.stream().map(one -> line(one, now)).toList());
  }

  private Text line(PastRelease past, Instant now) {
    Deployment deployment = past.deployment();
    Text intent = past.said().map(said -> intent(said)).orElseGet(() -> Text.of(""));
    Text took =
        deployment
            .ended()
            .map(ended -> Duration.between(deployment.created(), ended))
            .filter(length -> !length.isNegative())
            .map(
                length -> new Text(", " + english.duration(length), ", " + korean.duration(length)))
            .orElseGet(() -> Text.of(""));
    return new Text(
            english.instant(deployment.created(), now), korean.instant(deployment.created(), now))
        .and("  ", "  ")
        .and(Phrases.what(deployment))
        .and(intent)
        .and("  ", "  ")
        .and(verdict(past.verdict()))
        .and(Text.of("  ({0}", "  ({0}", deployment.id()))
        .and(took)
        .and(")", ")")
        .and(Text.of(past.why().isEmpty() ? "" : "\n    " + past.why()));
  }

  /** Where a deployment stands that has not ended. */
  public static Text inFlight(Deployment deployment) {
    Text what = Phrases.what(deployment);
    return deployment.shifted()
        ? new Text(
            "visitors get %s; %s keeps blue for a while, so that it can be taken back at once"
                .formatted(what.english(), deployment.id()),
            "방문자는 %s을(를) 보고 있습니다. %s은(는) 바로 되돌릴 수 있게 잠시 블루를 유지합니다"
                .formatted(what.korean(), deployment.id()))
        : new Text(
            "%s is being deployed with %s, and visitors do not get it yet"
                .formatted(what.english(), deployment.id()),
            "%s 배포 중(%s). 방문자는 아직 보지 않습니다".formatted(what.korean(), deployment.id()));
  }

  private static Text intent(Description said) {
    return switch (said.intent()) {
      case RELEASE -> Text.of("");
      case HOTFIX -> Text.of(", a hotfix", ", 핫픽스");
      case WAY_BACK -> Text.of(", a way back", ", 되돌리기");
      case ROLLBACK -> Text.of(", a rollback", ", 롤백");
    };
  }

  /** What became of a deployment, in a word or two. */
  public static Text verdict(PastRelease.Verdict verdict) {
    return switch (verdict) {
      case SERVES -> Text.of("serves", "서비스 중");
      case SERVED -> Text.of("served", "서비스했음");
      case IN_FLIGHT -> Text.of("is in flight", "배포 중");
      case FAILED -> Text.of("was refused or failed", "거절 또는 실패");
      case STOPPED -> Text.of("was stopped", "중지됨");
      case ROLLBACK -> Text.of("took visitors back", "되돌림");
    };
  }

  /** How many checks stand against it, then those, then the names of the others. */
  public static Text preflight(Release release, List<Checked> rows) {
    List<Checked> complaints = rows.stream().filter(Checked::complains).toList();
    var lines = new ArrayList<Text>();
    lines.add(
        complaints.isEmpty()
            ? Text.of(
                "{0} passes every check before its start ({1})",
                "{0}: 사전 점검 {1}개를 모두 통과했습니다", release.tag(), rows.size())
            : Text.of(
                "{0}: {1} of {2} checks before its start complain",
                "{0}: 사전 점검 {2}개 중 {1}개에 문제가 있습니다", release.tag(), complaints.size(), rows.size()));
    complaints.forEach(row -> PreflightPhrases.fault(row).ifPresent(lines::add));
    rows.stream()
        .filter(row -> row.result() instanceof Result.Skipped)
        .forEach(row ->
            lines.add(
                Text.of("- {0}: ", "- {0}: ", row.check())
                    .and(((Result.Skipped) row.result()).why())));
    List<String> passed =
        rows.stream()
            .filter(row -> row.result() instanceof Result.Passed)
            .map(Checked::check)
            .toList();
    if (!passed.isEmpty()) {
      lines.add(Text.of("passed: {0}", "통과: {0}", String.join(", ", passed)));
    }
    return Text.join("\n", lines);
  }

  /** What the task definition of the next release would have that the running one has not. */
  public static Text diff(Release release, Image image, Facts facts) {
    TaskDefinition running = facts.running();
    var lines = new ArrayList<String>();
    Map<String, String> environment =
        new TreeMap<>(Executor.environment(release.digest(), release.tag()));
    for (String name : facts.siteContainers()) {
      TaskDefinition.Container container = running.container(name).orElseThrow();
      change(name + ".image", container.image(), image.reference(), lines);
      environment.forEach((variable, value) ->
          change(
              name + ".environment." + variable,
              container.environment().getOrDefault(variable, ""),
              value,
              lines));
    }
    if (lines.isEmpty()) {
      return Text.of(
          "nothing would change: {0} is what {1} runs",
          "바뀌는 것 없음: {1}이(가) 이미 {0}입니다", release.tag(), running.arn());
    }
    String changes = String.join("\n", lines);
    return Text.of(
        "{0} would change this in {1}:\n{2}\nAll else is copied as it runs.",
        "{0} 릴리스가 {1}에서 바꾸는 것:\n{2}\n나머지는 실행 중인 그대로 복사합니다.", release.tag(), running.arn(), changes);
  }

  private static void change(String where, String from, String to, List<String> lines) {
    if (!from.equals(to)) {
      lines.add("  " + where + "\n    - " + (from.isEmpty() ? "(none)" : from) + "\n    + " + to);
    }
  }
}
