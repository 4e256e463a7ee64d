package tidegate.probe.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidegate.probe.page.Target;

/** All that one check noted of one end of the site. Thread-safe. */
final class Ledger {

  private static final int MOST = 400;

  private final List<Entry> entries = new ArrayList<>();
  private final Set<Target> seen = new HashSet<>();
  private int answers;
  private final Set<Target> again = new HashSet<>();
  private @Nullable String skipped;
  private @Nullable String unmeasured;

  synchronized void add(Target target, Notes notes) {
    seen.add(target);
    answers += notes.hasLooked() ? 1 : 0;
    keep(notes, Optional.of(target));
  }

  synchronized void add(Notes survey) {
    answers += survey.hasLooked() ? 1 : 0;
    keep(survey, Optional.empty());
  }

  private void keep(Notes notes, Optional<Target> target) {
    for (Notes.Sighting sighting : notes.sightings()) {
      if (entries.size() < MOST) {
        entries.add(new Entry(sighting, target));
      }
    }
    notes.skipped().ifPresent(why -> skipped = why);
    notes.unmeasured().ifPresent(why -> unmeasured = why);
  }

  synchronized void askedAgain(Target target) {
    again.add(target);
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  synchronized Set<String> graveKeys() {
    Set<String> keys = new HashSet<>();
    entries.stream().filter(Entry::grave).forEach(entry -> keys.add(entry.sighting().key()));
    return keys;
  }

  synchronized boolean saw(Target target) {
    return seen.contains(target);
  }

  synchronized int answers() {
    return answers;
  }

  synchronized boolean wasAskedAgain(Target target) {
    return again.contains(target);
  }

  synchronized Optional<String> skipped() {
    return Optional.ofNullable(skipped);
  }

  synchronized Optional<String> unmeasured() {
    return Optional.ofNullable(unmeasured);
  }

  /**
   * @param target the page it was seen on; empty where it is of the whole survey
   */
  record Entry(Notes.Sighting sighting, Optional<Target> target) {
    boolean grave() {
      return sighting.grave();
    }
  }
}
