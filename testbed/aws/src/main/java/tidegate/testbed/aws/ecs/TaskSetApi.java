package tidegate.testbed.aws.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;

/** DescribeTaskSets and DeleteTaskSet, the way out where a deployment left a task set behind. */
final class TaskSetApi {
  private final Ecs ecs;

  TaskSetApi(Ecs ecs) {
    this.ecs = ecs;
  }

  JsonObject describe(Input input) {
    var service = service(input);
    var wanted = input.texts("taskSets");
    var failures = new JsonArray();
    wanted.stream()
        .filter(name -> find(service, name).isEmpty())
        .forEach(name -> failures.add(Json.object("arn", name, "reason", "MISSING")));
    var found =
        service.sets.stream()
            .filter(s -> wanted.isEmpty() || wanted.contains(s.id) || wanted.contains(s.arn))
            .map(EcsWire::taskSet);
    return Json.object("taskSets", Json.array(found), "failures", failures);
  }

  JsonObject delete(Input input) {
    var set =
        find(service(input), input.text("taskSet"))
            .orElseThrow(() ->
                new AwsError("TaskSetNotFoundException", "The specified task set wasn't found."));
    if (set.status == TaskSetState.Status.PRIMARY) {
      throw new AwsError("InvalidParameterException", "The primary task set cannot be deleted.");
    }
    if (!input.flag("force").orElse(false) && set.desired() > 0) {
      throw new AwsError(
          "InvalidParameterException", "The task set must be scaled down to zero, or use force.");
    }
    ecs.drain(set);
    return Json.object("taskSet", EcsWire.taskSet(set));
  }

  private EcsServiceState service(Input input) {
    return ecs.find(input.text("cluster"), input.text("service"))
        .orElseThrow(() -> new AwsError("ServiceNotFoundException", "Service not found."));
  }

  private static Optional<TaskSetState> find(EcsServiceState service, String idOrArn) {
    return service.sets.stream()
        .filter(s -> s.id.equals(idOrArn) || s.arn.equals(idOrArn))
        .findFirst();
  }
}
