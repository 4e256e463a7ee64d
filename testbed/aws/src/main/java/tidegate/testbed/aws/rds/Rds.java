package tidegate.testbed.aws.rds;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/** RDS: instances and parameters as they were put in. */
public final class Rds implements ServiceApi {
  private static final int PAGE = 100;
  private static final Map<String, String> ITEMS =
      Map.of(
          "DBInstances", "DBInstance",
          "DBClusters", "DBCluster",
          "DBParameterGroups", "DBParameterGroup",
          "Parameters", "Parameter",
          "PendingMaintenanceActions", "ResourcePendingMaintenanceActions",
          "PendingMaintenanceActionDetails", "PendingMaintenanceAction");

  private final AccountContext world;
  private final Map<String, JsonObject> instances = new LinkedHashMap<>();
  private final Map<String, JsonObject> clusters = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> parameterGroups = new LinkedHashMap<>();
  private final Map<String, List<String>> maintenance = new LinkedHashMap<>();

  public Rds(AccountContext world) {
    this.world = world;
  }

  /** Adds or replaces an instance, in the wire form of DescribeDBInstances. */
  public void putInstance(JsonObject instance) {
    world.change(() ->
        instances.put(instance.get("DBInstanceIdentifier").getAsString(), instance.deepCopy()));
  }

  /**
   * Adds or replaces an Aurora cluster, in the wire form of DescribeDBClusters. Its instances name
   * it in {@code DBClusterIdentifier} and have no {@code LatestRestorableTime}: the cluster has it
   * (DBCluster in the RDS API reference).
   */
  public void putCluster(JsonObject cluster) {
    world.change(
        () -> clusters.put(cluster.get("DBClusterIdentifier").getAsString(), cluster.deepCopy()));
  }

  /** Takes a member of an instance away. */
  public void unset(String instance, String member) {
    world.change(() -> instance(instance).remove(member));
  }

  /** Sets one member of an instance, such as {@code DBInstanceStatus}. */
  public void set(String instance, String member, String value) {
    world.change(() -> instance(instance).addProperty(member, value));
  }

  /** Sets a parameter of a parameter group. */
  public void parameter(String group, String name, String value) {
    world.change(
        () -> parameterGroups.computeIfAbsent(group, _ -> new LinkedHashMap<>()).put(name, value));
  }

  /** Has an action, such as {@code system-update}, wait for the maintenance window. */
  public void pendingMaintenance(String instance, String action) {
    world.change(() -> maintenance.computeIfAbsent(instance, _ -> new ArrayList<>()).add(action));
  }

  @Override
  public String name() {
    return "rds";
  }

  @Override
  public String malformed() {
    return "InvalidParameterValue";
  }

  @Override
  public String itemOf(String member) {
    return ITEMS.getOrDefault(member, "member");
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of(
        "DescribeDBInstances", this::describeInstances,
        "DescribeDBClusters", this::describeClusters,
        "DescribeDBParameters", this::describeParameters,
        "DescribePendingMaintenanceActions", this::describeMaintenance);
  }

  private JsonObject describeInstances(Input input) {
    var id = input.optionalText("DBInstanceIdentifier");
    var found = id.isPresent() ? List.of(instance(id.get())) : instances.values();
    return Json.object("DBInstances", Json.array(found.stream().map(JsonObject::deepCopy)));
  }

  private JsonObject describeClusters(Input input) {
    var id = input.optionalText("DBClusterIdentifier");
    if (id.isPresent() && !clusters.containsKey(id.get())) {
      throw new AwsError("DBClusterNotFoundFault", "DBCluster " + id.get() + " not found.", 404);
    }
    var found =
        clusters.entrySet().stream()
            .filter(c -> id.map(c.getKey()::equals).orElse(true))
            .map(c -> c.getValue().deepCopy());
    return Json.object("DBClusters", Json.array(found));
  }

  private JsonObject instance(String id) {
    var instance = instances.get(id);
    if (instance == null) {
      throw new AwsError("DBInstanceNotFound", "DBInstance " + id + " not found.", 404);
    }
    return instance;
  }

  private JsonObject describeParameters(Input input) {
    var group = input.text("DBParameterGroupName");
    var parameters = parameterGroups.get(group);
    if (parameters == null) {
      throw new AwsError("DBParameterGroupNotFound", "DBParameterGroup not found: " + group, 404);
    }
    int from = Integer.parseInt(input.text("Marker", "0"));
    int size = input.integer("MaxRecords").orElse(PAGE);
    var all = parameters.entrySet().stream().toList();
    int to = Math.min(all.size(), from + size);
    var page =
        all.subList(from, to).stream()
            .map(p ->
                Json.object(
                    "ParameterName",
                    p.getKey(),
                    "ParameterValue",
                    p.getValue(),
                    "Source",
                    "system",
                    "ApplyType",
                    "dynamic"));
    var answer = Json.object("Parameters", Json.array(page));
    if (to < all.size()) {
      answer.addProperty("Marker", String.valueOf(to));
    }
    return answer;
  }

  private JsonObject describeMaintenance(Input input) {
    var wanted = input.optionalText("ResourceIdentifier");
    var found = new JsonArray();
    maintenance.forEach((instance, actions) -> {
      var arn = world.arn("rds", "db:" + instance);
      if (wanted.map(arn::equals).orElse(true)) {
        var details = actions.stream().map(a -> Json.object("Action", a));
        found.add(
            Json.object(
                "ResourceIdentifier", arn, "PendingMaintenanceActionDetails", Json.array(details)));
      }
    });
    return Json.object("PendingMaintenanceActions", found);
  }
}
