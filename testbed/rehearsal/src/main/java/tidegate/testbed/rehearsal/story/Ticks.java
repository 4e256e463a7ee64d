package tidegate.testbed.rehearsal.story;

import java.time.Instant;
import java.util.List;
import tidegate.testbed.aws.account.JournalEntry.FunctionEnded;
import tidegate.testbed.rehearsal.template.TemplateFunction;

/** Whether schedules reach their functions and these run. */
final class Ticks {
  private Ticks() {}

  static void requireClean(Script script) {
    for (var function : script.stage.template.functions()) {
      if (!function.schedules().isEmpty()) {
        requireRan(script, function);
      }
    }
  }

  private static void requireRan(Script script, TemplateFunction function) {
    List<FunctionEnded> runs =
        script.stage.chronicle.since(Instant.EPOCH, FunctionEnded.class).stream()
            .filter(run -> run.function().equals(function.name()))
            .toList();
    script.require(
        !runs.isEmpty(), "no schedule of template.yaml reached %s", function.logicalId());
    runs.stream()
        .filter(FunctionEnded::failed)
        .findFirst()
        .ifPresent(run -> {
          throw new StoryBroken("%s failed: %s".formatted(function.logicalId(), run.outcome()));
        });
  }
}
