package tidegate.testbed.rehearsal.template;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tidegate.testbed.aws.iam.Role;

/**
 * A Lambda function of the template, resolved.
 *
 * @param codeUri as written
 * @param memory in MB
 * @param role what it may do
 * @param retries of an asynchronous invocation that fails
 * @param rules its EventBridge rules
 * @param schedules its EventBridge Scheduler schedules
 */
public record TemplateFunction(
    String logicalId,
    String name,
    String handler,
    String codeUri,
    Duration timeout,
    int memory,
    Map<String, String> environment,
    Role role,
    int retries,
    List<Rule> rules,
    List<Schedule> schedules) {
  public TemplateFunction {
    environment = Map.copyOf(environment);
    rules = List.copyOf(rules);
    schedules = List.copyOf(schedules);
  }

  /** The class file that Lambda loads first, as a deployment package has it. */
  String handlerClassFile() {
    return handler.split("::", 2)[0].replace('.', '/') + ".class";
  }

  /** An EventBridge rule with its event pattern. */
  public record Rule(String name, JsonObject pattern) {}

  /**
   * An EventBridge Scheduler schedule.
   *
   * @param expression {@code rate(…)} or {@code cron(…)}
   * @param input with Scheduler's context attributes in it
   */
  public record Schedule(String name, String expression, ZoneId zone, String input) {}
}
