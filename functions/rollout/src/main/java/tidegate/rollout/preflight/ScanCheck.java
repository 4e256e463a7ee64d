package tidegate.rollout.preflight;

import java.util.List;
import java.util.Map;
import tidegate.cloud.ecr.Scan;
import tidegate.core.policy.Moment;

/** Known critical holes stay out. */
final class ScanCheck implements PreflightCheck {

  private final Policy.Scan policy;

  ScanCheck(Policy.Scan policy) {
    this.policy = policy;
  }

  @Override
  public String id() {
    return "scan";
  }

  @Override
  public Moment moment(PreflightSubject subject) {
    return Moment.CRITICAL_FINDINGS;
  }

  @Override
  public Result examine(PreflightSubject subject) {
    return switch (policy) {
      case OFF -> Result.skipped("scans are switched off by SCAN", "SCAN 설정으로 꺼져 있습니다");
      case IF_SCANNED, REQUIRED ->
          worst(
              subject
                  .facts()
                  .images()
                  .scans(subject.image(), subject.facts().running().architecture()));
    };
  }

  /** Of an index for several platforms, what the tasks would run. */
  private Result worst(List<Scan> scans) {
    int critical = scans.stream().mapToInt(ScanCheck::critical).max().orElse(0);
    return scans.stream()
        .map(scan -> examine(scan.status(), Map.of("CRITICAL", critical)))
        .filter(result -> !(result instanceof Result.Passed))
        .findFirst()
        .orElseGet(() -> scans.isEmpty() ? notScanned("none") : Result.passed());
  }

  private static int critical(Scan scan) {
    return scan.severities().getOrDefault("CRITICAL", 0);
  }

  private Result examine(String status, Map<String, Integer> severities) {
    return switch (status) {
      // Enhanced scanning goes on for good: ACTIVE has findings as COMPLETE has.
      case "COMPLETE", "ACTIVE" -> finished(severities.getOrDefault("CRITICAL", 0));
      case "IN_PROGRESS", "PENDING" ->
          Result.waits("the image is still being scanned", "이미지를 아직 검사하는 중입니다");
      default -> notScanned(status.isEmpty() ? "none" : status);
    };
  }

  private static Result finished(int critical) {
    return critical == 0
        ? Result.passed()
        : new Result.Faulty(
            Text.of(
                "the scan found {0} CRITICAL vulnerabilities",
                "검사에서 CRITICAL 취약점 {0}개가 나왔습니다", critical),
            Text.of(
                "rebuild on a patched base image and push again", "패치된 베이스 이미지로 다시 빌드해서 푸시하세요"));
  }

  private Result notScanned(String status) {
    return policy == Policy.Scan.REQUIRED
        ? new Result.Faulty(
            Text.of(
                "there is no finished scan of the image ({0})", "이미지의 완료된 검사가 없습니다({0})", status),
            Text.of(
                "turn on scan on push and scan this image, or set SCAN to if-scanned",
                "푸시할 때 검사를 켜고 이 이미지를 검사하거나 SCAN을 if-scanned로 바꾸세요"))
        : Result.skipped(
            "there is no finished scan of the image ({0})", "이미지의 완료된 검사가 없습니다({0})", status);
  }
}
