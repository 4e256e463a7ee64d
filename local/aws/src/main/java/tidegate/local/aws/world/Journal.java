package tidegate.local.aws.world;

import java.util.ArrayList;
import java.util.List;

/** Everything that happened, oldest first; safe from any thread. */
public final class Journal {
  private final List<Happening> happenings = new ArrayList<>();

  public synchronized void add(Happening happening) {
    happenings.add(happening);
  }

  public synchronized List<Happening> all() {
    return List.copyOf(happenings);
  }

  /** Those of one kind. */
  public <T extends Happening> List<T> all(Class<T> kind) {
    return all().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
