package tidegate.testbed.performance;

import com.google.gson.JsonElement;
import java.util.List;
import tidegate.testbed.rehearsal.lambda.DeployedFunction;

/**
 * What is started and asked: a function of Tidegate or a peer that makes the same calls.
 *
 * @param name as the report has it
 * @param function its code laid out in a folder, and its environment
 * @param program the command line of another language's runtime; empty for java25's
 * @param event what it is asked, the same each time
 */
record Contender(String name, DeployedFunction function, List<String> program, JsonElement event) {
  Contender {
    program = List.copyOf(program);
  }
}
