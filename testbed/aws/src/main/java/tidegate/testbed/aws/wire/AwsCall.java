package tidegate.testbed.aws.wire;

import com.google.gson.JsonObject;
import java.time.Instant;

/**
 * One AWS call as it was answered.
 *
 * @param principal the access key that signed it; a rehearsal gives each function its own
 * @param outcome {@code OK} or the error's code
 */
public record AwsCall(
    Instant at,
    String service,
    String operation,
    String principal,
    JsonObject request,
    String outcome) {}
