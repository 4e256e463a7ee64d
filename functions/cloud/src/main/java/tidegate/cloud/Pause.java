package tidegate.cloud;

import java.time.Duration;

/** How the time between two looks is spent; tests need not spend it. */
public interface Pause {

  /** Sleeps; an interrupted sleep ends early and leaves the thread interrupted. */
  void sleep(Duration length);

  /** The thread's real sleep. */
  static Pause real() {
    return length -> {
      try {
        Thread.sleep(length);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
