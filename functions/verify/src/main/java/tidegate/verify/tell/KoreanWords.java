package tidegate.verify.tell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Intent;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.Refusal;
import tidegate.core.policy.Lifecycle;
import tidegate.core.time.HumanTime;
import tidegate.core.verdict.Evidence;
import tidegate.verify.decide.News;
import tidegate.verify.observe.Fault;

/** What verify tells, in Korean; evidence and remedies stay as the checks say them. */
public record KoreanWords(HumanTime times, String rolloutFunction) implements VerifyPhrases.Words {

  @Override
  public String subject(News news) {
    return switch (news) {
      case News.Serving serving -> shipped(serving);
      case News.Shipped shipped -> shipped(shipped.serving());
      case News.Settled settled ->
          "배포 완료: %s, 이전 릴리스 종료".formatted(VerifyPhrases.name(settled.rollout()));
      case News.NotShipped refused ->
          "배포 실패: %s (%s)"
              .formatted(VerifyPhrases.name(refused.rollout()), EnglishWords.cause(refused.why()));
      case News.GoingBack back ->
          "롤백 중: %s 배포 후 장애 (%s)"
              .formatted(VerifyPhrases.name(back.rollout()), VerifyPhrases.checks(back.faults()));
      case News.Broken(List<Fault> faults, News.NoWayBack _)
          when faults.stream().noneMatch(Fault::measured) ->
          "서비스 점검 불가";
      case News.Broken broken -> "서비스 장애 (%s)".formatted(VerifyPhrases.checks(broken.faults()));
      case News.WellAgain _ -> "서비스 정상 복구";
    };
  }

  private static String shipped(News.Serving serving) {
    boolean back = serving.rollout().intent() == Intent.WAY_BACK;
    return (back ? "이전 릴리스로 복귀: " : "서비스 시작: ") + VerifyPhrases.name(serving.rollout());
  }

  @Override
  public String accept(String check) {
    return VerifyPhrases.accept(rolloutFunction, check, "사유");
  }

  @Override
  public List<String> lines(News news) {
    return switch (news) {
      case News.Serving serving -> {
        var told = new ArrayList<>(List.of(serving(serving)));
        line(told, "승인: ", VerifyPhrases.accepted(serving.accepted()));
        told.add("이전 릴리스는 아직 유지됩니다. 되돌리려면: ./tidegate rollback");
        told.add("배포: " + rollout(serving.rollout()));
        yield told;
      }
      case News.Shipped shipped -> {
        var told = new ArrayList<>(List.of(serving(shipped.serving())));
        line(told, "승인: ", VerifyPhrases.accepted(shipped.serving().accepted()));
        told.add("배포: " + rollout(shipped.rollout()));
        yield told;
      }
      case News.Settled(Deployment rollout) ->
          List.of(
              "%s 릴리스 배포가 끝났고 이전 릴리스의 태스크는 종료되었습니다".formatted(VerifyPhrases.name(rollout)),
              "배포: " + rollout(rollout));
      case News.NotShipped refused -> refused(refused);
      case News.GoingBack(Deployment rollout, List<Fault> faults) -> {
        String name = VerifyPhrases.name(rollout);
        yield withFaults(
            "롤백합니다: %s 릴리스 배포 후 서비스에 장애가 생겼고, 이전 릴리스가 남아 있습니다".formatted(name), faults);
      }
      case News.Broken(List<Fault> faults, News.NoWayBack why) ->
          withFaults("롤백하지 않습니다: " + noWayBack(why), faults);
      case News.WellAgain well ->
          List.of(
              "서비스가 정상으로 돌아왔습니다. %s까지 %s 동안 장애였습니다(%s)"
                  .formatted(
                      times.instant(well.until()),
                      times.duration(Duration.between(well.since(), well.until())),
                      String.join(", ", well.faults())));
    };
  }

  private String serving(News.Serving serving) {
    boolean back = serving.rollout().intent() == Intent.WAY_BACK;
    String after =
        serving
            .leadTime()
            .map(time -> "(%s 후 %s)".formatted(back ? "되돌리기 명령" : "푸시", times.duration(time)))
            .orElse("");
    return "%s부터 %s 릴리스가 %s서비스되고 있습니다%s"
        .formatted(
            times.instant(serving.since()),
            VerifyPhrases.name(serving.rollout()),
            back ? "다시 " : "",
            after);
  }

  private static String rollout(Deployment rollout) {
    return rollout.id() + " " + rollout.description();
  }

  private List<String> refused(News.NotShipped news) {
    String name = VerifyPhrases.name(news.rollout());
    var lines = new ArrayList<String>();
    switch (news.why()) {
      case News.Why.ByCheck(Refusal refusal, List<String> acceptable) -> {
        lines.add("%s 릴리스 배포를 %s: %s".formatted(name, by(refusal), refusal.what()));
        line(lines, "증거: ", refusal.evidence());
        line(lines, "조치: ", refusal.remedy());
        lines.addAll(accept(acceptable));
        if (Lifecycle.beforeShift(refusal.where())) {
          lines.add("방문자에게는 노출되지 않았습니다.");
        }
      }
      case News.Why.ByCodeDeploy(String code, String message) -> {
        var known = CodeDeployError.of(code);
        lines.add(
            "%s 릴리스가 배포되지 않았습니다: %s"
                .formatted(name, known.map(CodeDeployError::korean).orElse("CodeDeploy " + code)));
        line(lines, "CodeDeploy: ", (code + " " + message).strip());
        line(lines, "조치: ", known.map(CodeDeployError::koreanRemedy).orElse(""));
      }
    }
    lines.add(back(news.back()));
    lines.addAll(now(news.now()));
    lines.add("배포: " + rollout(news.rollout()));
    return lines;
  }

  /** How a person lets it pass, a command for each check. */
  private List<String> accept(List<String> checks) {
    var lines = new ArrayList<String>();
    if (!checks.isEmpty()) {
      lines.add(
          "그래도 이 릴리스를 배포하려면 사유를 적어 승인하세요. 이 이미지에만 %s 동안 유효합니다%s:"
              .formatted(
                  times.duration(Acceptance.LASTS),
                  checks.size() == 1 ? "" : ". 아래 검사가 모두 거절했습니다"));
    }
    checks.forEach(check -> lines.add(accept(check)));
    return lines;
  }

  private static String by(Refusal refusal) {
    String check = CheckNames.korean(refusal.check());
    return Lifecycle.isHook(refusal.where())
        ? "%s 단계에서 거절했습니다(%s)".formatted(refusal.where(), check)
        : "%s 함수가 중지했습니다(%s)".formatted(refusal.where(), check);
  }

  private static String back(News.Back back) {
    return switch (back) {
      case News.Back.Returned(String id) -> "방문자에게는 이전 릴리스가 서비스됩니다(롤백 " + id + ").";
      case News.Back.Failed(String id, String error) ->
          "롤백 %s도 실패했습니다(%s). 운영 리스너가 어느 대상 그룹을 가리키는지 확인하고, 정상 태스크가 있는 대상 그룹으로 바꾸세요."
              .formatted(id, error);
      case News.Back.Nothing _ ->
          "CodeDeploy가 롤백하지 않아 배포가 멈춘 상태 그대로입니다. 어느 릴리스가 서비스 중인지 확인하고 배포 그룹의 자동 롤백을 켜세요.";
    };
  }

  private static List<String> now(List<Fault> faults) {
    return faults.isEmpty()
        ? List.of("이후 서비스를 점검했고 정상입니다.")
        : withFaults("이후 서비스를 점검했고 장애가 있습니다:", faults);
  }

  private static String noWayBack(News.NoWayBack why) {
    return switch (why) {
      case BLUE_IS_GONE -> "서비스에 장애가 있지만 되돌릴 이전 릴리스가 남아 있지 않습니다";
      case OLDER_THAN_THE_RELEASE -> "서비스에 장애가 있지만 이 릴리스 이전부터 있던 장애입니다";
      case BLUE_NOT_KNOWN_WELL ->
          "서비스에 장애가 있지만 이전 릴리스가 정상이었는지 알 수 없습니다. 그래도 되돌리려면:" + " ./tidegate rollback";
      case ONLY_SEEN_OUTSIDE ->
          "방문자에게 장애가 보이지만 VPC 내부에서는 정상입니다. CDN, DNS, 인증서를 확인하세요. 이 릴리스와 함께 시작되어" + " 계속되면 롤백합니다";
      case NOT_MEASURED -> "서비스를 점검할 수 없어 정상인지 알 수 없습니다";
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
