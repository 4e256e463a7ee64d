package tidegate.testbed.rehearsal.story;

import java.time.Duration;
import tidegate.testbed.aws.account.JournalEntry.HookAnswered;
import tidegate.testbed.rehearsal.site.ImageRecipe;

/** What more than one chapter does: a push that ships, a push that is refused. */
final class RolloutSteps {
  /** A push is noticed by its event, long before the next tick. */
  private static final Duration NOTICED = Duration.ofMinutes(2);

  private static final Duration LONGEST = Duration.ofHours(1);

  private RolloutSteps() {}

  static void ships(ChapterContext context, String tag) {
    var deployment = started(context, tag, ImageRecipe.healthy());
    shipped(context, deployment, tag);
  }

  static String started(ChapterContext context, String tag, ImageRecipe recipe) {
    context.betweenTicks();
    var pushed = context.now();
    context.push(tag, recipe);
    var deployment =
        context
            .deploymentSince(pushed, NOTICED)
            .orElseThrow(() ->
                new StoryBroken(
                    ("%s was pushed and no rollout began within %s: does the Push rule of"
                            + " template.yaml match, and does the rollout function run?")
                        .formatted(tag, ChapterContext.minutes(NOTICED))));
    context.tell("%s pushed; its rollout %s begins", tag, deployment);
    return deployment;
  }

  static void shipped(ChapterContext context, String deployment, String tag) {
    var begun = context.now();
    var end = context.end(deployment, LONGEST);
    context.require(
        end.status().equals("Succeeded"),
        "%s is healthy and was not shipped: %s %s %s",
        tag,
        end.status(),
        end.errorCode(),
        end.message());
    var hooks = context.answers(deployment);
    context.require(
        hooks.size() == 3 && hooks.stream().allMatch(hook -> hook.status().equals("Succeeded")),
        "%s was shipped with %d hooks answered, not with all three",
        tag,
        hooks.size());
    var seen = context.seenByVisitors();
    context.require(
        seen.equals(Digests.of(tag)), "%s is shipped, but visitors are answered by %s", tag, seen);
    context.tell(
        "%s proved by three hooks and shifted; visitors get it (%s)",
        tag, ChapterContext.minutes(Duration.between(begun, end.at())));
    context.settle();
  }

  static void refused(ChapterContext context, String tag, ImageRecipe recipe, String why) {
    var before = context.seenByVisitors();
    var deployment = started(context, tag, recipe);
    var begun = context.now();
    var end = context.end(deployment, LONGEST);
    context.require(!end.status().equals("Succeeded"), "%s was shipped, and %s", tag, why);
    var hook =
        context.answers(deployment).stream()
            .filter(answer -> answer.status().equals("Failed"))
            .map(HookAnswered::event)
            .findFirst()
            .orElseThrow(() ->
                new StoryBroken(
                    "%s was stopped, but by no hook: %s %s"
                        .formatted(tag, end.errorCode(), end.message())));
    context.settle();
    context.require(
        context.seenByVisitors().equals(before), "%s was refused, but visitors got it", tag);
    context.tell(
        "%s refused at %s after %s: %s; no visitor saw it",
        tag, hook, ChapterContext.minutes(Duration.between(begun, end.at())), why);
    context.pass(Duration.ofMinutes(2));
    context.tellNotice(tag);
  }
}
