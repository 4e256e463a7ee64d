package tidegate.cloud.ecs;

/** Task definitions, of which a release is a clone of the running one. */
public interface TaskDefinitions {

  TaskDefinition describe(String arn);

  /**
   * Registers a clone of {@code running} whose container runs {@code image} and knows its release.
   *
   * @param container the container that serves the site
   * @param image {@code repository@sha256:…}
   * @param digest goes into the container's environment as {@code TIDEGATE_RELEASE}
   * @return the new revision's ARN
   */
  String registerClone(TaskDefinition running, String container, String image, String digest);
}
