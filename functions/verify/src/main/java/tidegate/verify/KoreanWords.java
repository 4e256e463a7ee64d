package tidegate.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.Refusal;
import tidegate.core.time.HumanTime;
import tidegate.core.verdict.Evidence;

/** What verify tells, in Korean; evidence and remedies stay as the checks say them. */
record KoreanWords(HumanTime times) implements VerifyPhrases.Words {

  @Override
  public List<String> lines(News news) {
    return switch (news) {
      case News.Shipped shipped -> shipped(shipped);
      case News.NotShipped refused -> refused(refused);
      case News.GoingBack(Deployment rollout, List<Fault> faults) -> {
        String name = VerifyPhrases.name(rollout);
        yield withFaults("롤백합니다: %s 릴리스가 운영을 망가뜨렸고 이전 릴리스가 아직 남아 있습니다".formatted(name), faults);
      }
      case News.Broken(List<Fault> faults, News.NoWayBack why) ->
          withFaults("롤백하지 않습니다: " + noWayBack(why), faults);
      case News.WellAgain well ->
          List.of(
              "%s부터 운영이 다시 정상입니다(%s 동안 이상): %s"
                  .formatted(
                      times.instant(well.until()),
                      times.duration(Duration.between(well.since(), well.until())),
                      String.join(", ", well.faults())));
    };
  }

  private List<String> shipped(News.Shipped shipped) {
    String after = shipped.leadTime().map(time -> ", 푸시 후 " + times.duration(time)).orElse("");
    return List.of(
        "%s 릴리스가 %s부터 방문자에게 서비스됩니다%s"
            .formatted(
                VerifyPhrases.name(shipped.rollout()), times.instant(shipped.since()), after),
        "배포: " + shipped.rollout().id() + " " + shipped.rollout().description());
  }

  private List<String> refused(News.NotShipped news) {
    String name = VerifyPhrases.name(news.rollout());
    var lines = new ArrayList<String>();
    switch (news.why()) {
      case News.Why.ByCheck(Refusal refusal) -> {
        lines.add(
            "%s 릴리스를 %s 단계에서 거절했습니다(%s): %s"
                .formatted(
                    name, refusal.where(), CheckNames.korean(refusal.check()), refusal.what()));
        line(lines, "증거: ", refusal.evidence());
        line(lines, "조치: ", refusal.remedy());
        if (EnglishWords.BEFORE_THE_SHIFT.contains(refusal.where())) {
          lines.add("방문자에게는 노출되지 않았습니다.");
        }
      }
      case News.Why.ByCodeDeploy(String code, String message) -> {
        var known = CodeDeployError.of(code);
        lines.add(
            "%s 릴리스가 배포되지 않았습니다: %s"
                .formatted(name, known.map(CodeDeployError::korean).orElse("CodeDeploy " + code)));
        line(lines, "CodeDeploy: ", (code + " " + message).strip());
        line(lines, "조치: ", known.map(CodeDeployError::remedy).orElse(""));
      }
    }
    lines.add(back(news.back()));
    lines.addAll(now(news.now()));
    lines.add("배포: " + news.rollout().id() + " " + news.rollout().description());
    return lines;
  }

  private static String back(News.Back back) {
    return switch (back) {
      case News.Back.Returned(String id) -> "이전 릴리스가 방문자에게 서비스됩니다(" + id + ").";
      case News.Back.Failed(String id, String error) ->
          "롤백도 실패했습니다(%s: %s). 운영 리스너를 직접 되돌리십시오.".formatted(id, error);
      case News.Back.Nothing _ -> "CodeDeploy가 아무것도 되돌리지 않았습니다. 어느 릴리스가 서비스 중인지 확인하고 자동 롤백을 켜십시오.";
    };
  }

  private static List<String> now(List<Fault> faults) {
    return faults.isEmpty()
        ? List.of("이후 운영을 확인했으며 정상입니다.")
        : withFaults("이후 운영을 확인했으며 정상이 아닙니다:", faults);
  }

  private static String noWayBack(News.NoWayBack why) {
    return switch (why) {
      case BLUE_IS_GONE -> "운영이 정상이 아니지만 되돌릴 이전 릴리스가 남아 있지 않습니다";
      case OLDER_THAN_THE_RELEASE -> "운영이 정상이 아니지만 이 릴리스 이전부터 그랬습니다";
      case BLUE_NOT_KNOWN_WELL ->
          "운영이 정상이 아니지만 이전 릴리스가 정상이었는지 알 수 없습니다. 그래도 되돌리려면 rollout 함수를"
              + " {\"command\":\"rollback\"}으로 호출하십시오";
      case NOT_MEASURED -> "운영을 확인할 수 없어 정상인지 알 수 없습니다";
    };
  }

  private static List<String> withFaults(String sentence, List<Fault> faults) {
    var lines = new ArrayList<String>();
    lines.add(sentence);
    for (Fault fault : faults) {
      String name = CheckNames.korean(fault.finding().check());
      lines.add("- " + fault.key() + "(" + name + "): " + fault.finding().what());
      fault.finding().evidence().stream()
          .map(Evidence::line)
          .forEach(seen -> lines.add("  증거: " + seen));
      line(lines, "  조치: ", fault.finding().remedy());
    }
    return lines;
  }

  private static void line(List<String> lines, String label, String text) {
    if (!text.isBlank()) {
      lines.add(label + text);
    }
  }
}
