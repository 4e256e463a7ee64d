package tidegate.cloud.ecs;

import java.util.Map;

/** The one ECS service that runs the site. */
public interface EcsService {

  /** The service as it is now, with its task sets and tags; one call. */
  ServiceState describe();

  /** Sets the desired count, which is legal at any time under CODE_DEPLOY. */
  void setDesiredCount(int count);

  /**
   * Remembers something on the service as a tag.
   *
   * @param key at most 128 characters
   * @param value at most 256 of letters, digits, spaces and {@code _ . : / = + - @}
   */
  void remember(String key, String value);

  /** As {@link #remember(String, String)}, several in one call. */
  default void remember(Map<String, String> tags) {
    tags.forEach(this::remember);
  }
}
