package tidegate.verify;

import java.util.Arrays;
import java.util.Optional;

/** CodeDeploy's error codes that a blue/green deployment on ECS can meet, in plain words. */
enum CodeDeployError {
  ALARM_ACTIVE(
      "an alarm of the deployment group went red",
      "배포 그룹의 경보가 울렸습니다",
      "mend what the alarm names, then retry"),
  HOOK_EXECUTION_FAILURE(
      "a hook refused it or gave no answer, and left no reason behind",
      "훅이 거절했거나 응답하지 않았고, 이유를 남기지 않았습니다",
      "read the gate's log of this deployment"),
  ECS_UPDATE_ERROR(
      "ECS could not stand up the new tasks",
      "ECS가 새 태스크를 띄우지 못했습니다",
      "read the service's events and a stopped task's reason"),
  ELASTIC_LOAD_BALANCING_INVALID(
      "a listener does not lead to the target group that serves",
      "리스너가 현재 서비스 중인 대상 그룹을 가리키지 않습니다",
      "point the production listener at the PRIMARY task set's target group"),
  ELB_UPDATE_ERROR(
      "a listener could not be changed",
      "리스너를 변경하지 못했습니다",
      "look whether something else changes the listeners, then retry"),
  INVALID_ECS_SERVICE(
      "the ECS service is not as CodeDeploy needs it",
      "ECS 서비스가 CodeDeploy에 맞지 않습니다",
      "compare the service's target group and ports with the deployment group"),
  INVALID_LAMBDA_FUNCTION(
      "a hook's function is not there",
      "훅 함수를 찾을 수 없습니다",
      "deploy this application again, then retry"),
  IAM_ROLE_PERMISSIONS(
      "CodeDeploy's role lacks a permission",
      "CodeDeploy 역할에 권한이 없습니다",
      "let the role invoke the hooks and pass the task's roles"),
  MANUAL_STOP(
      "somebody stopped it, or peaks did since a peak was due",
      "누군가 중지했거나, 피크 때문에 중지되었습니다",
      "retry when it suits"),
  TIMEOUT(
      "a step took longer than CodeDeploy waits",
      "단계가 CodeDeploy의 제한 시간을 넘겼습니다",
      "look which step is the last one and what it waited for"),
  THROTTLED("AWS throttled CodeDeploy", "AWS가 CodeDeploy 호출을 제한했습니다", "retry in a while"),
  RESOURCE_LIMIT_EXCEEDED(
      "a limit of the account is reached, Fargate's vCPUs perhaps",
      "계정 한도(예: Fargate vCPU)에 도달했습니다",
      "raise the quota or lower the task count, then retry"),
  INVALID_REVISION(
      "the AppSpec was not understood", "AppSpec을 해석하지 못했습니다", "read CodeDeploy's message"),
  INTERNAL_ERROR("CodeDeploy itself failed", "CodeDeploy 내부 오류입니다", "retry");

  private final String english;
  private final String korean;
  private final String remedy;

  CodeDeployError(String english, String korean, String remedy) {
    this.english = english;
    this.korean = korean;
    this.remedy = remedy;
  }

  /** Empty for a code that is none of these. */
  static Optional<CodeDeployError> of(String code) {
    return Arrays.stream(values()).filter(error -> error.name().equals(code)).findFirst();
  }

  String english() {
    return english;
  }

  String korean() {
    return korean;
  }

  /** A remedy; a retry is the rollout function's command. */
  String remedy() {
    return remedy;
  }
}
