package tidegate.testbed.performance.peer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * Makes the calls of its event one after the other, with clients as their builders make them: the
 * SDK's own chains for Region and credentials, and no call before the first event.
 */
public final class PlainHandler implements RequestStreamHandler {

  private final URI endpoint = URI.create(System.getenv().getOrDefault("ENDPOINT_URL", ""));
  private final Map<String, SdkClient> clients = new HashMap<>();

  /** Makes a client for each service that its environment names. */
  public PlainHandler() {
    for (var service : System.getenv().getOrDefault("PEER_SERVICES", "").split(",", -1)) {
      clients.put(service, client(service));
    }
  }

  private SdkClient client(String service) {
    return switch (service) {
      case "ecs" -> EcsClient.builder().endpointOverride(endpoint).build();
      case "ecr" -> EcrClient.builder().endpointOverride(endpoint).build();
      case "application-autoscaling" ->
          ApplicationAutoScalingClient.builder().endpointOverride(endpoint).build();
      case "elasticloadbalancing" ->
          ElasticLoadBalancingV2Client.builder().endpointOverride(endpoint).build();
      case "codedeploy" -> CodeDeployClient.builder().endpointOverride(endpoint).build();
      case "lambda" -> LambdaClient.builder().endpointOverride(endpoint).build();
      default -> throw new IllegalArgumentException("not among its services: " + service);
    };
  }

  private <C extends SdkClient> C of(String service, Class<C> type) {
    return type.cast(Objects.requireNonNull(clients.get(service)));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonArray calls =
        JsonParser.parseReader(new InputStreamReader(input, StandardCharsets.UTF_8))
            .getAsJsonObject()
            .getAsJsonArray("calls");
    for (var call : calls) {
      JsonObject one = call.getAsJsonObject();
      ask(
          one.get("service").getAsString() + " " + one.get("operation").getAsString(),
          one.getAsJsonObject("request"));
    }
    output.write(("{\"calls\":" + calls.size() + "}").getBytes(StandardCharsets.UTF_8));
  }

  private void ask(String operation, JsonObject request) {
    switch (operation) {
      case "ecs DescribeServices" ->
          of("ecs", EcsClient.class)
              .describeServices(b ->
                  b.cluster(text(request, "cluster"))
                      .services(texts(request, "services"))
                      .includeWithStrings(texts(request, "include")));
      case "ecs DescribeTaskDefinition" ->
          of("ecs", EcsClient.class)
              .describeTaskDefinition(b ->
                  b.taskDefinition(text(request, "taskDefinition"))
                      .includeWithStrings(texts(request, "include")));
      case "ecr DescribeImages" ->
          of("ecr", EcrClient.class)
              .describeImages(b -> b.repositoryName(text(request, "repositoryName")));
      case "application-autoscaling DescribeScalableTargets" ->
          of("application-autoscaling", ApplicationAutoScalingClient.class)
              .describeScalableTargets(b ->
                  b.serviceNamespace(text(request, "ServiceNamespace"))
                      .resourceIds(texts(request, "ResourceIds")));
      case "elasticloadbalancing DescribeTargetHealth" ->
          of("elasticloadbalancing", ElasticLoadBalancingV2Client.class)
              .describeTargetHealth(b -> b.targetGroupArn(text(request, "TargetGroupArn")));
      case "codedeploy GetDeployment" ->
          of("codedeploy", CodeDeployClient.class)
              .getDeployment(b -> b.deploymentId(text(request, "deploymentId")));
      case "codedeploy ListDeployments" ->
          of("codedeploy", CodeDeployClient.class)
              .listDeployments(b ->
                  b.applicationName(text(request, "applicationName"))
                      .deploymentGroupName(text(request, "deploymentGroupName")));
      case "lambda Invoke" ->
          of("lambda", LambdaClient.class)
              .invoke(b ->
                  b.functionName(text(request, "FunctionName"))
                      .payload(SdkBytes.fromUtf8String(request.get("Payload").toString())));
      default -> throw new IllegalArgumentException("not among its operations: " + operation);
    }
  }

  private static String text(JsonObject request, String name) {
    return request.has(name) ? request.get(name).getAsString() : "";
  }

  private static List<String> texts(JsonObject request, String name) {
    return request.has(name)
        ? request.getAsJsonArray(name).asList().stream().map(one -> one.getAsString()).toList()
        : List.of();
  }
}
