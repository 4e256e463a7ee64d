package tidegate.cloud.ecs;

import java.util.List;
import java.util.Map;

/**
 * What a clone of the running task definition changes.
 *
 * @param containers the containers that get the image
 * @param image {@code repository@sha256:…}
 * @param environment variables that those containers get, in place of any of the same names
 * @param tags tags that the revision gets, in place of any of the same keys
 */
public record CloneRequest(
    List<String> containers,
    String image,
    Map<String, String> environment,
    Map<String, String> tags) {

  public CloneRequest {
    containers = List.copyOf(containers);
    environment = Map.copyOf(environment);
    tags = Map.copyOf(tags);
  }
}
