package tidegate.verify.memory;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.TagText;
import tidegate.verify.observe.Fault;

/**
 * What was told and seen before, in four tags on the service: {@code tidegate:told} (creation time
 * and id of the newest rollout whose outcome was told), {@code tidegate:serving} (id of the rollout
 * that was told to serve visitors), {@code tidegate:fault} (since when, and which faults of
 * production were told; {@code none} while it is well) and {@code tidegate:well} (the task
 * definitions with which production was last seen well, newest first). Each fits one tag, whatever
 * happens; a time that lies in the future was written by nobody who knew the time.
 *
 * @param told until when outcomes were told; empty where none ever was
 * @param serving id of the rollout that was told to serve; empty where none was
 */
public record Memory(
    Optional<Instant> told, String serving, Optional<Broken> broken, List<String> well) {

  public static final String TOLD = "tidegate:told";
  public static final String SERVING = "tidegate:serving";
  public static final String FAULT = "tidegate:fault";
  public static final String WELL = "tidegate:well";

  private static final String NONE = "none";

  /** Stands for the faults that had no room in the tag. */
  private static final String MORE = "more";

  /** Clocks differ; by more than this they do not. */
  private static final Duration AHEAD = Duration.ofHours(1);

  /** What served, what serves, and one more for a rollout that went back. */
  private static final int KEPT = 3;

  /** Faults that were told. */
  public record Broken(Instant since, List<String> keys) {

    /**
     * Whether it was told; a fault that had no room in the tag counts as told, and so does one that
     * cannot be seen now and was told to be broken.
     */
    public boolean knows(Fault fault) {
      return keys.contains(fault.mark())
          || keys.contains(MORE)
          || (!fault.measured() && keys.contains(fault.key()));
    }
  }

  /**
   * Reads the tags; those that nobody here wrote read as nothing remembered.
   *
   * @param now a time more than an hour later is none
   */
  public static Memory read(Map<String, String> tags, Instant now) {
    List<String> fault = words(tags, FAULT);
    return new Memory(
        words(tags, TOLD).stream()
            .findFirst()
            .flatMap(Memory::instant)
            .filter(at -> !at.isAfter(now.plus(AHEAD))),
        words(tags, SERVING).stream().findFirst().orElse(""),
        fault.stream()
            .findFirst()
            .flatMap(Memory::instant)
            .map(since -> since.isAfter(now.plus(AHEAD)) ? now : since)
            .map(since -> new Broken(since, fault.subList(1, fault.size()))),
        words(tags, WELL));
  }

  public static String told(Deployment deployment) {
    return deployment.created() + " " + deployment.id();
  }

  /** Says that whatever was created until then was told. */
  public static String told(Instant until) {
    return until.toString();
  }

  /** Adds faults to those that were told; since when stays, and what does not fit is counted in. */
  public String broken(Instant now, List<Fault> faults) {
    List<String> before = broken.map(Broken::keys).orElse(List.of());
    Stream<String> keys = Stream.concat(before.stream(), faults.stream().map(Fault::mark));
    var tag = new StringBuilder(broken.map(Broken::since).orElse(now).toString());
    for (String key : keys.distinct().toList()) {
      if (TagText.encode(tag + " " + key).length() + MORE.length() + 1 > TagText.LONGEST) {
        return TagText.encode(tag.append(' ').append(MORE).toString());
      }
      tag.append(' ').append(key);
    }
    return TagText.encode(tag.toString());
  }

  /** The tag for a rollout's id, or for none. */
  public static String serving(String id) {
    return id.isEmpty() ? NONE : id;
  }

  public static String noneBroken() {
    return NONE;
  }

  public boolean knowsWell(String taskDefinition) {
    return well.contains(shortName(taskDefinition));
  }

  /** What to remember now that production was seen well; empty where it is known already. */
  public Optional<String> wellWith(String taskDefinition) {
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
