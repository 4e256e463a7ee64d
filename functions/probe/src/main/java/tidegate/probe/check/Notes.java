package tidegate.probe.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidegate.core.verdict.Evidence;

/** What one check notes of one page, or of all that was seen. Not thread-safe. */
public final class Notes {

  private static final int MOST = 30;

  private final List<Observation> observations = new ArrayList<>();
  private @Nullable String seen;
  private @Nullable String skipped;
  private @Nullable String unmeasured;
  private boolean looked;

  /** There was something to look at. */
  public void looked() {
    looked = true;
  }

  /** There was something to look at, and this is to be told of it where nothing is wrong. */
  public void looked(String what) {
    looked = true;
    seen = what;
  }

  /**
   * Something is wrong.
   *
   * @param key tells the same fault on green and on blue; holds the page where the fault is that
   *     page's own
   * @param what one plain sentence without its full stop
   */
  public void fault(String key, String what, Evidence evidence) {
    note(new Observation(key, /* grave= */ true, what, evidence));
  }

  /** Something should be told, which never blocks. */
  public void warn(String key, String what, Evidence evidence) {
    note(new Observation(key, /* grave= */ false, what, evidence));
  }

  private void note(Observation observation) {
    looked = true;
    if (observations.size() < MOST) {
      observations.add(observation);
    }
  }

  /** There is nothing here to look at. */
  public void skip(String why) {
    skipped = why;
  }

  /** There should be something to look at, and it could not be seen. */
  public void unmeasured(String why) {
    unmeasured = why;
  }

  public List<Observation> observations() {
    return observations;
  }

  public Optional<String> seen() {
    return Optional.ofNullable(seen);
  }

  public Optional<String> skipped() {
    return Optional.ofNullable(skipped);
  }

  public Optional<String> unmeasured() {
    return Optional.ofNullable(unmeasured);
  }

  public boolean hasLooked() {
    return looked;
  }

  /**
   * A fault, once.
   *
   * @param grave whether it may block
   */
  public record Observation(String key, boolean grave, String what, Evidence evidence) {}
}
