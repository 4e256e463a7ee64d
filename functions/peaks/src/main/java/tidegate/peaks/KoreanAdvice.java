package tidegate.peaks;

/** Korean causes and gaps, each with its remedy. AWS's own words stay as they are. */
final class KoreanAdvice {

  private KoreanAdvice() {}

  static String of(Cause cause) {
    String what =
        switch (cause.kind()) {
          case QUOTA -> "Fargate vCPU 할당량 부족: Service Quotas에서 L-3032A538을 올리십시오";
          case PLACEMENT -> "작업을 배치할 수 없음: 서브넷의 여유 주소를 확보하거나 다른 가용 영역의 서브넷을 추가하십시오";
          case IMAGE_PULL -> "이미지를 가져올 수 없음: ECR에 이미지가 있는지, 실행 역할의 권한이 있는지 확인하십시오";
          case HEALTH_CHECK -> "작업은 실행 중이지만 정상이 아님: 사이트 로그, 데이터베이스, 상태 확인 경로를 보십시오";
          case START -> "작업이 시작하다 멈춤: ECS에서 중지된 작업의 사유를 보십시오";
          case SCALING -> "조정 활동 실패: 조정 활동 기록을 보십시오";
          case ROLLOUT -> "배포가 서비스를 붙잡고 있음: 기다리거나 롤백으로 중지하십시오";
          case UNREAD -> "일부를 읽지 못함: 함수의 로그와 권한을 확인하십시오";
          case UNKNOWN -> "AWS가 알려 준 원인이 없음: 서비스 이벤트를 보십시오";
        };
    return cause.evidence().isEmpty() ? what : what + " [" + cause.evidence() + "]";
  }

  static String of(Gap gap) {
    return switch (gap) {
      case Gap.Vcpus(double needed, double quota, boolean hotfix) ->
          "Fargate 할당량은 vCPU %.0f개인데 %s %.0f개가 필요합니다. L-3032A538을 올리십시오"
              .formatted(quota, hotfix ? "피크 중 hotfix 배포에" : "피크에", needed);
      case Gap.Connections(int needed, int limit, String name, boolean hotfix) ->
          "%s 데이터베이스 연결이 %d개까지 필요한데 %s은(는) 약 %d개이고 5분의 1은 남겨야 합니다. PHP 작업자를 줄이거나 클래스를 키우십시오"
              .formatted(hotfix ? "피크 중 hotfix 배포에" : "피크에", needed, name, limit);
      case Gap.Maintenance(String window, var pending) ->
          "데이터베이스 유지 관리 %s(UTC)가 피크와 겹칩니다%s. 옮기십시오"
              .formatted(
                  window, pending.isEmpty() ? "" : " (대기 중: " + String.join(", ", pending) + ")");
      case Gap.Backup(String window) -> "데이터베이스 백업 %s(UTC)이 피크 시작과 겹칩니다. 옮기십시오".formatted(window);
      case Gap.Database(String status) -> "데이터베이스 상태가 " + status + "입니다. RDS에서 확인하십시오";
      case Gap.Credits(double balance, String name) ->
          "%s의 CPU 크레딧이 %.0f개(vCPU 하나로 그만큼의 분) 남았습니다. 부하를 줄이거나 크레딧이 없는 클래스로 바꾸십시오"
              .formatted(name, balance);
      case Gap.Storage(double free, int allocated) ->
          "데이터베이스 저장 공간이 %d GiB 중 %.1f GiB 남았습니다. 자동 확장은 6시간에 한 번뿐이니 지금 늘리십시오"
              .formatted(allocated, free);
      case Gap.Unread(String what) -> what + "을(를) 읽지 못했습니다. 권한을 확인하십시오";
    };
  }
}
