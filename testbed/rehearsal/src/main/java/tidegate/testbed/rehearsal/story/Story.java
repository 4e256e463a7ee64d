package tidegate.testbed.rehearsal.story;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import tidegate.testbed.rehearsal.site.ImageRecipe;

/** A push and a peak, from the first release to the day after the peak. */
public final class Story {
  /** The zone of the site's calendar. */
  public static final ZoneId ZONE = Script.ZONE;

  /** When it begins: the morning before the peak of the 5th. */
  public static final Instant START = Script.seoul("2026-12-04T10:00:00");

  private static final String MOVED = "http://" + Names.HOST + ":8080";

  private final List<Chapter> chapters =
      List.of(
          chapter("A healthy release is pushed", Story::healthy),
          chapter("A release that moved the site to :8080 is refused", Story::moved),
          chapter("A blank release is refused", Story::blank),
          new PeakComes(),
          new FreezeHolds());

  private final Stage stage;
  private final Consumer<Chronicle.Told> reader;

  /**
   * @param reader hears every sentence as it is told
   */
  public Story(Stage stage, Consumer<Chronicle.Told> reader) {
    this.stage = stage;
    this.reader = reader;
  }

  /** The calendar that the stack is deployed with. */
  public static String calendar() {
    return Names.CALENDAR;
  }

  /** The chapters' titles, the first is number 1. */
  public List<String> titles() {
    return chapters.stream().map(Chapter::title).toList();
  }

  /**
   * Plays all of it.
   *
   * @throws StoryBroken at the first thing that does not go as told
   */
  public void play(int visitorsPerSecond) {
    open(new Script(stage, 0, reader), visitorsPerSecond);
    for (int number = 1; number <= chapters.size(); number++) {
      chapters.get(number - 1).play(new Script(stage, number, reader));
    }
    stage.visitors.close();
    var end = new Script(stage, 0, reader);
    end.requireNoErrors();
    Grants.unused(stage.aws).forEach(line -> end.tell("%s", line));
  }

  /** Brings the first release up and lets the visitors in. */
  void open(Script script, int visitorsPerSecond) {
    var baseline = stage.awsSite.spec().baseline();
    script.require(
        script.until(() -> PeakComes.healthy(script) >= baseline, Duration.ofMinutes(6)),
        "the first release does not come up");
    script.tell("%s: %d tasks serve the first release", stage.grounds.site.description(), baseline);
    stage.visitors.come(visitorsPerSecond);
    script.pass(Duration.ofMinutes(17));
    Ticks.requireClean(script);
    script.tell("every schedule has ticked once, and there was nothing to do");
    script.pass(Duration.ofMinutes(1));
    script.watch(Duration.ofSeconds(2));
    script.requireNoErrors();
  }

  private static void healthy(Script script) {
    Rollouts.ships(script, "release-2");
    script.requireNoErrors();
  }

  private static void moved(Script script) {
    Rollouts.refused(script, "release-3", ImageRecipe.movedTo(MOVED), "its siteurl is " + MOVED);
    script.requireNoErrors();
  }

  private static void blank(Script script) {
    Rollouts.refused(script, "release-4", ImageRecipe.blank(), "its pages are blank");
    script.requireNoErrors();
  }

  private static Chapter chapter(String title, Consumer<Script> acts) {
    return new Chapter() {
      @Override
      public String title() {
        return title;
      }

      @Override
      public void play(Script script) {
        acts.accept(script);
      }
    };
  }
}
