package tidegate.testbed.aws.wire;

import com.google.gson.JsonObject;

/** One AWS operation; throws {@link AwsError} to refuse. */
@FunctionalInterface
public interface Operation {
  JsonObject answer(Input input);
}
