package tidegate.testbed.rehearsal.story;

import java.nio.file.Path;
import java.time.Duration;
import tidegate.testbed.rehearsal.site.ImageRecipe;

/** A stage for one test, on the stand-in page set: what is tested here is not WordPress. */
final class TestRehearsal implements AutoCloseable {
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  final Rehearsal rehearsal;
  final ChapterContext context;

  private TestRehearsal(RehearsalOptions options) {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    rehearsal = Rehearsal.start(options, Story.START);
    context = new ChapterContext(rehearsal, 0, _ -> {});
  }

  static RehearsalOptions options(Path folder) {
    return RehearsalOptions.at(ROOT, System.getenv())
        .withWork(folder.resolve("run"))
        .withStandInPages();
  }

  static TestRehearsal on(RehearsalOptions options) {
    return new TestRehearsal(options);
  }

  /** Brings the first release up, with visitors. */
  TestRehearsal open() {
    new Story(rehearsal, _ -> {}).open(context, /* visitorsPerSecond= */ 5);
    return this;
  }

  /** Pushes a healthy image and says how its deployment ended, and after which virtual time. */
  Ending push(String tag) {
    var deployment = RolloutSteps.started(context, tag, ImageRecipe.healthy());
    var begun = context.now();
    var end = context.end(deployment, Duration.ofHours(2));
    return new Ending(end.status(), Duration.between(begun, end.at()));
  }

  record Ending(String status, Duration after) {}

  @Override
  public void close() {
    rehearsal.close();
  }
}
