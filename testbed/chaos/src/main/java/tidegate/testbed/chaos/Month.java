package tidegate.testbed.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tidegate.testbed.chaos.check.Complaint;
import tidegate.testbed.chaos.check.Scene;
import tidegate.testbed.chaos.check.Watches;
import tidegate.testbed.chaos.life.Actors;
import tidegate.testbed.chaos.life.Life;
import tidegate.testbed.chaos.stage.Application;
import tidegate.testbed.chaos.stage.Stage;
import tidegate.testbed.chaos.stage.Twist;

/** Plays one month from its seed and hears what the watchers have to complain of. */
public final class Month {
  private static final Duration LOOK = Duration.ofMinutes(5);

  private final Life life;
  private final Stage stage;
  private final Watches watches;

  public Month(Application application, long seed, Twist twist) {
    life = Life.of(seed);
    stage = new Stage(application, life.setting(), twist);
    watches = new Watches(new Scene(stage, life));
  }

  /**
   * What came of it.
   *
   * @param counts of what happened, by a word for it
   */
  public record Outcome(
      long seed, List<Complaint> complaints, Map<String, Long> counts, Map<String, Long> faults) {}

  /** Plays it from its first day to its last. */
  public Outcome play() {
    return play(_ -> false);
  }

  /** The same, but no further than to a complaint that is enough. */
  public Outcome play(Predicate<Complaint> enough) {
    watches.begin();
    new Actors(stage, life).enter();
    for (Instant at = life.start(); at.isBefore(life.end()); at = at.plus(LOOK)) {
      stage.clock().advanceTo(at);
      watches.look(stage.clock().instant());
      if (watches.complaints().stream().anyMatch(enough)) {
        return outcome();
      }
    }
    watches.over(life.end());
    return outcome();
  }

  private Outcome outcome() {
    return new Outcome(
        life.setting().seed(), watches.complaints(), watches.counts(), stage.faults().counts());
  }

  public Life life() {
    return life;
  }

  public Stage stage() {
    return stage;
  }
}
