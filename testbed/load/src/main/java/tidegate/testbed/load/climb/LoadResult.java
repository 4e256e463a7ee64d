package tidegate.testbed.load.climb;

import java.util.List;
import java.util.Optional;

/**
 * What a load test found.
 *
 * @param steps as played
 * @param held the highest step that held: the knee
 * @param stopped why the test ended before a step above the knee failed; empty if one failed
 * @param sent requests of the whole test
 */
public record LoadResult(
    List<LoadStep> steps, Optional<LoadStep> held, Optional<String> stopped, int sent) {
  public LoadResult {
    steps = List.copyOf(steps);
  }
}
