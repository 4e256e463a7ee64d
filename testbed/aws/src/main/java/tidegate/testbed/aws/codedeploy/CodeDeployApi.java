package tidegate.testbed.aws.codedeploy;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/** CodeDeploy's operations. */
public final class CodeDeployApi implements ServiceApi {
  private static final int PAGE = 100;

  private final CodeDeploy codeDeploy;
  private final CreateDeployment create;
  private final CodeDeployWire wire;

  public CodeDeployApi(CodeDeploy codeDeploy, CodeDeployWire wire) {
    this.codeDeploy = codeDeploy;
    this.wire = wire;
    create = new CreateDeployment(codeDeploy);
  }

  @Override
  public String name() {
    return "codedeploy";
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.ofEntries(
        Map.entry("ListApplications", this::listApplications),
        Map.entry("ListDeploymentGroups", this::listGroups),
        Map.entry("GetDeploymentConfig", codeDeploy.configurations::describe),
        Map.entry("CreateDeployment", create::answer),
        Map.entry("GetDeployment", this::getDeployment),
        Map.entry("BatchGetDeployments", this::batchGetDeployments),
        Map.entry("ListDeployments", this::listDeployments),
        Map.entry("GetDeploymentGroup", this::getGroup),
        Map.entry("ListDeploymentTargets", this::listTargets),
        Map.entry("GetDeploymentTarget", this::getTarget),
        Map.entry("BatchGetDeploymentTargets", this::batchGetTargets),
        Map.entry("StopDeployment", this::stop),
        Map.entry("ContinueDeployment", this::goOn),
        Map.entry("PutLifecycleEventHookExecutionStatus", this::answerHook));
  }

  private JsonObject listApplications(Input input) {
    var names = codeDeploy.groups.values().stream().map(g -> g.application()).distinct();
    return Json.object("applications", Json.array(names));
  }

  private JsonObject listGroups(Input input) {
    var application = RequestLookup.application(codeDeploy, input);
    var names =
        codeDeploy.groups.values().stream()
            .filter(g -> g.application().equals(application))
            .map(g -> g.name());
    return Json.object("applicationName", application, "deploymentGroups", Json.array(names));
  }

  private JsonObject getDeployment(Input input) {
    return Json.object(
        "deploymentInfo", wire.deployment(RequestLookup.deployment(codeDeploy, input)));
  }

  private JsonObject batchGetDeployments(Input input) {
    var ids = input.texts("deploymentIds");
    if (ids.isEmpty()) {
      throw new AwsError("DeploymentIdRequiredException", "No deployment IDs");
    }
    if (ids.size() > 25) {
      throw new AwsError("BatchLimitExceededException", "At most 25 deployments at once");
    }
    return Json.object(
        "deploymentsInfo",
        Json.array(
            ids.stream().map(id -> wire.deployment(RequestLookup.deployment(codeDeploy, id)))));
  }

  private JsonObject listDeployments(Input input) {
    Predicate<DeploymentState> wanted = _ -> true;
    if (input.has("applicationName") || input.has("deploymentGroupName")) {
      var group = RequestLookup.group(codeDeploy, input, "deploymentGroupName");
      wanted = d -> DeploymentStore.isOf(d, group);
    }
    var statuses = input.texts("includeOnlyStatuses");
    var range = new TimeRange(input.part("createTimeRange"));
    var found =
        codeDeploy.deployments.newestFirst().stream()
            .filter(wanted)
            .filter(d -> statuses.isEmpty() || statuses.contains(d.status.wire))
            .filter(d -> range.includes(d.createdAt))
            .map(d -> d.id)
            .toList();
    int from = Integer.parseInt(input.text("nextToken", "0"));
    int to = Math.min(found.size(), from + PAGE);
    var answer = Json.object("deployments", Json.array(found.subList(from, to)));
    if (to < found.size()) {
      answer.addProperty("nextToken", String.valueOf(to));
    }
    return answer;
  }

  private JsonObject getGroup(Input input) {
    var group = RequestLookup.group(codeDeploy, input, "deploymentGroupName");
    return Json.object(
        "deploymentGroupInfo", wire.group(group, codeDeploy.deployments.newestFirst()));
  }

  private JsonObject listTargets(Input input) {
    var d = RequestLookup.deployment(codeDeploy, input);
    return Json.object("targetIds", Json.array(List.of(d.group.targetId())));
  }

  private JsonObject getTarget(Input input) {
    var d = RequestLookup.deployment(codeDeploy, input);
    requireTarget(d, input.text("targetId", ""));
    return Json.object("deploymentTarget", wire.target(d));
  }

  private JsonObject batchGetTargets(Input input) {
    var d = RequestLookup.deployment(codeDeploy, input);
    var ids = input.texts("targetIds");
    ids.forEach(id -> requireTarget(d, id));
    return Json.object("deploymentTargets", Json.array(ids.stream().map(_ -> wire.target(d))));
  }

  private static void requireTarget(DeploymentState d, String id) {
    if (id.isEmpty()) {
      throw new AwsError("DeploymentTargetIdRequiredException", "No target ID");
    }
    if (!id.equals(d.group.targetId())) {
      throw new AwsError("DeploymentTargetDoesNotExistException", "No target " + id);
    }
  }

  private JsonObject stop(Input input) {
    var d = RequestLookup.deployment(codeDeploy, input);
    codeDeploy.stop(d, input.flag("autoRollbackEnabled"));
    return Json.object("status", "Succeeded", "statusMessage", "No more deployment is in progress");
  }

  private JsonObject goOn(Input input) {
    var d = RequestLookup.deployment(codeDeploy, input);
    var wait = input.text("deploymentWaitType", "READY_WAIT");
    if (!List.of("READY_WAIT", "TERMINATION_WAIT").contains(wait)) {
      throw new AwsError("InvalidDeploymentWaitTypeException", "No wait type " + wait);
    }
    codeDeploy.goOn(d, wait);
    return new JsonObject();
  }

  private JsonObject answerHook(Input input) {
    var d = RequestLookup.deployment(codeDeploy, input);
    var id = input.text("lifecycleEventHookExecutionId", "");
    codeDeploy.hooks.answer(d, id, input.text("status", ""));
    return Json.object("lifecycleEventHookExecutionId", id);
  }
}
