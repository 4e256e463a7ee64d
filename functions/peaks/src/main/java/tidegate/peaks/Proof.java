package tidegate.peaks;

import static tidegate.peaks.Memory.Word.FELL;
import static tidegate.peaks.Memory.Word.LATE;
import static tidegate.peaks.Memory.Word.MISSED;
import static tidegate.peaks.Memory.Word.PROVED;
import static tidegate.peaks.Memory.Word.SHORT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tidegate.core.calendar.Window;

/** Proves each floor in force against its lead, and says once what came of it. */
final class Proof {

  /** Even without a lead, tasks need a moment to start. */
  private static final Duration BOOT = Duration.ofMinutes(10);

  private final Causes causes;

  Proof(Causes causes) {
    this.causes = causes;
  }

  List<Step> decide(Situation now, Rollouts rollouts) {
    List<Step> steps = new ArrayList<>();
    for (Window window : now.inForce()) {
      boolean before = now.memory().has(window, PROVED);
      boolean stands =
          before ? now.standing().holds(window.floor()) : now.standing().proves(window.floor());
      steps.addAll(
          stands
              ? stands(now, window, before)
              : before ? fell(now, window, rollouts) : late(now, window, rollouts));
    }
    return steps;
  }

  private static List<Step> stands(Situation now, Window window, boolean before) {
    Memory memory = now.memory();
    String key = Memory.key(window);
    List<Step> steps = new ArrayList<>();
    if (!before || memory.has(window, FELL)) {
      steps.add(
          new Step.Say(
              new News.Proved(
                  window, now.standing(), Duration.between(now.now(), window.start()))));
      steps.add(new Step.Remember(key, PROVED));
    }
    if (memory.has(window, FELL)) {
      steps.add(new Step.Forget(key, FELL));
    }
    if (memory.has(window, SHORT)) {
      steps.add(new Step.Forget(key, SHORT));
    }
    return steps;
  }

  /** One tick may catch a task that is being replaced; the next one knows. */
  private List<Step> fell(Situation now, Window window, Rollouts rollouts) {
    if (!now.memory().has(window, SHORT)) {
      return List.of(Step.Remember.of(window, SHORT));
    }
    boolean sameTick = !now.memory().at().isBefore(now.now());
    if (sameTick || now.memory().has(window, FELL)) {
      return List.of();
    }
    return List.of(
        new Step.Say(new News.Fell(window, now.standing(), causes.of(now, window, rollouts))),
        Step.Remember.of(window, FELL));
  }

  private List<Step> late(Situation now, Window window, Rollouts rollouts) {
    if (!now.now().isBefore(pageAt(window))) {
      return now.memory().has(window, MISSED)
          ? List.of()
          : List.of(
              new Step.Say(
                  new News.Missed(window, now.standing(), causes.of(now, window, rollouts))),
              Step.Remember.of(window, MISSED));
    }
    if (now.now().isBefore(warnAt(window)) || now.memory().has(window, LATE)) {
      return List.of();
    }
    return List.of(
        new Step.Say(new News.Late(window, now.standing(), causes.of(now, window, rollouts))),
        Step.Remember.of(window, LATE));
  }

  private static Instant warnAt(Window window) {
    return latest(Capacity.halfOfLead(window), window.leadStart().plus(Capacity.TICK));
  }

  private static Instant pageAt(Window window) {
    return latest(window.start(), window.leadStart().plus(BOOT));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
