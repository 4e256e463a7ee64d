package tidegate.rollout.observe;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tidegate.cloud.ecs.ServiceState;
import tidegate.core.memory.TagText;

/**
 * The little that must outlive an invocation, as tags of the service that it is about.
 *
 * @param told the release's short digest, then each reason that was told of it
 * @param retryAfter deployments before it do not count as tried
 */
public record Memory(List<String> told, Instant retryAfter) {

  public static final String TOLD = "tidegate:rollout-told";
  public static final String RETRY_AFTER = "tidegate:rollout-retry-after";

  public Memory {
    told = List.copyOf(told);
  }

  public static Memory of(ServiceState service) {
    Map<String, String> tags = service.tags();
    return new Memory(
        Arrays.stream(tags.getOrDefault(TOLD, "").split(" ", -1))
            .filter(word -> !word.isEmpty())
            .toList(),
        instant(tags.getOrDefault(RETRY_AFTER, "")));
  }

  public boolean knows(String digest, String reason) {
    return told.contains(brief(digest)) && told.contains(reason);
  }

  /** The value of {@link #TOLD} with one reason more; a new release begins a new list. */
  public String and(String digest, String reason) {
    var words = new ArrayList<String>();
    if (told.contains(brief(digest))) {
      words.addAll(told);
    } else {
      words.add(brief(digest));
    }
    words.add(reason);
    while (String.join(" ", words).length() > TagText.LONGEST) {
      words.remove(1);
    }
    return String.join(" ", words);
  }

  private static String brief(String digest) {
    return digest.substring(0, Math.min(digest.length(), "sha256:".length() + 12));
  }

  /** Somebody may have edited the tag; then nothing was remembered. */
  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      return Instant.EPOCH;
    }
  }
}
