package tidegate.testbed.aws.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;

/** AWS JSON 1.1: the operation in {@code X-Amz-Target}, a JSON body each way. */
final class JsonProtocol implements Protocol {
  private static final String TYPE = "application/x-amz-json-1.1";
  private static final Map<String, String> SERVICES =
      Map.of(
          "AmazonEC2ContainerServiceV20141113", "ecs",
          "CodeDeploy_20141006", "codedeploy",
          "AWSEvents", "events",
          "AnyScaleFrontendService", "application-autoscaling",
          "AmazonEC2ContainerRegistry_V20150921", "ecr",
          "ServiceQuotasV20190624", "servicequotas",
          // The command line speaks JSON to CloudWatch; the pinned SDK speaks query.
          "GraniteServiceVersion20100801", "monitoring");

  @Override
  public Asked read(WireRequest request) {
    var target = request.header("x-amz-target");
    int dot = target.indexOf('.');
    var service = dot < 0 ? null : SERVICES.get(target.substring(0, dot));
    if (service == null) {
      throw new AwsError(unknownOperation(), "No service for target " + target, 404);
    }
    return new Asked(service, target.substring(dot + 1), body(request));
  }

  private static JsonObject body(WireRequest request) {
    JsonElement parsed;
    try {
      parsed = JsonParser.parseString(request.body().isBlank() ? "{}" : request.body());
    } catch (JsonParseException e) {
      throw new AwsError("SerializationException", "Not JSON: " + e.getMessage());
    }
    if (parsed instanceof JsonObject object) {
      return object;
    }
    throw new AwsError("SerializationException", "The body must be a JSON object");
  }

  @Override
  public WireResponse success(Asked asked, ServiceApi api, JsonObject answer, String requestId) {
    return new WireResponse(
        200, Map.of("Content-Type", TYPE, "x-amzn-RequestId", requestId), answer.toString());
  }

  @Override
  public WireResponse error(AwsError error, String requestId) {
    return new WireResponse(
        error.status(),
        Map.of("Content-Type", TYPE, "x-amzn-RequestId", requestId),
        Json.object("__type", error.code(), "message", error.text()).toString());
  }

  @Override
  public String denied(String service) {
    return "AccessDeniedException";
  }

  @Override
  public String throttled() {
    return "ThrottlingException";
  }

  @Override
  public String unknownOperation() {
    return "UnknownOperationException";
  }
}
