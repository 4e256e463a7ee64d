package tidegate.testbed.rehearsal.story;

import java.util.List;
import java.util.stream.Collectors;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.iam.Iam;
import tidegate.testbed.aws.iam.Role.Grant;
import tidegate.testbed.rehearsal.template.SamTemplate;
import tidegate.testbed.rehearsal.template.TemplateFunction;

/** What the template's roles grant, against what the functions asked for. */
final class GrantCheck {
  private GrantCheck() {}

  /**
   * Breaks the story where a function was refused a call.
   *
   * @throws StoryBroken with the function, the action and AWS's sentence
   */
  static void requireEnough(StandInAws aws, SamTemplate template) {
    for (var refusal : aws.iam().refusals()) {
      throw new StoryBroken(
          "%s needs %s, and %s in template.yaml does not grant it: %s"
              .formatted(
                  logicalId(template, refusal.function()),
                  refusal.action(),
                  refusal.role().name(),
                  refusal.sentence()));
    }
  }

  private static String logicalId(SamTemplate template, String functionName) {
    return template.functions().stream()
        .filter(function -> function.name().equals(functionName))
        .map(TemplateFunction::logicalId)
        .findFirst()
        .orElse(functionName);
  }

  /** A line for each role that grants what the story never needed. */
  static List<String> unused(StandInAws aws) {
    return aws.iam().uses().stream()
        .filter(use -> !use.unused().isEmpty())
        .map(GrantCheck::line)
        .toList();
  }

  private static String line(Iam.Use use) {
    return use.role().name()
        + " grants what this story did not need: "
        + use.unused().stream().map(Grant::action).distinct().collect(Collectors.joining(", "));
  }
}
