package tidegate.gate;

import tidegate.cloud.ecs.CloneRequest;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskDefinitions;

record FakeDefinitions(World world) implements TaskDefinitions {

  @Override
  public TaskDefinition describe(String arn) {
    world.asking.run();
    return world.definition();
  }

  @Override
  public String registerClone(TaskDefinition running, CloneRequest change) {
    throw new AssertionError("a gate registers nothing");
  }

  @Override
  public void deregister(String revision) {
    throw new AssertionError("a gate deregisters nothing");
  }
}
