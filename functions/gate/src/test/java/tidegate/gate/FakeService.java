package tidegate.gate;

import java.util.HashMap;
import java.util.Map;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.ServiceState;

/** Keeps the tags; can be out of order. */
final class FakeService implements EcsService {

  final Map<String, String> tags = new HashMap<>();
  Runnable remembering = () -> {};

  private final World world;

  FakeService(World world) {
    this.world = world;
  }

  @Override
  public ServiceState describe() {
    world.asking.run();
    return world.state();
  }

  @Override
  public void setDesiredCount(int count) {
    throw new AssertionError("a gate does not scale");
  }

  @Override
  public void remember(String key, String value) {
    remembering.run();
    tags.put(key, value);
  }
}
