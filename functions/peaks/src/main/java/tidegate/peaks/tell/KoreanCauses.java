package tidegate.peaks.tell;

import static java.util.stream.Collectors.joining;

import java.util.List;
import tidegate.peaks.observe.Cause;

/** What is said in Korean of why a floor does not stand, and what to do about it. */
record KoreanCauses(ServiceName service) {

  /** One line a cause. */
  String because(List<Cause> causes) {
    return causes.stream().map(this::cause).collect(joining("\n- ", "\n원인:\n- ", ""));
  }

  private String cause(Cause cause) {
    String what =
        switch (cause.kind()) {
          case QUOTA ->
              "Fargate vCPU 할당량이 부족합니다. 지금 Service Quotas에서 L-3032A538 값을 올리고, 그동안 계정의 다른 태스크를 멈추세요";
          case PLACEMENT ->
              "ECS가 태스크를 배치하지 못합니다. 주소(ENI)가 원인이면 주소를 비우거나 서브넷을 추가하고, 용량(capacity)이 원인이면 다른 가용 영역의 서브넷을 추가하세요";
          case IMAGE_PULL -> "이미지를 가져올 수 없습니다. ECR에 이미지가 있는지, 실행 역할에 권한이 있는지 확인하세요";
          case HEALTH_CHECK -> "태스크는 실행 중이지만 정상이 아닙니다. 사이트 로그, 데이터베이스, 상태 확인 경로를 보세요";
          case START -> "태스크가 시작하다가 멈춥니다. ECS에서 중지된 태스크의 사유를 보세요";
          case SCALING -> "조정 활동이 실패했습니다. ECS의 조정 활동 기록을 보세요";
          case ROLLOUT -> "배포가 진행 중입니다. 기다리거나 rollback으로 멈추세요";
          case UNREAD -> "일부를 읽지 못했습니다. 함수의 로그와 권한을 확인하세요";
          case UNKNOWN -> "AWS가 아직 이유를 알려 주지 않았습니다. 이벤트를 보세요: " + service.events();
        };
    return cause.evidence().isEmpty() ? what : what + " [" + cause.evidence() + "]";
  }
}
