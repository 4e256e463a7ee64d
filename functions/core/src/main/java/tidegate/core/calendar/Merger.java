package tidegate.core.calendar;

import java.util.ArrayList;
import java.util.List;

/** Merges freezes that come in the order of their starts. */
final class Merger {

  private final List<Freeze> merged = new ArrayList<>();

  void add(Freeze next) {
    if (!merged.isEmpty() && merged.getLast().touches(next)) {
      merged.add(merged.removeLast().merge(next));
    } else {
      merged.add(next);
    }
  }

  void addAll(Merger other) {
    other.merged.forEach(this::add);
  }

  List<Freeze> merged() {
    return List.copyOf(merged);
  }
}
