package tidegate.peaks.tell;

import java.util.Optional;
import tidegate.core.notice.Notice.Urgency;
import tidegate.peaks.decide.News;
import tidegate.peaks.readiness.Readiness;

/** Who hears what. */
final class Audience {

  private Audience() {}

  /** How urgently the two people are told; empty where the log is enough. */
  static Optional<Urgency> of(News news) {
    return switch (news) {
      case News.Missed _, News.Fell _ -> Optional.of(Urgency.PAGE);
      case News.Late _, News.RolloutStopped _, News.StillAbove _, News.NotRemembered _ ->
          Optional.of(Urgency.WARNING);
      // That nothing is missing, too: nobody would know by silence that mails do not arrive.
      case News.LookedAhead(var _, Readiness readiness) ->
          Optional.of(
              readiness.gaps().isEmpty() && readiness.unasked().isEmpty()
                  ? Urgency.NEWS
                  : Urgency.WARNING);
      case News.Proved _,
          News.Corrected _,
          News.GivenBack _,
          News.LeftAlone _,
          News.RolloutGoesOn _ ->
          Optional.of(Urgency.NEWS);
      case News.Raised _,
          News.Held _,
          News.BroughtDown _,
          News.MaxGivenBack _,
          News.Asleep _,
          News.TooOld _ ->
          Optional.empty();
    };
  }
}
