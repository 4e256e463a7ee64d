package tidegate.peaks.decide;

import static tidegate.peaks.memory.MemoryWord.FELL;
import static tidegate.peaks.memory.MemoryWord.LATE;
import static tidegate.peaks.memory.MemoryWord.MISSED;
import static tidegate.peaks.memory.MemoryWord.PROVED;
import static tidegate.peaks.memory.MemoryWord.SHORT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tidegate.core.calendar.Window;
import tidegate.peaks.memory.Mark;
import tidegate.peaks.memory.Memory;
import tidegate.peaks.observe.Situation;

/** Proves each floor in force against its lead, and says once what came of it. */
final class Proof {

  List<Step> decide(Situation now, Facts facts) {
    List<Step> steps = new ArrayList<>();
    for (Window window : now.inForce()) {
      boolean before = now.memory().has(window, PROVED);
      boolean stands =
          before ? now.status().holds(window.floor()) : now.status().proves(window.floor());
      steps.addAll(
          stands
              ? stands(now, window, before)
              : before ? fell(now, window, facts) : late(now, window, facts));
    }
    return steps;
  }

  private static List<Step> stands(Situation now, Window window, boolean before) {
    Memory memory = now.memory();
    List<Step> steps = new ArrayList<>();
    if (!before || memory.has(window, FELL)) {
      Duration ahead = Duration.between(now.now(), window.start());
      steps.add(
          Step.say(new News.Proved(window, now.status(), ahead, memory.maxRaise()))
              .remembering(new Mark.Told(window, PROVED))
              .remembering(new Mark.Untold(window, FELL)));
    }
    if (memory.has(window, SHORT)) {
      steps.add(Step.remember(new Mark.Untold(window, SHORT)));
    }
    return steps;
  }

  /** One tick may catch a task that is being replaced; the next one knows. */
  private static List<Step> fell(Situation now, Window window, Facts facts) {
    if (!now.memory().has(window, SHORT)) {
      return List.of(Step.remember(new Mark.Told(window, SHORT)));
    }
    boolean sameTick = now.memory().at().filter(at -> !at.isBefore(now.now())).isPresent();
    if (sameTick || now.memory().has(window, FELL)) {
      return List.of();
    }
    return List.of(
        Step.say(new News.Fell(window, now.status(), facts.causes(window)))
            .remembering(new Mark.Told(window, FELL)));
  }

  private static List<Step> late(Situation now, Window window, Facts facts) {
    if (!now.now().isBefore(LeadTimes.missed(window))) {
      return now.memory().has(window, MISSED)
          ? List.of()
          : List.of(
              Step.say(new News.Missed(window, now.status(), facts.causes(window)))
                  .remembering(new Mark.Told(window, MISSED)));
    }
    if (now.now().isBefore(LeadTimes.late(window)) || now.memory().has(window, LATE)) {
      return List.of();
    }
    return List.of(
        Step.say(new News.Late(window, now.status(), facts.causes(window)))
            .remembering(new Mark.Told(window, LATE)));
  }
}
