package tidegate.testbed.rehearsal.template;

import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.cloudformation.TemplateException;

/** What starts a function in the stand-in: its rules and schedules, as they are written. */
public final class Triggers {
  private Triggers() {}

  /**
   * Adds a function's rules and schedules. They name functions, so it is called when all are there.
   *
   * @throws TemplateException where the stand-in refuses one, as AWS would
   */
  public static void add(StandInAws aws, TemplateFunction function) {
    try {
      for (var rule : function.rules()) {
        aws.bus().rule(rule.name(), rule.pattern().toString(), function.name());
      }
      for (var schedule : function.schedules()) {
        aws.schedules()
            .add(
                schedule.name(),
                schedule.expression(),
                schedule.zone(),
                schedule.input(),
                function.name());
      }
    } catch (IllegalArgumentException e) {
      throw new TemplateException(
          "template.yaml, %s: %s".formatted(function.logicalId(), e.getMessage()));
    }
  }
}
