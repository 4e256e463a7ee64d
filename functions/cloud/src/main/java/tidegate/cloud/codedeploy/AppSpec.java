package tidegate.cloud.codedeploy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;

/**
 * The inline AppSpec of an ECS deployment. Says nothing of network and platform, so that the
 * service's own settings stay in force.
 *
 * @param taskDefinitionArn with its revision
 * @param container the container that the load balancer reaches
 * @param hooks lifecycle event name to function name, in the order given
 */
public record AppSpec(
    String taskDefinitionArn, String container, int port, Map<String, String> hooks) {

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
    var service = new JsonObject();
    service.addProperty("Type", "AWS::ECS::Service");
    service.add("Properties", properties);
    return service;
  }

  private static JsonArray single(String name, JsonObject value) {
    var named = new JsonObject();
    named.add(name, value);
    var list = new JsonArray();
    list.add(named);
    return list;
  }
}
