package tidegate.testbed.rehearsal.story;

import java.time.Instant;
import java.util.List;
import tidegate.testbed.aws.account.JournalEntry.FunctionEnded;
import tidegate.testbed.rehearsal.template.TemplateFunction;

/** Whether schedules reach their functions and these run. */
final class ScheduleCheck {
  private ScheduleCheck() {}

  static void requireClean(ChapterContext context) {
    for (var function : context.rehearsal.template.functions()) {
      if (!function.schedules().isEmpty()) {
        requireRan(context, function);
      }
    }
  }

  private static void requireRan(ChapterContext context, TemplateFunction function) {
    List<FunctionEnded> runs =
        context.rehearsal.journal.since(Instant.EPOCH, FunctionEnded.class).stream()
            .filter(run -> run.function().equals(function.name()))
            .toList();
    context.require(
        !runs.isEmpty(), "no schedule of template.yaml reached %s", function.logicalId());
    runs.stream()
        .filter(FunctionEnded::failed)
        .findFirst()
        .ifPresent(run -> {
          throw new StoryBroken("%s failed: %s".formatted(function.logicalId(), run.outcome()));
        });
  }
}
