package tidegate.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tidegate.core.notice.Notice;

/** A healthy site and the decision made on it, with release-2 pushed a minute ago. */
final class RolloutBench {
  static final Instant NOW = FakeSite.PUSHED.plusSeconds(60);

  /** Forty minutes before the peak of the 25th. */
  static final Instant IN_FREEZE = Instant.parse("2026-11-24T14:20:00Z");

  final FakeSite site = new FakeSite();
  final Rollout rollout = new Rollout(Given.settings());

  Decision run(Instant now) {
    return rollout.run(new Facts(site.ports()), new LiveActs(site.ports()), now);
  }

  Decision run(Instant now, Duration late) {
    return rollout.run(new Facts(site.ports()), new LiveActs(site.ports()), now, late);
  }

  Decision rollBack() {
    return rollout.rollBack(new Facts(site.ports()), new LiveActs(site.ports()), NOW);
  }

  List<String> subjects() {
    return site.told.stream().map(Notice::subject).toList();
  }
}
