package tidegate.probe.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidegate.probe.check.Notes;
import tidegate.probe.page.PageRequest;

/** All that one check noted of one end of the site. Thread-safe. */
final class CheckObservations {

  private static final int MOST = 400;

  private final List<Entry> entries = new ArrayList<>();
  private final Map<PageRequest, Integer> seen = new HashMap<>();
  private int answers;

  /** How often a doubtful page had answered when it was first asked anew. */
  private final Map<PageRequest, Integer> doubted = new HashMap<>();

  private @Nullable String seenAs;
  private @Nullable String skipped;
  private @Nullable String unmeasured;

  synchronized void add(PageRequest target, Notes notes) {
    seen.merge(target, 1, Integer::sum);
    answers += notes.hasLooked() ? 1 : 0;
    keep(notes, Optional.of(target));
  }

  synchronized void add(Notes observed) {
    answers += observed.hasLooked() ? 1 : 0;
    keep(observed, Optional.empty());
  }

  private void keep(Notes notes, Optional<PageRequest> target) {
    for (Notes.Observation observation : notes.observations()) {
      if (entries.size() < MOST) {
        entries.add(new Entry(observation, target));
      }
    }
    notes.seen().ifPresent(what -> seenAs = what);
    notes.skipped().ifPresent(why -> skipped = why);
    notes.unmeasured().ifPresent(why -> unmeasured = why);
  }

  synchronized void askedAgain(PageRequest target) {
    doubted.putIfAbsent(target, seen.getOrDefault(target, 0));
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  synchronized Set<String> graveKeys() {
    Set<String> keys = new HashSet<>();
    entries.stream().filter(Entry::grave).forEach(entry -> keys.add(entry.observation().key()));
    return keys;
  }

  synchronized boolean saw(PageRequest target) {
    return seen.containsKey(target);
  }

  synchronized int answers() {
    return answers;
  }

  /** Whether a page that was asked anew has answered since; one that was lost proves nothing. */
  synchronized boolean answeredAgain(PageRequest target) {
    return doubted.containsKey(target) && seen.getOrDefault(target, 0) > doubted.get(target);
  }

  /** What a check that found nothing wrong says of what it saw. */
  synchronized Optional<String> seen() {
    return Optional.ofNullable(seenAs);
  }

  synchronized Optional<String> skipped() {
    return Optional.ofNullable(skipped);
  }

  synchronized Optional<String> unmeasured() {
    return Optional.ofNullable(unmeasured);
  }

  /**
   * @param target the page it was seen on; empty where it is of all that was seen
   */
  record Entry(Notes.Observation observation, Optional<PageRequest> target) {
    boolean grave() {
      return observation.grave();
    }
  }
}
