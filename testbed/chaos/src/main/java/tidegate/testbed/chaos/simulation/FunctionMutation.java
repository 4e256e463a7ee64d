package tidegate.testbed.chaos.simulation;

import java.util.Map;
import software.amazon.awssdk.http.SdkHttpClient;
import tidegate.testbed.aws.StandInAws;

/**
 * What is wrong with a function under test, so that somebody must notice: it is told other settings
 * than it should be, or hears and says something else than it does.
 */
public interface FunctionMutation {

  /** Every function as it is. */
  FunctionMutation NONE = new FunctionMutation() {};

  /**
   * A function's variables.
   *
   * @param function its logical id in template.yaml
   */
  default Map<String, String> variables(String function, Map<String, String> variables) {
    return variables;
  }

  /** A function's line to AWS. */
  default SdkHttpClient line(String function, SdkHttpClient line, StandInAws aws) {
    return line;
  }
}
