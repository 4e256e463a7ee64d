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
  public static final ZoneId ZONE = ChapterContext.ZONE;

  /** When it begins: the morning before the peak of the 5th. */
  public static final Instant START = ChapterContext.seoul("2026-12-04T10:00:00");

  private static final String MOVED = "http://" + RehearsalNames.HOST + ":8080";

  private static final List<Chapter> CHAPTERS =
      List.of(
          chapter("A healthy release is pushed", Story::healthy),
          chapter("A release that moved the site to :8080 is refused", Story::moved),
          chapter("A blank release is refused", Story::blank),
          new PeakChapter(),
          new FreezeChapter());

  private final Rehearsal rehearsal;
  private final Consumer<TimedJournal.Told> reader;

  /**
   * @param reader hears every sentence as it is told
   */
  public Story(Rehearsal rehearsal, Consumer<TimedJournal.Told> reader) {
    this.rehearsal = rehearsal;
    this.reader = reader;
  }

  /** The calendar that the stack is deployed with. */
  public static String calendar() {
    return RehearsalNames.CALENDAR;
  }

  /** The chapters' titles, the first is number 1. */
  public static List<String> titles() {
    return CHAPTERS.stream().map(Chapter::title).toList();
  }

  /**
   * Plays all of it.
   *
   * @throws StoryBroken at the first thing that does not go as told
   */
  public void play(int visitorsPerSecond) {
    open(new ChapterContext(rehearsal, 0, reader), visitorsPerSecond);
    for (int number = 1; number <= CHAPTERS.size(); number++) {
      var context = new ChapterContext(rehearsal, number, reader);
      CHAPTERS.get(number - 1).play(context);
      context.keepPage();
    }
    rehearsal.visitors.close();
    var end = new ChapterContext(rehearsal, 0, reader);
    end.requireNoErrors();
    GrantCheck.unused(rehearsal.aws).forEach(line -> end.tell("%s", line));
  }

  /** Brings the first release up and lets the visitors in. */
  void open(ChapterContext context, int visitorsPerSecond) {
    var baseline = rehearsal.awsSite.spec().baseline();
    context.require(
        context.until(() -> PeakChapter.healthy(context) >= baseline, Duration.ofMinutes(6)),
        "the first release does not come up");
    context.tell(
        "%s: %d tasks serve the first release",
        rehearsal.infrastructure.site.description(), baseline);
    rehearsal.visitors.come(visitorsPerSecond);
    context.pass(Duration.ofMinutes(17));
    ScheduleCheck.requireClean(context);
    context.tell("every schedule has ticked once, and there was nothing to do");
    context.pass(Duration.ofMinutes(1));
    context.watch(Duration.ofSeconds(2));
    context.requireNoErrors();
  }

  private static void healthy(ChapterContext context) {
    RolloutSteps.ships(context, "release-2");
    context.requireNoErrors();
  }

  private static void moved(ChapterContext context) {
    RolloutSteps.refused(
        context, "release-3", ImageRecipe.movedTo(MOVED), "its siteurl is " + MOVED);
    context.requireNoErrors();
  }

  private static void blank(ChapterContext context) {
    RolloutSteps.refused(context, "release-4", ImageRecipe.blank(), "its pages are blank");
    context.requireNoErrors();
  }

  private static Chapter chapter(String title, Consumer<ChapterContext> acts) {
    return new Chapter() {
      @Override
      public String title() {
        return title;
      }

      @Override
      public void play(ChapterContext context) {
        acts.accept(context);
      }
    };
  }
}
