package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.core.calendar.Window;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.ecs.TaskSetState;
import tidegate.testbed.chaos.plan.PlannedAction;
import tidegate.testbed.chaos.truth.ImageBehavior;

/**
 * When a peak starts, its floor is in force and stands. Where the world does not let it stand, a
 * page says so within two ticks, and names a cause.
 */
final class FloorProvedBeforePeak implements Watcher {
  private static final String NAME = "floor proved before each peak";

  /** A disturbance so close to the start cannot be made good in time. */
  private static final Duration JUST_NOW = Duration.ofMinutes(20);

  /** A tick, the page's own retries, and the next tick. */
  private static final Duration TELLING = Duration.ofMinutes(16);

  private final MonthState month;
  private final Set<Window> started = new HashSet<>();
  private final List<Page> pages = new ArrayList<>();

  private record Page(Instant at, String subject, String message) {}

  FloorProvedBeforePeak(MonthState month) {
    this.month = month;
  }

  @Override
  public void happened(JournalEntry entry) {
    if (entry instanceof JournalEntry.NoticePublished notice) {
      pages.add(new Page(notice.at(), notice.subject(), notice.message()));
    }
  }

  @Override
  public void look(Instant now) {
    for (Window window : month.plan.calendar().windows(now, now.plusNanos(1))) {
      boolean fresh = window.leadStart().isAfter(month.plan.start());
      if (fresh && window.started(now) && started.add(window)) {
        start(window, now);
      }
    }
  }

  private void start(Window window, Instant now) {
    if (stands(window)) {
      return;
    }
    String how = how(window);
    Optional<String> excuse = excuse(window, now);
    if (excuse.isEmpty()) {
      month.report(NAME, "%s: %s, and nothing in the world explains it", window.why(), how);
    }
    month.stage.clock().after(TELLING, () -> told(window, now, how));
  }

  private void told(Window window, Instant start, String how) {
    if (stands(window) || month.now().isAfter(window.end())) {
      return;
    }
    boolean paged =
        pages.stream()
            .filter(page -> page.at().isAfter(window.leadStart()))
            .anyMatch(page ->
                (page.subject().contains("FLOOR MISSING") || page.subject().contains("FLOOR FELL"))
                    && page.message().contains("cause:"));
    if (!paged
        && !month.stage.faults().anyOutage(start)
        && !month.stage.faults().anyOutage(month.now())) {
      month.report(
          NAME,
          "%s: %s at its start, %s now, and no page says why",
          window.why(),
          how,
          how(window));
    }
  }

  private boolean stands(Window window) {
    int floor = window.floor();
    return month.target().min() >= floor
        && month
            .primary()
            .filter(set -> set.running() >= floor && set.healthy() >= floor)
            .isPresent();
  }

  private String how(Window window) {
    return "min %d, %s, floor %d"
        .formatted(
            month.target().min(),
            month
                .primary()
                .map(set -> "%d running, %d healthy".formatted(set.running(), set.healthy()))
                .orElse("no primary"),
            window.floor());
  }

  private Optional<String> excuse(Window window, Instant now) {
    if (month.done(
        PlannedAction.Action.Quota.class, window.leadStart().minus(Duration.ofDays(3)), now)) {
      return Optional.of("quota");
    }
    Instant since = now.minus(JUST_NOW);
    for (var kind :
        List.<Class<? extends PlannedAction.Action>>of(
            PlannedAction.Action.TasksDie.class,
            PlannedAction.Action.DesiredCount.class,
            PlannedAction.Action.Bounds.class)) {
      if (month.done(kind, since, now)) {
        return Optional.of(kind.getSimpleName());
      }
    }
    if (month.done(
        PlannedAction.Action.Outage.class, window.leadStart().minus(Duration.ofMinutes(90)), now)) {
      return Optional.of("outage");
    }
    boolean sick =
        month
            .primary()
            .map(TaskSetState::taskDefinitionArn)
            .map(month.stage.traffic()::digest)
            .map(month.stage.truth()::of)
            .filter(behavior ->
                behavior == ImageBehavior.NEVER_HEALTHY || behavior == ImageBehavior.NEVER_STARTS)
            .isPresent();
    if (sick) {
      return Optional.of("tasks that never stand");
    }
    // The colours may have changed a moment ago, and the new one's tasks not all be there.
    return month.rollouts.values().stream()
        .filter(rollout -> rollout.active() || rollout.changed.isAfter(since))
        .findFirst()
        .map(ObservedDeployment::toString);
  }
}
