package tidegate.cloud.codedeploy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import tidegate.cloud.ecs.Launch;

/**
 * The inline AppSpec of an ECS deployment.
 *
 * @param taskDefinitionArn with its revision
 * @param container the container that the load balancer reaches
 * @param launch what the running task set has, said again
 * @param hooks lifecycle event name to function name, in the order given
 */
public record AppSpec(
    String taskDefinitionArn,
    String container,
    int port,
    Launch launch,
    Map<String, String> hooks) {

  /** The exact text that is sent. */
  public String json() {
    var appSpec = new JsonObject();
    appSpec.addProperty("version", 0.0);
    appSpec.add("Resources", single("TargetService", service()));
    var hookList = new JsonArray();
    hooks.forEach((event, function) -> {
      var hook = new JsonObject();
      hook.addProperty(event, function);
      hookList.add(hook);
    });
    appSpec.add("Hooks", hookList);
    return appSpec.toString();
  }

  private JsonObject service() {
    var loadBalancer = new JsonObject();
    loadBalancer.addProperty("ContainerName", container);
    loadBalancer.addProperty("ContainerPort", port);
    var properties = new JsonObject();
    properties.addProperty("TaskDefinition", taskDefinitionArn);
    properties.add("LoadBalancerInfo", loadBalancer);
    place(properties);
    var service = new JsonObject();
    service.addProperty("Type", "AWS::ECS::Service");
    service.add("Properties", properties);
    return service;
  }

  private void place(JsonObject properties) {
    if (!launch.platformVersion().isEmpty()) {
      properties.addProperty("PlatformVersion", launch.platformVersion());
    }
    if (!launch.subnets().isEmpty()) {
      var network = new JsonObject();
      network.add("Subnets", texts(launch.subnets()));
      network.add("SecurityGroups", texts(launch.securityGroups()));
      network.addProperty(
          "AssignPublicIp",
          launch.assignPublicIp().isEmpty() ? "DISABLED" : launch.assignPublicIp());
      var configuration = new JsonObject();
      configuration.add("AwsvpcConfiguration", network);
      properties.add("NetworkConfiguration", configuration);
    }
    if (!launch.strategy().isEmpty()) {
      var strategy = new JsonArray();
      launch
          .strategy()
          .forEach(provider -> {
            var item = new JsonObject();
            item.addProperty("CapacityProvider", provider.name());
            item.addProperty("Base", provider.base());
            item.addProperty("Weight", provider.weight());
            strategy.add(item);
          });
      properties.add("CapacityProviderStrategy", strategy);
    }
  }

  private static JsonArray texts(List<String> texts) {
    var array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private static JsonArray single(String name, JsonObject value) {
    var named = new JsonObject();
    named.add(name, value);
    var list = new JsonArray();
    list.add(named);
    return list;
  }
}
