package tidegate.peaks.act;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.cloud.Refused;
import tidegate.cloud.ecs.EcsService;
import tidegate.core.log.JsonLog;
import tidegate.peaks.decide.Plan;
import tidegate.peaks.memory.Mark;
import tidegate.peaks.memory.Memory;
import tidegate.peaks.memory.MemoryTags;
import tidegate.peaks.observe.Situation;

/**
 * Writes memory, in two parts. Before anything is done: that this tick does something, and a max
 * that will be raised; AWS's refusal tells that nothing can be remembered, before anything is told.
 * After it: what was done and told. Thread-safe.
 */
public final class Recorder {

  private final EcsService service;
  private final JsonLog log;
  private volatile boolean refused;

  public Recorder(EcsService service, JsonLog log) {
    this.service = service;
    this.log = log;
  }

  /** Whether the last write was not refused; a new process does not know, and says yes. */
  public boolean remembers() {
    return !refused;
  }

  /** Writes the first part. A write that merely failed is tried again by {@link #finish}. */
  public Recording begin(Situation situation, Plan plan) {
    Memory memory = situation.memory().at(situation.now());
    for (Mark mark : plan.steps().stream().flatMap(step -> step.marks().stream()).toList()) {
      if (mark instanceof Mark.MaxRaised) {
        memory = memory.with(mark);
      }
    }
    return write(new Recording(memory, situation.service().tags(), Optional.empty(), null));
  }

  /** A tick that changes nothing and mails nothing needs no first part. */
  public Recording unwritten(Situation situation) {
    return new Recording(situation.memory(), situation.service().tags(), Optional.empty(), null);
  }

  /**
   * Writes what was done and told, unless AWS has refused already.
   *
   * @return why it could not be written; empty where it was, and where AWS refuses: that is no
   *     failure which a retry could mend
   */
  public Optional<RuntimeException> finish(Recording begun, List<Mark> marks, Instant now) {
    if (begun.refusal().isPresent() || (marks.isEmpty() && begun.failure() == null)) {
      return Optional.empty();
    }
    Memory memory = begun.memory().at(now);
    for (Mark mark : marks) {
      memory = memory.with(mark);
    }
    return Optional.ofNullable(
        write(new Recording(memory, begun.tags(), Optional.empty(), null)).failure());
  }

  private Recording write(Recording wanted) {
    Map<String, String> changes = MemoryTags.changes(wanted.memory(), wanted.tags());
    if (changes.isEmpty()) {
      return wanted;
    }
    try {
      service.remember(changes);
      refused = false;
      Map<String, String> tags = new HashMap<>(wanted.tags());
      tags.putAll(changes);
      return new Recording(wanted.memory(), tags, Optional.empty(), null);
    } catch (RuntimeException failure) {
      Optional<String> refusal = Refused.why(failure).map(_ -> Refused.sentence(failure));
      refused = refusal.isPresent();
      log.error("nothing could be remembered", failure);
      return new Recording(
          wanted.memory(), wanted.tags(), refusal, refusal.isPresent() ? null : failure);
    }
  }
}
