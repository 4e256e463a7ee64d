package tidegate.rollout.preflight;

import java.util.List;
import java.util.stream.Collectors;
import tidegate.cloud.ecr.Artifact.Platform;

/** An image for another processor ends every task with an exec format error. */
final class ArchitectureCheck implements PreflightCheck {

  @Override
  public String id() {
    return "architecture";
  }

  @Override
  public Result examine(PreflightSubject subject) {
    List<Platform> platforms =
        subject.facts().images().artifact(subject.image().digest()).platforms();
    String wanted = subject.facts().running().architecture();
    if (platforms.isEmpty()) {
      return new Result.Faulty(
          Text.of(
              "{0} is no image that can run, but a build cache, a signature, a manifest of Docker's schema 1"
                  + " or the like",
              "{0}은(는) 실행할 수 있는 이미지가 아니라 빌드 캐시, 서명, Docker schema 1 매니페스트 등입니다",
              subject.image().digest()),
          Text.of("give the release's tag to the image alone", "릴리스 태그를 이미지에만 붙이세요"));
    }
    if (platforms.stream().anyMatch(platform -> platform.told() && platform.runsOn(wanted))) {
      return Result.passed();
    }
    if (platforms.stream().anyMatch(platform -> platform.runsOn(wanted))) {
      return Result.skipped(
          "nothing tells which architecture the image is built for", "이미지의 아키텍처를 알 수 없습니다");
    }
    String built =
        platforms.stream()
            .map(ArchitectureCheck::name)
            .distinct()
            .collect(Collectors.joining(", "));
    return new Result.Faulty(
        Text.of(
            "the image is built for {0}, the tasks are {1}",
            "이미지는 {0}용인데 태스크는 {1}입니다", built, wanted),
        Text.of(
            "build it for {0} (docker buildx build --platform {1}) and push again",
            "{0}용으로 다시 빌드해서(docker buildx build --platform {1}) 푸시하세요",
            wanted,
            wanted.equals("ARM64") ? "linux/arm64" : "linux/amd64"));
  }

  private static String name(Platform platform) {
    return platform.os().isEmpty() || platform.os().equals("linux")
        ? platform.architecture()
        : platform.os() + " " + platform.architecture();
  }
}
