package tidegate.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.TagText;

/**
 * What was told and seen before, in three tags on the service: {@code tidegate:told} (creation time
 * and id of the newest rollout whose outcome was told), {@code tidegate:fault} (since when, and
 * which faults of production were told; {@code none} while it is well) and {@code tidegate:well}
 * (the task definitions with which production was last seen well, newest first).
 *
 * @param told until when outcomes were told; empty where none ever was
 */
record Memory(Optional<Instant> told, Optional<Broken> broken, List<String> well) {

  static final String TOLD = "tidegate:told";
  static final String FAULT = "tidegate:fault";
  static final String WELL = "tidegate:well";

  private static final String NONE = "none";

  /** What served, what serves, and one more for a rollout that went back. */
  private static final int KEPT = 3;

  /** Faults that were told. */
  record Broken(Instant since, List<String> keys) {}

  /** Tags that nobody here wrote read as nothing remembered. */
  static Memory read(Map<String, String> tags) {
    List<String> fault = words(tags, FAULT);
    return new Memory(
        words(tags, TOLD).stream().findFirst().flatMap(Memory::instant),
        fault.stream()
            .findFirst()
            .flatMap(Memory::instant)
            .map(since -> new Broken(since, fault.subList(1, fault.size()))),
        words(tags, WELL));
  }

  static String told(Deployment deployment) {
    return deployment.created() + " " + deployment.id();
  }

  /** Adds faults to those that were told; since when stays. */
  String broken(Instant now, List<Fault> faults) {
    List<String> before = broken.map(Broken::keys).orElse(List.of());
    Stream<String> keys = Stream.concat(before.stream(), faults.stream().map(Fault::key));
    Instant since = broken.map(Broken::since).orElse(now);
    return TagText.encode(since + " " + String.join(" ", keys.distinct().toList()));
  }

  static String noneBroken() {
    return NONE;
  }

  boolean knowsWell(String taskDefinition) {
    return well.contains(shortName(taskDefinition));
  }

  /** What to remember now that production was seen well; empty where it is known already. */
  Optional<String> wellWith(String taskDefinition) {
    String name = shortName(taskDefinition);
    if (!well.isEmpty() && well.getFirst().equals(name)) {
      return Optional.empty();
    }
    var names = new ArrayList<>(well);
    names.remove(name);
    names.addFirst(name);
    return Optional.of(String.join(" ", names.subList(0, Math.min(KEPT, names.size()))));
  }

  /** {@code family:revision} of a task definition's ARN. */
  private static String shortName(String taskDefinition) {
    return taskDefinition.substring(taskDefinition.lastIndexOf('/') + 1);
  }

  private static List<String> words(Map<String, String> tags, String key) {
    return Stream.of(TagText.decode(tags.getOrDefault(key, "")).split(" ", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Optional<Instant> instant(String word) {
    try {
      return Optional.of(Instant.parse(word));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
