package tidegate.rollout.preflight;

import java.util.Comparator;
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

  /** Of an index, the worst of what the tasks may run. */
  private Result worst(List<Scan> scans) {
    return scans.stream()
        .map(scan -> examine(scan.status(), scan.severities()))
        .max(Comparator.comparingInt(ScanCheck::badness))
        .orElseGet(() -> notScanned("none"));
  }

  private static int badness(Result result) {
    return switch (result) {
      case Result.Passed _ -> 0;
      case Result.Skipped _ -> 1;
      case Result.Waits _ -> 2;
      case Result.Faulty _ -> 3;
    };
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

  /** By ImageScanStatus in ECR's API reference. */
  private static Text remedy(String status) {
    return switch (status) {
      case "UNSUPPORTED_IMAGE" ->
          Text.of(
              "ECR cannot scan what this image is built on: build it on a system that ECR scans, or"
                  + " set SCAN to if-scanned",
              "ECR이 이 이미지의 운영 체제를 검사하지 못합니다. 검사되는 베이스 이미지로 만들거나 SCAN을 if-scanned로 바꾸세요");
      case "SCAN_ELIGIBILITY_EXPIRED" ->
          Text.of(
              "Inspector no longer scans images as old as this one: push it again, or lengthen the"
                  + " re-scan duration",
              "이미지가 오래되어 Inspector가 더 검사하지 않습니다. 다시 푸시하거나 재검사 기간을 늘리세요");
      case "FAILED", "FINDINGS_UNAVAILABLE", "LIMIT_EXCEEDED" ->
          Text.of(
              "have ECR scan it again, or set SCAN to if-scanned",
              "ECR에서 다시 검사하거나 SCAN을 if-scanned로 바꾸세요");
      default ->
          Text.of(
              "turn on scan on push and scan this image, or set SCAN to if-scanned",
              "푸시할 때 검사를 켜고 이 이미지를 검사하거나 SCAN을 if-scanned로 바꾸세요");
    };
  }

  private Result notScanned(String status) {
    return policy == Policy.Scan.REQUIRED
        ? new Result.Faulty(
            Text.of(
                "there is no finished scan of the image ({0})", "이미지의 완료된 검사가 없습니다({0})", status),
            remedy(status))
        : Result.skipped(
            "there is no finished scan of the image ({0})", "이미지의 완료된 검사가 없습니다({0})", status);
  }
}
