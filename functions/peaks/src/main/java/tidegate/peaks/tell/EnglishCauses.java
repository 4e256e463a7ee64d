package tidegate.peaks.tell;

import static java.util.stream.Collectors.joining;

import java.util.List;
import tidegate.peaks.observe.Cause;

/** What is said in English of why a floor does not stand, and what to do about it. */
record EnglishCauses(ServiceName service) {

  /** One line a cause. */
  String because(List<Cause> causes) {
    return causes.stream()
        .map(this::cause)
        .collect(joining("\n- ", causes.size() == 1 ? "\nCause:\n- " : "\nCauses:\n- ", ""));
  }

  private String cause(Cause cause) {
    String what =
        switch (cause.kind()) {
          case QUOTA ->
              "Fargate's vCPU quota is too small. Raise L-3032A538 in Service Quotas now, and stop"
                  + " other tasks of the account meanwhile";
          case PLACEMENT ->
              "ECS cannot place tasks. Where it names addresses (ENI), free some or add a subnet;"
                  + " where it names capacity, AWS has none in these zones: add a subnet in another"
                  + " zone";
          case IMAGE_PULL ->
              "The image cannot be pulled. Look whether it is still in ECR, and whether the"
                  + " execution role may pull it";
          case HEALTH_CHECK ->
              "Tasks run but are not healthy. Look at the site's log, the database and the health"
                  + " check's path";
          case START -> "Tasks stop as they start. Look at the stopped tasks' reasons in ECS";
          case SCALING -> "A scaling activity failed. Look at the scaling activities in ECS";
          case ROLLOUT -> "A rollout is in flight. Wait for it, or stop it with rollback";
          case UNREAD -> "Not all could be read. Look at the function's log and its permissions";
          case UNKNOWN -> "AWS has not said why yet. Look at the events: " + service.events();
        };
    return cause.evidence().isEmpty() ? what : what + " [" + cause.evidence() + "]";
  }
}
