package tidegate.rollout;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tidegate.core.notice.Notice.Urgency;
import tidegate.rollout.preflight.Checked;
import tidegate.rollout.preflight.Result;

/**
 * Whether and how a decision is told.
 *
 * @param about what the reason is about, usually the release's digest
 * @param reason told once each; empty where it is told every time
 */
record Topic(Urgency urgency, String about, String reason) {

  /** Empty where nothing changed and nobody waits for anything new. */
  static Optional<Topic> of(Decision decision) {
    return switch (decision) {
      case Decision.Started _, Decision.StopAndRollBack _ ->
          Optional.of(new Topic(Urgency.NEWS, "", ""));
      case Decision.InFlight held ->
          once(Urgency.NEWS, held.release().digest(), "in-flight/" + held.deployment().id());
      case Decision.Frozen frozen ->
          once(Urgency.NEWS, frozen.release().digest(), "freeze/" + frozen.freeze().until());
      case Decision.Waiting waiting ->
          once(Urgency.NEWS, waiting.release().digest(), "waits/" + ids(waiting.waits()));
      case Decision.Refused refused ->
          once(
              Urgency.WARNING,
              refused.release().digest(),
              "refused/" + fingerprint(refused.checked()));
      case Decision.Barred barred -> once(Urgency.WARNING, "barred", barred.denied().action());
      case Decision.NoPrimary _ -> once(Urgency.WARNING, "service", "no-primary");
      case Decision.NoRelease _,
          Decision.UpToDate _,
          Decision.UnderWay _,
          Decision.AlreadyTried _,
          Decision.LeftToATick _,
          Decision.Overtaken _,
          Decision.EndedFirst _,
          Decision.NoWayBack _,
          Decision.Start _ ->
          Optional.empty();
    };
  }

  private static Optional<Topic> once(Urgency urgency, String about, String reason) {
    // A tag's value takes few signs.
    return Optional.of(new Topic(urgency, about, reason.replaceAll("[^A-Za-z0-9_.:/=+@-]", "-")));
  }

  private static String ids(List<Checked> rows) {
    return rows.stream().map(Checked::check).collect(Collectors.joining("+"));
  }

  /** Changes when a fault is mended or a new one appears. */
  private static String fingerprint(List<Checked> rows) {
    int hash =
        Objects.hash(
            rows.stream()
                .filter(row -> row.result() instanceof Result.Faulty)
                .toArray(Object[]::new));
    return Integer.toHexString(hash);
  }
}
