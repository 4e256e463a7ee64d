package tidegate.cloud;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import tidegate.core.settings.Environment;

/**
 * All that a function has of the world outside. Lambda's, or a test's in which a month passes in a
 * second.
 *
 * @param variables its environment
 * @param clock measures budgets and stamps lines; decisions take their time from the event
 * @param pause how time passes between two looks
 * @param out where log and metrics go
 * @param scratch a directory that outlives a start that failed, as Lambda's {@code /tmp} does
 */
public record LambdaRuntime(
    Map<String, String> variables,
    Network network,
    InstantSource clock,
    Pause pause,
    PrintStream out,
    Path scratch) {

  public LambdaRuntime {
    variables = Map.copyOf(variables);
  }

  /** What Lambda gives, with the system's clock, which only a border may ask for. */
  public static LambdaRuntime ofLambda(InstantSource system) {
    return new LambdaRuntime(
        System.getenv(),
        Network.real(),
        system,
        Pause.real(),
        System.out,
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** The variables, to be read once. */
  public Environment environment() {
    return new Environment(variables);
  }
}
