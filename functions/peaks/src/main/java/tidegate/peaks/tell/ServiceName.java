package tidegate.peaks.tell;

/** The service, for the commands that a mail names. */
public record ServiceName(String cluster, String service) {

  /** Sets the minimum by hand. */
  String setMin(int min) {
    return ("aws application-autoscaling register-scalable-target --service-namespace ecs"
            + " --scalable-dimension ecs:service:DesiredCount --resource-id service/%s/%s"
            + " --min-capacity %d")
        .formatted(cluster, service, min);
  }

  /** Sets the maximum by hand. */
  String setMax(int max) {
    return setMin(0).replace("--min-capacity 0", "--max-capacity " + max);
  }

  /** Shows what ECS says of the service. */
  String events() {
    return "aws ecs describe-services --cluster %s --services %s --query 'services[0].events[:5].message'"
        .formatted(cluster, service);
  }
}
