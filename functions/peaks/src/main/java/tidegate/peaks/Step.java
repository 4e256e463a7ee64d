package tidegate.peaks;

import java.util.List;
import tidegate.core.calendar.Window;

/** One thing that a tick does. */
sealed interface Step {

  /** Sets the scalable target's bounds. */
  record SetBounds(int min, int max) implements Step {}

  /** Sets the service's desired count. */
  record SetDesired(int count) implements Step {}

  /**
   * Stops a rollout and rolls it back.
   *
   * @param then taken only where it had not ended by itself a moment before
   */
  record StopRollout(String deploymentId, List<Step> then) implements Step {}

  /** Says something. */
  record Say(News news) implements Step {}

  /** Remembers a word of a window or of another key. */
  record Remember(String key, Memory.Word word) implements Step {
    static Remember of(Window window, Memory.Word word) {
      return new Remember(Memory.key(window), word);
    }
  }

  /** Takes a word back. */
  record Forget(String key, Memory.Word word) implements Step {}
}
