package tidegate.testbed.rehearsal.story;

import com.google.errorprone.annotations.FormatMethod;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tidegate.testbed.aws.FunctionRunner.Result;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.account.JournalEntry.DeploymentChanged;
import tidegate.testbed.aws.account.JournalEntry.HookAnswered;
import tidegate.testbed.aws.ecr.ImageManifest;
import tidegate.testbed.rehearsal.site.ImageRecipe;

/** What a chapter may do on the stage, and how it says what it sees. */
final class ChapterContext {
  static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
  private static final List<String> ENDED = List.of("Succeeded", "Failed", "Stopped");

  private static final Duration TICK = Duration.ofMinutes(5);
  private static final Duration AFTER_TICK = Duration.ofSeconds(80);

  final Rehearsal rehearsal;
  private final int chapter;
  private final Consumer<TimedJournal.Told> reader;

  ChapterContext(Rehearsal rehearsal, int chapter, Consumer<TimedJournal.Told> reader) {
    this.rehearsal = rehearsal;
    this.chapter = chapter;
    this.reader = reader;
  }

  @FormatMethod
  void tell(String sentence, Object... arguments) {
    reader.accept(rehearsal.journal.tell(chapter, sentence.formatted(arguments)));
  }

  @FormatMethod
  void require(boolean holds, String otherwise, Object... arguments) {
    if (!holds) {
      throw new StoryBroken(otherwise.formatted(arguments));
    }
  }

  Instant now() {
    return rehearsal.aws.clock().instant();
  }

  static Instant seoul(String local) {
    return ZonedDateTime.parse(local + "+09:00[Asia/Seoul]").toInstant();
  }

  /** Lets the stand-in's time pass, with all that is due. */
  void pass(Duration duration) {
    rehearsal.aws.clock().advanceBy(duration);
    GrantCheck.requireEnough(rehearsal.aws, rehearsal.template);
  }

  /** Passes time until something holds. */
  boolean until(BooleanSupplier holds, Duration atMost) {
    var held = rehearsal.aws.clock().advanceUntil(() -> refused() || holds.getAsBoolean(), atMost);
    GrantCheck.requireEnough(rehearsal.aws, rehearsal.template);
    return held;
  }

  private boolean refused() {
    return !rehearsal.aws.iam().refusals().isEmpty();
  }

  /** Jumps over hours in which nothing is to happen; visitors do not notice. */
  void jumpTo(Instant when) {
    rehearsal.schedules.idle(true);
    rehearsal.aws.clock().advanceTo(when);
    rehearsal.schedules.idle(false);
    GrantCheck.requireEnough(rehearsal.aws, rehearsal.template);
    tell("time jumps to here; ticks of the hours between ran every twelfth hour only");
  }

  /** Keeps the dashboard's page as it is now, asked as the dashboard asks. */
  void keepPage() {
    var asked = new JsonObject();
    asked.addProperty("command", "page");
    asked.addProperty("time", now().toString());
    switch (rehearsal.lambda.invoke(RehearsalNames.STACK + "-page", asked, now())) {
      case Result.Returned(JsonElement page, _) ->
          rehearsal.journal.keepPage(chapter, page.getAsString());
      case Result.Errored(_, String message, _) ->
          throw new StoryBroken("the dashboard's page cannot be drawn: " + message);
    }
    GrantCheck.requireEnough(rehearsal.aws, rehearsal.template);
  }

  /** Gives visitors real time to see how things are. */
  void watch(Duration real) {
    try {
      Thread.sleep(real);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryBroken("interrupted");
    }
  }

  /** Passes time until the next tick is minutes away, so that only an event is noticed at once. */
  void betweenTicks() {
    var past = Duration.between(Story.START, now()).toSeconds() % TICK.toSeconds();
    pass(TICK.minusSeconds(past).plus(AFTER_TICK));
  }

  /** Pushes an image. */
  String push(String tag, ImageRecipe recipe) {
    var digest = Digests.of(tag);
    rehearsal.imageRecipes.put(digest, recipe);
    var site = rehearsal.awsSite;
    rehearsal
        .aws
        .ecr()
        .push(site.spec().repository(), tag, digest, ImageManifest.single(site.platform(), digest));
    return digest;
  }

  /** The deployment that started since a moment, if one did within {@code atMost} from now. */
  Optional<String> deploymentSince(Instant moment, Duration atMost) {
    until(() -> created(moment).isPresent(), atMost);
    return created(moment);
  }

  private Optional<String> created(Instant moment) {
    return rehearsal.journal.since(moment, DeploymentChanged.class).stream()
        .filter(change -> change.status().equals("InProgress"))
        .map(DeploymentChanged::deploymentId)
        .findFirst();
  }

  /** How a deployment ended; it has to within {@code atMost}. */
  DeploymentChanged end(String deploymentId, Duration atMost) {
    until(() -> ended(deploymentId).isPresent(), atMost);
    return ended(deploymentId)
        .orElseThrow(() ->
            new StoryBroken(
                "deployment %s has not ended after %s".formatted(deploymentId, atMost)));
  }

  private Optional<DeploymentChanged> ended(String deploymentId) {
    return rehearsal.aws.journal().all(DeploymentChanged.class).stream()
        .filter(change -> change.deploymentId().equals(deploymentId))
        .filter(change -> ENDED.contains(change.status()))
        .findFirst();
  }

  /** What each hook of a deployment answered, in order. */
  List<HookAnswered> answers(String deploymentId) {
    return rehearsal.aws.journal().all(HookAnswered.class).stream()
        .filter(answer -> answer.deploymentId().equals(deploymentId))
        .toList();
  }

  /** Waits until nothing is being deployed, a rollback's own deployment included. */
  void settle() {
    var group = rehearsal.awsSite.group();
    require(
        until(() -> rehearsal.aws.codeDeploy().active(group).isEmpty(), Duration.ofHours(2)),
        "something is still being deployed after two hours");
  }

  /** The release that visitors were answered by last. */
  String seenByVisitors() {
    watch(Duration.ofMillis(1500));
    return rehearsal.visitors.visits().getLast().release();
  }

  void requireNoErrors() {
    var errors = rehearsal.visitors.errors();
    require(
        errors.isEmpty(),
        "%d visitors met an error, the first on %s: %s",
        errors.size(),
        errors.isEmpty() ? "" : errors.getFirst().path(),
        errors.isEmpty() ? "" : errors.getFirst().error().orElse(""));
  }

  /** Tells the last notice about a tag that the two people were sent, if one was. */
  void tellNotice(String tag) {
    rehearsal.aws.journal().all(JournalEntry.NoticePublished.class).stream()
        .map(JournalEntry.NoticePublished::subject)
        .filter(subject -> subject.contains(tag))
        .reduce((_, last) -> last)
        .ifPresent(subject -> tell("notice: %s", subject));
  }

  static String minutes(Duration duration) {
    return "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
  }
}
