package tidegate.rollout.preflight;

import java.util.stream.Collectors;
import tidegate.cloud.ecs.TaskDefinition;

/** A release goes into the containers that run an image of its repository, and into no other. */
final class RepositoryCheck implements PreflightCheck {

  @Override
  public String id() {
    return "repository";
  }

  @Override
  public Result examine(PreflightSubject subject) {
    if (!subject.facts().siteContainers().isEmpty()) {
      return Result.passed();
    }
    TaskDefinition running = subject.facts().running();
    String containers =
        running.containers().stream()
            .map(container -> container.name() + " (" + container.image() + ")")
            .collect(Collectors.joining(", "));
    String repository = subject.image().repositoryUri();
    return new Result.Faulty(
        Text.of(
            "no container of {0} runs an image of {1}: {2}",
            "{0}의 컨테이너 중 {1}의 이미지를 쓰는 것이 없습니다: {2}", running.arn(), repository, containers),
        Text.of(
            "name the repository that the site runs in RepositoryName, or run {0} in the container"
                + " that releases are for",
            "사이트가 쓰는 리포지토리를 RepositoryName에 지정하거나 릴리스를 받을 컨테이너에서 {0}을(를) 쓰세요", repository));
  }
}
