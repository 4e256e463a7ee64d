package tidegate.testbed.aws.wire;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Says who may make which call. */
public interface Authorizer {
  /**
   * AWS's sentence if the principal may not make this call.
   *
   * @param principal the access key that signed it
   */
  Optional<String> refusal(String principal, String service, String operation, JsonObject request);
}
