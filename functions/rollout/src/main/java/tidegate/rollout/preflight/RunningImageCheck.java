package tidegate.rollout.preflight;

import java.util.List;
import tidegate.cloud.ecr.ImageReference;
import tidegate.core.policy.Moment;
import tidegate.rollout.observe.Facts;

/**
 * Until visitors are on green, a task of blue that ends or is added must pull the image that runs.
 * A rollout is the cure, so it is told and stops nothing.
 */
final class RunningImageCheck implements PreflightCheck {

  @Override
  public String id() {
    return "running-image";
  }

  @Override
  public Moment moment(PreflightSubject subject) {
    return Moment.TOLD_ONLY;
  }

  @Override
  public Result examine(PreflightSubject subject) {
    Facts facts = subject.facts();
    String repository = subject.image().repositoryUri();
    boolean elsewhere =
        facts.siteContainers().stream()
            .flatMap(name -> facts.running().container(name).stream())
            .noneMatch(container -> ImageReference.isOf(container.image(), repository));
    if (elsewhere) {
      return Result.skipped("what runs is not of {0}", "실행 중인 이미지가 {0}의 것이 아닙니다", repository);
    }
    if (facts.runningDigests().isEmpty()) {
      return Result.skipped("which image runs is not known", "실행 중인 이미지를 알 수 없습니다");
    }
    List<String> gone =
        facts.runningDigests().stream()
            .filter(digest -> facts.images().find(digest).isEmpty())
            .toList();
    return gone.isEmpty()
        ? Result.passed()
        : new Result.Faulty(
            Text.of(
                "the image that runs ({0}) is no longer in ECR, or is archived there: until visitors are on the new one, no"
                    + " task can be replaced or added",
                "실행 중인 이미지({0})가 ECR에 없거나 보관(archive)되었습니다. 전환이 끝날 때까지 태스크를 교체하거나 늘릴 수 없습니다",
                String.join(", ", gone)),
            Text.of(
                "have the repository's lifecycle policy keep what runs",
                "리포지토리 수명 주기 정책이 실행 중인 이미지를 남기게 하세요"));
  }
}
