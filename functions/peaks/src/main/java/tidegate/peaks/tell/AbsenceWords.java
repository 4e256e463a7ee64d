package tidegate.peaks.tell;

import tidegate.cloud.ecs.ServiceGoneException;
import tidegate.cloud.scaling.NoScalableTargetException;
import tidegate.core.notice.Language;

/**
 * What is said of something that is not there.
 *
 * @param kind for programs
 * @param command that makes it, as far as one line can; empty where none can
 */
record AbsenceWords(
    String kind,
    String subjectEnglish,
    String subjectKorean,
    String english,
    String korean,
    String command) {

  static AbsenceWords of(ServiceGoneException gone) {
    String cluster = gone.cluster();
    String service = gone.service();
    String english =
        switch (gone.why()) {
          case NO_CLUSTER -> "ECS has no cluster " + cluster;
          case NO_SERVICE -> "Cluster " + cluster + " has no service " + service;
          case DELETED -> "Service " + service + " of cluster " + cluster + " was deleted";
        };
    String korean =
        switch (gone.why()) {
          case NO_CLUSTER -> "ECS에 클러스터가 없습니다: " + cluster;
          case NO_SERVICE -> "클러스터 " + cluster + "에 서비스가 없습니다: " + service;
          case DELETED -> "클러스터 " + cluster + "의 서비스가 삭제되었습니다: " + service;
        };
    return new AbsenceWords(
        "service-gone",
        "The ECS service is gone: " + service,
        "ECS 서비스가 없습니다: " + service,
        english
            + ": until it is there again, no peak gets its floor and no release is deployed. Create it"
            + " again, or give this stack the ClusterName and ServiceName of the one that serves.",
        korean
            + ". 다시 생길 때까지 피크 용량을 준비하지 않고 릴리스도 배포하지 않습니다. 서비스를 다시 만들거나 이 스택의"
            + " ClusterName과 ServiceName을 실제 서비스로 바꾸세요.",
        "");
  }

  static AbsenceWords of(NoScalableTargetException missing, int min, int max) {
    String command =
        "aws application-autoscaling register-scalable-target --service-namespace ecs"
            + " --scalable-dimension ecs:service:DesiredCount --resource-id %s --min-capacity %d"
                .formatted(missing.resource(), min)
            + " --max-capacity "
            + max;
    return new AbsenceWords(
        "no-scalable-target",
        "Not registered for scaling: " + missing.resource(),
        "스케일링에 등록되지 않음: " + missing.resource(),
        "Application Auto Scaling does not know "
            + missing.resource()
            + ", as after a service was made anew: until it is registered, no peak gets its floor."
            + " Register it, and add its scaling policies again:\n"
            + command,
        "Application Auto Scaling에 등록되지 않았습니다: "
            + missing.resource()
            + ". 서비스를 새로 만든 뒤 생깁니다. 등록할 때까지 피크 용량을 준비하지 못합니다."
            + " 등록하고 스케일링 정책도 다시 만드세요:\n"
            + command,
        command);
  }

  String subject(Language spoken) {
    return switch (spoken) {
      case ENGLISH -> subjectEnglish;
      case KOREAN -> subjectKorean;
    };
  }

  String body(Language spoken) {
    return switch (spoken) {
      case ENGLISH -> english;
      case KOREAN -> korean;
    };
  }
}
