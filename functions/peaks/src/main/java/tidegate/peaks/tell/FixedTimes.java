package tidegate.peaks.tell;

import java.time.Duration;
import java.time.Instant;
import tidegate.core.calendar.Window;
import tidegate.peaks.decide.LeadTimes;
import tidegate.peaks.decide.News;
import tidegate.peaks.observe.Situation;

/**
 * Where nothing can be remembered, news is told once all the same: by the one tick whose scheduled
 * time says so. What a tick itself did is news of that tick, since it is done once. A missing floor
 * is told every six hours, since it may begin to be missed at any time.
 */
final class FixedTimes {

  private static final Duration AGAIN = Duration.ofHours(6);

  private FixedTimes() {}

  /** Whether this tick is the one to tell it. */
  static boolean due(News news, Situation now) {
    return switch (news) {
      case News.RolloutStopped _, News.GivenBack _, News.NotRemembered _ -> true;
      case News.LookedAhead(Window window, var _) -> now.isTickOf(LeadTimes.readiness(window));
      case News.RolloutGoesOn(Window window, var _, var _) -> now.isTickOf(window.leadStart());
      case News.Late(Window window, var _, var _) -> now.isTickOf(LeadTimes.late(window));
      case News.Missed(Window window, var _, var _) -> again(LeadTimes.missed(window), now);
      case News.Fell(Window window, var _, var _) -> again(LeadTimes.missed(window), now);
      case News.Proved(Window window, var _, var _, var _) ->
          now.isTickOf(LeadTimes.missed(window));
      case News.StillAbove above -> now.isTickOf(LeadTimes.leftover(above.window()));
      case News.LeftAlone _ ->
          now.lastEnded().filter(window -> now.isTickOf(LeadTimes.leftover(window))).isPresent();
      case News.Corrected _,
          News.Raised _,
          News.Held _,
          News.BroughtDown _,
          News.MaxGivenBack _,
          News.Asleep _,
          News.TooOld _ ->
          false;
    };
  }

  private static boolean again(Instant first, Situation now) {
    long periods = Duration.between(first, now.now()).dividedBy(AGAIN);
    return now.isTickOf(first.plus(AGAIN.multipliedBy(Math.max(0, periods))));
  }
}
