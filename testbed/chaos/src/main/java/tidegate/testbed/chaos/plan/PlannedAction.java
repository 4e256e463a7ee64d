package tidegate.testbed.chaos.plan;

import java.time.Duration;
import java.time.Instant;
import tidegate.testbed.chaos.truth.ImageBehavior;

/** Something that somebody does, or that befalls the site, at a time. */
public record PlannedAction(Instant at, Action action) {

  /** What it is. */
  public sealed interface Action {

    /** An image is pushed, for the first time or again under another tag. */
    record Push(String tag, String digest, ImageBehavior behavior) implements Action {}

    /** An operator gives the rollout function a command. */
    record Command(String name) implements Action {}

    /** An operator freezes the site by hand, or thaws it. */
    record HandFreeze(boolean thaw, Duration length) implements Action {}

    /** An operator gives a command, and once more before the first is answered. */
    record Twice(String name) implements Action {}

    /** An alarm of the deployment group goes red. */
    record RedAlarm(Duration length) implements Action {}

    /** Somebody deploys what runs, by hand and without hooks. */
    record StrangersDeployment() implements Action {}

    /** Somebody edits the desired count. */
    record DesiredCount(int count) implements Action {}

    /** A template's deployment, or a hand, sets the scalable target's bounds. */
    record Bounds(int min, int max) implements Action {}

    /** Fargate's quota is this for a while. */
    record Quota(int vcpus, Duration length) implements Action {}

    /** Tasks that serve end by themselves. */
    record TasksDie(int count) implements Action {}

    /** A row in the database breaks every release alike. */
    record SiteBreaks(Duration length) implements Action {}

    /** The probes reach nothing. */
    record ProbeGoesBlind(Duration length) implements Action {}

    /** A service of AWS refuses every call. */
    record Outage(String service, Duration length) implements Action {}

    /** Visitors need so many tasks; policies follow. */
    record Load(int tasks) implements Action {}
  }
}
