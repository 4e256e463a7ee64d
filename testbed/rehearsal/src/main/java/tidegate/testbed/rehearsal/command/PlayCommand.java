package tidegate.testbed.rehearsal.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import tidegate.testbed.cloudformation.TemplateException;
import tidegate.testbed.rehearsal.report.RehearsalReport;
import tidegate.testbed.rehearsal.story.Rehearsal;
import tidegate.testbed.rehearsal.story.RehearsalOptions;
import tidegate.testbed.rehearsal.story.Story;
import tidegate.testbed.rehearsal.story.StoryBroken;
import tidegate.testbed.rehearsal.story.TimedJournal;
import tidegate.testbed.wordpress.TestbedException;

/** Plays the story and writes the report. */
public final class PlayCommand {
  private static final DateTimeFormatter VIRTUAL =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(Story.ZONE);

  private final Path root;

  public PlayCommand(Path root) {
    this.root = root;
  }

  /** Plays; 0 if everything went as told, 1 if not. */
  public int run() {
    var options = RehearsalOptions.at(root, System.getenv());
    WordPressHint.ifNone(options);
    var begun = System.nanoTime();
    try (var rehearsal = Rehearsal.start(options, Story.START)) {
      Runtime.getRuntime().addShutdownHook(new Thread(rehearsal::close));
      System.out.printf(Locale.ROOT, "  set up in %.1f s%n", seconds(begun));
      var broken = play(rehearsal, options);
      var report =
          RehearsalReport.write(root.resolve("target/rehearsal/report.html"), rehearsal, broken);
      broken.ifPresent(why -> System.out.println("\nThe story broke: " + why));
      System.out.printf(
          Locale.ROOT,
          "%n%s in %.0f s; %d visits, %d errors; report: %s%n",
          broken.isPresent() ? "Broken" : "As told",
          seconds(begun),
          rehearsal.visitors().visits().size(),
          rehearsal.visitors().errors().size(),
          report);
      return broken.isPresent() ? 1 : 0;
    } catch (TemplateException | TestbedException | StoryBroken e) {
      System.out.println("\nThe story cannot begin: " + e.getMessage());
      return 1;
    }
  }

  private static Optional<String> play(Rehearsal rehearsal, RehearsalOptions options) {
    try {
      new Story(rehearsal, PlayCommand::say).play(options.visitorsPerSecond());
      return Optional.empty();
    } catch (StoryBroken e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static void say(TimedJournal.Told told) {
    System.out.printf(
        Locale.ROOT,
        "  %6.1f s  %s  %s  %s%n",
        millis(told.real()),
        VIRTUAL.format(told.virtual()),
        told.chapter() == 0 ? "   " : "(" + told.chapter() + ")",
        told.sentence());
  }

  private static double millis(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
