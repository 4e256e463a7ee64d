package tidegate.testbed.rehearsal.story;

import java.nio.file.Path;
import java.time.Duration;
import tidegate.testbed.rehearsal.site.ImageRecipe;

/** A stage for one test, on the stand-in page set: what is tested here is not WordPress. */
final class Rehearsed implements AutoCloseable {
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  final Stage stage;
  final Script script;

  private Rehearsed(Plan plan) {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    stage = Stage.set(plan, Story.START);
    script = new Script(stage, 0, _ -> {});
  }

  static Plan plan(Path folder) {
    return Plan.at(ROOT, System.getenv()).withWork(folder.resolve("run")).withStandInPages();
  }

  static Rehearsed on(Plan plan) {
    return new Rehearsed(plan);
  }

  /** Brings the first release up, with visitors. */
  Rehearsed open() {
    new Story(stage, _ -> {}).open(script, /* visitorsPerSecond= */ 5);
    return this;
  }

  /** Pushes a healthy image and says how its deployment ended, and after which virtual time. */
  Ending push(String tag) {
    var deployment = Rollouts.started(script, tag, ImageRecipe.healthy());
    var begun = script.now();
    var end = script.end(deployment, Duration.ofHours(2));
    return new Ending(end.status(), Duration.between(begun, end.at()));
  }

  record Ending(String status, Duration after) {}

  @Override
  public void close() {
    stage.close();
  }
}
