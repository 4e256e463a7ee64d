package tidegate.testbed.aws.lambda;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Map;
import tidegate.testbed.aws.FunctionRunner.Result;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/** Lambda's Invoke. */
public final class LambdaApi implements ServiceApi {
  private final AccountContext world;
  private final Lambda lambda;

  public LambdaApi(AccountContext world, Lambda lambda) {
    this.world = world;
    this.lambda = lambda;
  }

  @Override
  public String name() {
    return "lambda";
  }

  @Override
  public boolean blocks() {
    return true;
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of("Invoke", this::invoke);
  }

  private JsonObject invoke(Input input) {
    var function = input.text("FunctionName");
    if (!lambda.has(function)) {
      var arn = world.arn("lambda", "function:" + function);
      throw new AwsError("ResourceNotFoundException", "Function not found: " + arn, 404);
    }
    JsonElement payload = input.has("Payload") ? input.json().get("Payload") : JsonNull.INSTANCE;
    return switch (input.text("InvocationType")) {
      case "RequestResponse" -> answer(lambda.invoke(function, payload));
      case "Event" -> {
        lambda.send(function, payload);
        yield Json.object("StatusCode", 202);
      }
      case "DryRun" -> Json.object("StatusCode", 204);
      default ->
          throw new AwsError("InvalidParameterValueException", "InvocationType is not one of them");
    };
  }

  private static JsonObject answer(Result result) {
    return switch (result) {
      case Result.Returned(JsonElement value, _) ->
          Json.object("StatusCode", 200, "Payload", value);
      case Result.Errored(String type, String error, _) ->
          Json.object(
              "StatusCode",
              200,
              "FunctionError",
              "Unhandled",
              "Payload",
              Json.object("errorType", type, "errorMessage", error));
    };
  }
}
