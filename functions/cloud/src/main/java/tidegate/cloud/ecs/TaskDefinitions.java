package tidegate.cloud.ecs;

/** Task definitions, of which a release is a clone of the running one. */
public interface TaskDefinitions {

  TaskDefinition describe(String arn);

  /**
   * Registers a clone of {@code running}.
   *
   * @return the new revision's ARN
   * @throws UnfaithfulCloneException where it would not be the same but for what is changed
   */
  String registerClone(TaskDefinition running, CloneRequest change);

  /**
   * Deregisters a revision; what runs of it goes on, nothing new starts from it.
   *
   * @param revision {@code family:revision} or an ARN
   */
  void deregister(String revision);
}
