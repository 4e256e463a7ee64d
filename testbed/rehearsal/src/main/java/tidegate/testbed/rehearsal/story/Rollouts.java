package tidegate.testbed.rehearsal.story;

import java.time.Duration;
import tidegate.testbed.aws.account.JournalEntry.HookAnswered;
import tidegate.testbed.rehearsal.site.ImageRecipe;

/** What more than one chapter does: a push that ships, a push that is refused. */
final class Rollouts {
  /** A push is noticed by its event, long before the next tick. */
  private static final Duration NOTICED = Duration.ofMinutes(2);

  private static final Duration LONGEST = Duration.ofHours(1);

  private Rollouts() {}

  static void ships(Script script, String tag) {
    var deployment = started(script, tag, ImageRecipe.healthy());
    shipped(script, deployment, tag);
  }

  static String started(Script script, String tag, ImageRecipe recipe) {
    script.betweenTicks();
    var pushed = script.now();
    script.push(tag, recipe);
    var deployment =
        script
            .deploymentSince(pushed, NOTICED)
            .orElseThrow(() ->
                new StoryBroken(
                    ("%s was pushed and no rollout began within %s: does the Push rule of"
                            + " template.yaml match, and does the rollout function run?")
                        .formatted(tag, Script.minutes(NOTICED))));
    script.tell("%s pushed; its rollout %s begins", tag, deployment);
    return deployment;
  }

  static void shipped(Script script, String deployment, String tag) {
    var begun = script.now();
    var end = script.end(deployment, LONGEST);
    script.require(
        end.status().equals("Succeeded"),
        "%s is healthy and was not shipped: %s %s %s",
        tag,
        end.status(),
        end.errorCode(),
        end.message());
    var hooks = script.answers(deployment);
    script.require(
        hooks.size() == 3 && hooks.stream().allMatch(hook -> hook.status().equals("Succeeded")),
        "%s was shipped with %d hooks answered, not with all three",
        tag,
        hooks.size());
    var seen = script.seenByVisitors();
    script.require(
        seen.equals(Digests.of(tag)), "%s is shipped, but visitors are answered by %s", tag, seen);
    script.tell(
        "%s proved by three hooks and shifted; visitors get it (%s)",
        tag, Script.minutes(Duration.between(begun, end.at())));
    script.settle();
  }

  static void refused(Script script, String tag, ImageRecipe recipe, String why) {
    var before = script.seenByVisitors();
    var deployment = started(script, tag, recipe);
    var begun = script.now();
    var end = script.end(deployment, LONGEST);
    script.require(!end.status().equals("Succeeded"), "%s was shipped, and %s", tag, why);
    var hook =
        script.answers(deployment).stream()
            .filter(answer -> answer.status().equals("Failed"))
            .map(HookAnswered::event)
            .findFirst()
            .orElseThrow(() ->
                new StoryBroken(
                    "%s was stopped, but by no hook: %s %s"
                        .formatted(tag, end.errorCode(), end.message())));
    script.settle();
    script.require(
        script.seenByVisitors().equals(before), "%s was refused, but visitors got it", tag);
    script.tell(
        "%s refused at %s after %s: %s; no visitor saw it",
        tag, hook, Script.minutes(Duration.between(begun, end.at())), why);
    script.pass(Duration.ofMinutes(2));
    script.tellNotice(tag);
  }
}
