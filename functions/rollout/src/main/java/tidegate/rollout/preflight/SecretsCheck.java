package tidegate.rollout.preflight;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tidegate.cloud.ecs.TaskDefinition.Container;
import tidegate.core.policy.Moment;

/** Whoever may describe a task definition reads its plain environment. Names only are looked at. */
final class SecretsCheck implements PreflightCheck {

  private static final Pattern SECRET =
      Pattern.compile(
          "WORDPRESS_(AUTH|SECURE_AUTH|LOGGED_IN|NONCE)_(KEY|SALT)"
              + "|AWS_SECRET_ACCESS_KEY|(.*_)?(PASSWORD|SECRET|TOKEN|PRIVATE_KEY)");

  @Override
  public String id() {
    return "secrets";
  }

  @Override
  public Moment moment(PreflightSubject subject) {
    return Moment.UNSAFE;
  }

  @Override
  public Result examine(PreflightSubject subject) {
    List<String> plain =
        subject.facts().running().containers().stream()
            .map(Container::environment)
            .flatMap(environment -> environment.entrySet().stream())
            .filter(variable -> !variable.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .filter(name -> SECRET.matcher(name).matches())
            .distinct()
            .sorted()
            .toList();
    return plain.isEmpty()
        ? Result.passed()
        : new Result.Faulty(
            Text.of(
                "{0} stands in the task definition's plain environment",
                "{0}이(가) 태스크 정의의 평문 환경 변수에 있습니다", String.join(", ", plain)),
            Text.of(
                "put it into Parameter Store or Secrets Manager and refer to it under secrets",
                "Parameter Store나 Secrets Manager에 넣고 secrets로 참조하세요"));
  }
}
