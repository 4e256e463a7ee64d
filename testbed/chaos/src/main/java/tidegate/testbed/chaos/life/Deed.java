package tidegate.testbed.chaos.life;

import java.time.Duration;
import java.time.Instant;
import tidegate.testbed.chaos.truth.Nature;

/** Something that somebody does, or that befalls the site, at a time. */
public record Deed(Instant at, Act act) {

  /** What it is. */
  public sealed interface Act {

    /** An image is pushed, for the first time or again under another tag. */
    record Push(String tag, String digest, Nature nature) implements Act {}

    /** An operator gives the rollout function a command. */
    record Command(String name) implements Act {}

    /** An alarm of the deployment group goes red. */
    record RedAlarm(Duration length) implements Act {}

    /** Somebody deploys what runs, by hand and without hooks. */
    record StrangersDeployment() implements Act {}

    /** Somebody edits the desired count. */
    record DesiredCount(int count) implements Act {}

    /** A template's deployment, or a hand, sets the scalable target's bounds. */
    record Bounds(int min, int max) implements Act {}

    /** Fargate's quota is this for a while. */
    record Quota(int vcpus, Duration length) implements Act {}

    /** Tasks that serve end by themselves. */
    record TasksDie(int count) implements Act {}

    /** A row in the database breaks every release alike. */
    record SiteBreaks(Duration length) implements Act {}

    /** The probes reach nothing. */
    record ProbeGoesBlind(Duration length) implements Act {}

    /** A service of AWS refuses every call. */
    record Outage(String service, Duration length) implements Act {}

    /** Visitors need so many tasks; policies follow. */
    record Load(int tasks) implements Act {}
  }
}
