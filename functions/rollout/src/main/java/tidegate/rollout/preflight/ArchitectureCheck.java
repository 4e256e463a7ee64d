package tidegate.rollout.preflight;

import java.util.List;

/** An image for another processor ends every task with an exec format error. */
final class ArchitectureCheck implements Check {

  @Override
  public String id() {
    return "architecture";
  }

  @Override
  public Result examine(Subject subject) {
    List<String> built = subject.facts().architectures(subject.image());
    String wanted = subject.facts().running().architecture();
    if (built.isEmpty()) {
      return Result.skipped(
          "the image's manifest does not tell its architecture", "이미지 매니페스트에 아키텍처가 없습니다");
    }
    if (built.contains(wanted)) {
      return Result.passed();
    }
    return new Result.Faulty(
        Text.of(
            "the image is built for {0}, the tasks are {1}",
            "이미지는 {0}용인데 태스크는 {1}입니다", String.join(", ", built), wanted),
        Text.of(
            "build it for {0} (docker buildx build --platform {1}) and push again",
            "{0}용으로 다시 빌드해서(docker buildx build --platform {1}) 푸시하세요",
            wanted,
            wanted.equals("ARM64") ? "linux/arm64" : "linux/amd64"));
  }
}
