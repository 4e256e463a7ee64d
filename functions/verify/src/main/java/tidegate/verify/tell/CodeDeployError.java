package tidegate.verify.tell;

import java.util.Arrays;
import java.util.Optional;

/** CodeDeploy's error codes that a blue/green deployment on ECS can meet, in plain words. */
public enum CodeDeployError {
  ALARM_ACTIVE(
      "an alarm of the deployment group went red",
      "배포 그룹의 경보가 발생했습니다",
      "fix what the alarm is about, then retry",
      "경보 원인을 해결한 뒤 retry 하세요"),
  HOOK_EXECUTION_FAILURE(
      "a hook refused it or gave no answer, and left no reason behind",
      "훅이 거절했거나 응답하지 않았고, 이유를 남기지 않았습니다",
      "read the gate's log of this deployment",
      "이 배포의 gate 로그를 확인하세요"),
  ECS_UPDATE_ERROR(
      "ECS could not stand up the new tasks",
      "ECS가 새 태스크를 띄우지 못했습니다",
      "read the service's events and the stopped reason of a new task",
      "서비스 이벤트와 중지된 태스크의 사유를 확인하세요"),
  ELASTIC_LOAD_BALANCING_INVALID(
      "the production listener does not forward to the target group of the PRIMARY task set",
      "리스너가 현재 서비스 중인 대상 그룹을 가리키지 않습니다",
      "point the production listener at the PRIMARY task set's target group",
      "운영 리스너를 PRIMARY 태스크 세트의 대상 그룹으로 연결하세요"),
  ELB_UPDATE_ERROR(
      "a listener could not be changed",
      "리스너를 변경하지 못했습니다",
      "check whether something else changes the listeners, then retry",
      "다른 도구가 리스너를 변경하는지 확인한 뒤 retry 하세요"),
  INVALID_ECS_SERVICE(
      "the ECS service is not as CodeDeploy needs it",
      "ECS 서비스가 CodeDeploy에 맞지 않습니다",
      "compare the service's target group and ports with the deployment group",
      "서비스의 대상 그룹과 포트를 배포 그룹과 비교하세요"),
  INVALID_LAMBDA_FUNCTION(
      "the function of a hook does not exist",
      "훅 함수를 찾을 수 없습니다",
      "deploy this application again, then retry",
      "이 애플리케이션을 다시 배포한 뒤 retry 하세요"),
  IAM_ROLE_PERMISSIONS(
      "CodeDeploy's role lacks a permission",
      "CodeDeploy 역할에 권한이 없습니다",
      "allow CodeDeploy's role to invoke the hooks and to pass the task's roles",
      "CodeDeploy 역할에 훅 호출과 태스크 역할 전달(PassRole)을 허용하세요"),
  MANUAL_STOP(
      "somebody stopped it, with StopDeployment or in the console",
      "누군가 StopDeployment 또는 콘솔로 중지했습니다",
      "retry when the reason for the stop is over",
      "중지한 이유가 해소되면 retry 하세요"),
  TIMEOUT(
      "a step took longer than CodeDeploy waits",
      "단계가 CodeDeploy의 제한 시간을 넘겼습니다",
      "check which step came last and what it waited for",
      "마지막 단계가 무엇을 기다렸는지 확인하세요"),
  THROTTLED(
      "AWS throttled CodeDeploy",
      "AWS가 CodeDeploy 호출을 제한했습니다",
      "retry in a few minutes",
      "몇 분 뒤 retry 하세요"),
  RESOURCE_LIMIT_EXCEEDED(
      "a quota of the account is used up, perhaps Fargate's vCPUs",
      "계정 한도(예: Fargate vCPU)에 도달했습니다",
      "raise the quota or lower the task count, then retry",
      "할당량을 올리거나 태스크 수를 줄인 뒤 retry 하세요"),
  INVALID_REVISION(
      "the AppSpec was not understood",
      "AppSpec을 해석하지 못했습니다",
      "read CodeDeploy's message",
      "CodeDeploy의 메시지를 확인하세요"),
  INTERNAL_ERROR("CodeDeploy itself failed", "CodeDeploy 내부 오류입니다", "retry", "retry 하세요");

  private final String english;
  private final String korean;
  private final String remedy;
  private final String koreanRemedy;

  CodeDeployError(String english, String korean, String remedy, String koreanRemedy) {
    this.english = english;
    this.korean = korean;
    this.remedy = remedy;
    this.koreanRemedy = koreanRemedy;
  }

  /** Empty for a code that is none of these. */
  public static Optional<CodeDeployError> of(String code) {
    return Arrays.stream(values()).filter(error -> error.name().equals(code)).findFirst();
  }

  public String english() {
    return english;
  }

  public String korean() {
    return korean;
  }

  /** A remedy; a retry is the rollout function's command. */
  public String remedy() {
    return remedy;
  }

  /** The same, in Korean. */
  public String koreanRemedy() {
    return koreanRemedy;
  }
}
