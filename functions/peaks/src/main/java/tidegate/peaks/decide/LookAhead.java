package tidegate.peaks.decide;

import static tidegate.peaks.memory.MemoryWord.CHECKED;

import java.util.List;
import java.util.Optional;
import tidegate.core.calendar.Window;
import tidegate.peaks.memory.Mark;
import tidegate.peaks.memory.MemoryTags;
import tidegate.peaks.observe.Situation;

/** Looks once, days ahead of a window, at what would not carry it. One window a tick. */
final class LookAhead {

  /** Those in force and over need tags, too, or the first would be looked at again. */
  private static final int WINDOWS = MemoryTags.SLOTS - 4;

  List<Step> decide(Situation now, Facts facts) {
    List<Window> ahead =
        now.calendar().windows(now.now(), now.now().plus(LeadTimes.AHEAD).plusNanos(1)).stream()
            .filter(window -> !window.started(now.now()))
            .limit(WINDOWS)
            .filter(window -> !now.memory().has(window, CHECKED))
            .toList();
    Optional<Window> due =
        ahead.stream().filter(window -> now.isTickOf(LeadTimes.readiness(window))).findFirst();
    return due.or(() -> ahead.stream().findFirst().filter(_ -> facts.remembers()))
        .map(window ->
            List.of(
                Step.say(new News.LookedAhead(window, facts.readiness(window)))
                    .remembering(new Mark.Told(window, CHECKED))))
        .orElse(List.of());
  }
}
