package tidegate.testbed.aws.events;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.lambda.Lambda;

/** EventBridge Scheduler: sends a schedule's own input at its times. */
public final class Schedules {
  private final AccountContext world;
  private final Lambda lambda;

  public Schedules(AccountContext world, Lambda lambda) {
    this.world = world;
    this.lambda = lambda;
  }

  private record Schedule(
      String name, ScheduleExpression expression, String input, String function) {}

  /**
   * Adds a schedule that is on from now.
   *
   * @param expression {@code rate(…)}, {@code cron(…)} or {@code at(…)}
   * @param input JSON in which {@code <aws.scheduler.scheduled-time>}, {@code
   *     <aws.scheduler.execution-id>}, {@code <aws.scheduler.attempt-number>} and {@code
   *     <aws.scheduler.schedule-arn>} are filled
   * @throws IllegalArgumentException if the expression is none, the input is no JSON, or there is
   *     no such function
   */
  public void add(String name, String expression, ZoneId zone, String input, String function) {
    var schedule = new Schedule(name, ScheduleExpression.parse(expression, zone), input, function);
    if (!lambda.has(function)) {
      throw new IllegalArgumentException("schedule " + name + ": no function " + function);
    }
    fill(schedule, world.now());
    plan(schedule, world.now());
  }

  private void plan(Schedule schedule, Instant last) {
    schedule
        .expression()
        .after(last)
        .ifPresent(next -> world.clock().at(next, () -> fire(schedule, next)));
  }

  private void fire(Schedule schedule, Instant scheduled) {
    plan(schedule, scheduled);
    var delays = world.faults().onSchedule(schedule.name());
    if (delays.isEmpty()) {
      return;
    }
    var input = fill(schedule, scheduled);
    for (var delay : delays) {
      world.clock().after(delay, () -> lambda.send(schedule.function(), input));
    }
  }

  private JsonElement fill(Schedule schedule, Instant scheduled) {
    var text =
        schedule
            .input()
            .replace(
                "<aws.scheduler.scheduled-time>",
                scheduled.truncatedTo(ChronoUnit.SECONDS).toString())
            .replace("<aws.scheduler.execution-id>", world.ids().uuid())
            .replace("<aws.scheduler.attempt-number>", "1")
            .replace(
                "<aws.scheduler.schedule-arn>",
                world.arn("scheduler", "schedule/default/" + schedule.name()));
    return JsonParser.parseString(text);
  }
}
