package tidegate.cloud.ecs;

import java.util.List;

/** A clone would lose or change what the running task definition has; nothing was registered. */
public final class UnfaithfulCloneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the members, as paths in the task definition's JSON. */
  public UnfaithfulCloneException(String taskDefinition, List<String> members) {
    super(
        "a copy of %s would not be the same in %s"
            .formatted(taskDefinition, String.join(", ", members)));
  }
}
