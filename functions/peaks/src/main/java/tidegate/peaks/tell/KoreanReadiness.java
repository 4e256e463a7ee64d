package tidegate.peaks.tell;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import tidegate.core.calendar.Window;
import tidegate.core.notice.Language;
import tidegate.core.time.HumanTime;
import tidegate.peaks.readiness.Gap;
import tidegate.peaks.readiness.Readiness;
import tidegate.peaks.readiness.ReadinessTopic;

/** What is said in Korean of the look ahead of a peak. */
record KoreanReadiness(HumanTime times) {

  /** What is missing for a peak, and what could not be asked. */
  String lookedAhead(Window window, Readiness readiness, Instant now) {
    String when =
        "%s 기간은 %s부터 %s까지입니다."
            .formatted(
                window.name().in(Language.KOREAN),
                times.instant(window.start(), now),
                times.instant(window.end(), now));
    String found =
        readiness.gaps().isEmpty()
            ? readiness.unasked().isEmpty() ? " 부족한 것이 없습니다." : " 부족한 것은 찾지 못했지만 일부는 확인하지 못했습니다."
            : readiness.gaps().stream()
                .map(gap -> "- " + gap(gap, now))
                .collect(joining("\n", " 준비가 부족합니다:\n", ""));
    String unasked =
        readiness.unasked().stream()
            .map(what -> "\n- " + name(what.topic()) + ": " + what.why())
            .collect(joining());
    return when
        + found
        + (unasked.isEmpty() ? "" : "\n확인하지 못했으니 직접 보세요:" + unasked)
        + "\n확인한 것: "
        + readiness.asked().stream().map(KoreanReadiness::name).collect(joining(", "))
        + ".";
  }

  private String gap(Gap gap, Instant now) {
    return switch (gap) {
      case Gap.Vcpus(double needed, double quota, boolean hotfix) ->
          "Fargate 할당량은 vCPU %.0f개인데 %s에는 %.0f개가 필요합니다. Service Quotas에서 L-3032A538 값을 올리세요. 하루 이틀 걸립니다."
              .formatted(quota, hotfix ? "피크 중 hotfix 배포" : "피크", needed);
      case Gap.Connections(int needed, int limit, String name, boolean hotfix) ->
          "%s 때 데이터베이스 연결이 %d개까지 필요합니다. %s 한도는 약 %d개이고 5분의 1은 남겨야 합니다. PHP 워커를 줄이거나 클래스를 키우세요."
              .formatted(hotfix ? "피크 중 hotfix 배포" : "피크", needed, name, limit);
      case Gap.Maintenance(String window, var pending) ->
          "데이터베이스 유지 관리 시간 %s(UTC)이 피크와 겹칩니다%s. 옮기세요."
              .formatted(
                  window, pending.isEmpty() ? "" : "(적용 예정: " + String.join(", ", pending) + ")");
      case Gap.Backup(String window) ->
          "데이터베이스 백업 시간 %s(UTC)이 피크 시작과 겹칩니다. 옮기세요.".formatted(window);
      case Gap.Database(String status) -> "데이터베이스 상태가 %s입니다. RDS에서 확인하세요.".formatted(status);
      case Gap.NoRestorePoint _ -> "데이터베이스에 복원 지점이 없습니다. 백업 보존 기간을 7일 이상으로 하세요.";
      case Gap.Credits(double balance, String name) ->
          "데이터베이스(%s)의 CPU 크레딧이 %.0f개 남았습니다. vCPU 하나를 최대로 쓰면 그만큼의 분 동안 버팁니다. 피크에는 크레딧이 없는 클래스(m, r)를 쓰세요."
              .formatted(name, balance);
      case Gap.Storage(double free, int allocated) ->
          "데이터베이스 저장 공간이 %d GiB 중 %.1f GiB 남았습니다. 자동 확장은 6시간에 한 번뿐이니 지금 늘리세요."
              .formatted(allocated, free);
      case Gap.ImageGone(String container, String image, boolean archived) when archived ->
          "실행 중인 이미지 %s(컨테이너 %s)가 ECR에 보관(archive)되어 새 태스크를 시작할 수 없습니다. 복원(aws ecr update-image-storage-class)하고 리포지토리의 수명 주기 정책을 확인하세요."
              .formatted(image, container);
      case Gap.ImageGone(String container, String image, boolean _) ->
          "실행 중인 이미지 %s(컨테이너 %s)가 ECR에 없어 새 태스크를 시작할 수 없습니다. 이미지를 다시 푸시하거나 릴리스를 배포하고, 리포지토리의 수명 주기 정책을 확인하세요."
              .formatted(image, container);
      case Gap.PolicyOfOneColour(String policy, String group, boolean servesNow) ->
          "조정 정책 %s 기준은 대상 그룹 %s 하나뿐인데(ALBRequestCountPerTarget 등), 이 그룹은 %s. AWS는 블루/그린에서 이를 지원하지 않습니다. 두 대상 그룹을 더한 지표를 쓰세요."
              .formatted(
                  policy, group, servesNow ? "다음 배포까지만 방문자를 받습니다" : "지금 방문자를 받지 않아 부하를 볼 수 없습니다");
      case Gap.MaxByOthers(String action, int max, int floor, Instant at) ->
          "예약된 조정(%s) 때문에 %s에 최대 태스크 수가 피크의 %d개보다 적은 %d개로 바뀝니다. AWS가 태스크를 바로 줄이고, 다음 주기 몇 분 뒤에야 돌아옵니다. 피크 동안 지우거나 ScheduledScalingSuspended=true로 멈추세요."
              .formatted(action, times.instant(at, now), floor, max);
      case Gap.ScaleOutSuspended _ ->
          "확장이 일시 중지되어 있어 정책이 태스크를 늘리지 못합니다. DynamicScalingOutSuspended=false로 다시 켜세요.";
      case Gap.ScaleInSuspended _ ->
          "축소가 일시 중지되어 있어 피크 후에도 태스크가 줄지 않습니다. DynamicScalingInSuspended=false로 다시 켜세요.";
    };
  }

  private static String name(ReadinessTopic topic) {
    return switch (topic) {
      case FARGATE_QUOTA -> "Fargate 할당량";
      case RUNNING_IMAGE -> "실행 중인 이미지(ECR)";
      case SCALING_POLICIES -> "조정 정책";
      case SCHEDULED_ACTIONS -> "예약된 조정";
      case SUSPENDED_SCALING -> "조정 일시 중지";
      case DATABASE -> "데이터베이스";
      case DATABASE_CONNECTIONS -> "데이터베이스 연결 수";
      case DATABASE_METRICS -> "데이터베이스 크레딧과 저장 공간";
    };
  }
}
