package tidegate.testbed.aws.wire;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Lambda's REST form of Invoke. */
final class LambdaProtocol implements Protocol {
  private static final Pattern INVOKE =
      Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");

  @Override
  public Asked read(WireRequest request) {
    var path = INVOKE.matcher(request.path());
    if (!path.matches() || !request.method().equals("POST")) {
      throw new AwsError(
          unknownOperation(), "Unable to determine service/operation name to be authorized", 403);
    }
    var input =
        Json.object(
            "FunctionName", URLDecoder.decode(path.group(1), StandardCharsets.UTF_8),
            "InvocationType",
                request.headers().getOrDefault("x-amz-invocation-type", "RequestResponse"));
    try {
      input.add(
          "Payload",
          request.body().isBlank() ? JsonNull.INSTANCE : JsonParser.parseString(request.body()));
    } catch (JsonParseException e) {
      throw new AwsError(
          "InvalidRequestContentException", "Could not parse payload into json: " + e.getMessage());
    }
    return new Asked("lambda", "Invoke", input);
  }

  @Override
  public WireResponse success(Asked asked, ServiceApi api, JsonObject answer, String requestId) {
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", "application/json");
    headers.put("x-amzn-RequestId", requestId);
    headers.put("X-Amz-Executed-Version", "$LATEST");
    if (answer.has("FunctionError")) {
      headers.put("X-Amz-Function-Error", answer.get("FunctionError").getAsString());
    }
    var payload = answer.has("Payload") ? answer.get("Payload").toString() : "";
    return new WireResponse(answer.get("StatusCode").getAsInt(), Map.copyOf(headers), payload);
  }

  @Override
  public WireResponse error(AwsError error, String requestId) {
    int status = error.code().equals(throttled()) ? 429 : error.status();
    return new WireResponse(
        status,
        Map.of(
            "Content-Type",
            "application/json",
            "x-amzn-RequestId",
            requestId,
            "x-amzn-ErrorType",
            error.code()),
        Json.object("Type", status >= 500 ? "Service" : "User", "Message", error.text())
            .toString());
  }

  @Override
  public String denied(String service) {
    return "AccessDeniedException";
  }

  @Override
  public String throttled() {
    return "TooManyRequestsException";
  }

  @Override
  public String unknownOperation() {
    return "AccessDeniedException";
  }
}
