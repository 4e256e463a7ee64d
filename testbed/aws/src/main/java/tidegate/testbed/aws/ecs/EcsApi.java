package tidegate.testbed.aws.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/** ECS's operations on services, tasks and tags. */
public final class EcsApi implements ServiceApi {
  private static final int SERVICES_AT_ONCE = 10;

  private final Ecs ecs;
  private final RegisterTaskDefinition register;
  private final UpdateService update;
  private final TaskSetApi taskSets;

  public EcsApi(Ecs ecs) {
    this.ecs = ecs;
    register = new RegisterTaskDefinition(ecs.definitions());
    update = new UpdateService(ecs);
    taskSets = new TaskSetApi(ecs);
  }

  @Override
  public String name() {
    return "ecs";
  }

  @Override
  public String malformed() {
    return "InvalidParameterException";
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.ofEntries(
        Map.entry("ListClusters", this::listClusters),
        Map.entry("ListServices", this::listServices),
        Map.entry("DescribeServices", this::describeServices),
        Map.entry("UpdateService", update::answer),
        Map.entry("RegisterTaskDefinition", register::answer),
        Map.entry("DeregisterTaskDefinition", this::deregister),
        Map.entry("DescribeTaskDefinition", this::describeTaskDefinition),
        Map.entry("DescribeTaskSets", taskSets::describe),
        Map.entry("DeleteTaskSet", taskSets::delete),
        Map.entry("ListTasks", this::listTasks),
        Map.entry("DescribeTasks", this::describeTasks),
        Map.entry("TagResource", this::tag),
        Map.entry("UntagResource", this::untag));
  }

  private JsonObject listClusters(Input input) {
    var arns = ecs.services().stream().map(s -> s.clusterArn).distinct();
    return Json.object("clusterArns", Json.array(arns));
  }

  private JsonObject listServices(Input input) {
    var cluster = cluster(input);
    var arns = ecs.services().stream().filter(s -> s.cluster().equals(cluster)).map(s -> s.arn);
    return Json.object("serviceArns", Json.array(arns));
  }

  private JsonObject deregister(Input input) {
    var definition = ecs.definitions().deregister(input.text("taskDefinition"));
    return Json.object("taskDefinition", definition.deepCopy());
  }

  private JsonObject describeServices(Input input) {
    var names = input.texts("services");
    if (names.isEmpty() || names.size() > SERVICES_AT_ONCE) {
      throw new AwsError("InvalidParameterException", "Give 1 to 10 services");
    }
    boolean withTags = input.texts("include").contains("TAGS");
    var cluster = cluster(input);
    var found = new JsonArray();
    var failures = new JsonArray();
    for (var name : names) {
      ecs.find(cluster, name)
          .ifPresentOrElse(
              s -> found.add(EcsWire.service(s, withTags)),
              () -> failures.add(Json.object("arn", name, "reason", "MISSING")));
    }
    return Json.object("services", found, "failures", failures);
  }

  private String cluster(Input input) {
    var cluster = input.text("cluster", "default");
    var name = cluster.substring(cluster.lastIndexOf('/') + 1);
    if (ecs.services().stream().noneMatch(s -> s.cluster().equals(name))) {
      throw new AwsError("ClusterNotFoundException", "Cluster not found.");
    }
    return name;
  }

  private JsonObject describeTaskDefinition(Input input) {
    var definition = ecs.definitions().get(input.text("taskDefinition"));
    return Json.object("taskDefinition", definition.deepCopy(), "tags", new JsonArray());
  }

  private JsonObject listTasks(Input input) {
    var cluster = cluster(input);
    var service = input.optionalText("serviceName");
    var startedBy = input.optionalText("startedBy");
    boolean stopped = input.text("desiredStatus", "RUNNING").equals("STOPPED");
    var arns =
        ecs.services().stream()
            .filter(s -> s.cluster().equals(cluster))
            .filter(s -> service.map(n -> n.equals(s.name()) || n.equals(s.arn)).orElse(true))
            .flatMap(s -> stopped ? s.stopped.stream() : live(s))
            .filter(t -> startedBy.map(t.set.id::equals).orElse(true))
            .map(TaskState::arn);
    return Json.object("taskArns", Json.array(arns));
  }

  private static Stream<TaskState> live(EcsServiceState service) {
    return service.sets.stream()
        .flatMap(s -> s.tasks.stream())
        .filter(t -> t.isPending() || t.isRunning());
  }

  private JsonObject describeTasks(Input input) {
    cluster(input);
    var found = new JsonArray();
    var failures = new JsonArray();
    for (var name : input.texts("tasks")) {
      Optional<TaskState> task = ecs.task(name);
      task.ifPresentOrElse(
          t -> found.add(EcsWire.task(t, ecs.definitions().get(t.set.taskDefinitionArn()))),
          () -> failures.add(Json.object("arn", name, "reason", "MISSING")));
    }
    return Json.object("tasks", found, "failures", failures);
  }

  private JsonObject tag(Input input) {
    var service = tagged(input);
    List<Input> tags = input.parts("tags");
    if (service.deleted) {
      throw new AwsError(
          "InvalidParameterException",
          "The specified service is inactive. Specify an active service and try again.");
    }
    if (tags.isEmpty()) {
      throw new AwsError("InvalidParameterException", "tags must not be empty");
    }
    var all = new LinkedHashMap<>(service.tags);
    tags.forEach(t -> all.put(t.text("key"), t.text("value", "")));
    if (all.size() > 50) {
      throw new AwsError("InvalidParameterException", "A resource may have at most 50 tags");
    }
    service.tags.putAll(all);
    return new JsonObject();
  }

  private JsonObject untag(Input input) {
    tagged(input).tags.keySet().removeAll(Set.copyOf(input.texts("tagKeys")));
    return new JsonObject();
  }

  private EcsServiceState tagged(Input input) {
    var arn = input.text("resourceArn");
    return ecs.services().stream()
        .filter(s -> s.arn.equals(arn))
        .findFirst()
        .orElseThrow(
            () -> new AwsError("ResourceNotFoundException", "The specified resource not found"));
  }
}
