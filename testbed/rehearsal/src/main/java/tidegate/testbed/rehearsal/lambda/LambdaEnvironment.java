package tidegate.testbed.rehearsal.lambda;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The variables Lambda gives every function, under the function's own. */
final class LambdaEnvironment {
  private LambdaEnvironment() {}

  static Map<String, String> of(
      DeployedFunction function, AwsAccount account, Path taskRoot, String runtimeApi) {
    var variables = new TreeMap<>(function.environment());
    variables.put("_HANDLER", function.handler());
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    variables.put("LAMBDA_RUNTIME_DIR", taskRoot.toString());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memory()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "rehearsal");
    variables.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    variables.put("AWS_LAMBDA_LOG_LEVEL", "INFO");
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    variables.put("AWS_REGION", account.region());
    variables.put("AWS_DEFAULT_REGION", account.region());
    // Nobody's key: should a call ever leave this machine, AWS refuses it. The stand-in reads the
    // caller's name in it.
    variables.put("AWS_ACCESS_KEY_ID", function.name());
    variables.put("AWS_SECRET_ACCESS_KEY", "rehearsal");
    variables.put("AWS_SESSION_TOKEN", "rehearsal");
    variables.put("LANG", "en_US.UTF-8");
    variables.put("TZ", ":UTC");
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    return variables;
  }
}
