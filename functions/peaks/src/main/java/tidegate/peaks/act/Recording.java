package tidegate.peaks.act;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidegate.peaks.memory.Memory;

/**
 * What stands in the service's tags.
 *
 * @param memory what should
 * @param tags as they are
 * @param refusal AWS's words where it refuses tags, as it will the next time
 * @param failure what went wrong this time
 */
public record Recording(
    Memory memory,
    Map<String, String> tags,
    Optional<String> refusal,
    @Nullable RuntimeException failure) {

  public Recording {
    tags = Map.copyOf(tags);
  }
}
