package tidegate.gate;

import java.util.List;
import tidegate.cloud.scaling.ScalableTarget;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.cloud.scaling.ScalingPolicy;

record FakeScaling(World world) implements Scaling {

  @Override
  public List<ScalingActivity> activities() {
    world.asking.run();
    return world.activities;
  }

  @Override
  public ScalableTarget target() {
    throw new AssertionError("a gate does not ask for bounds");
  }

  @Override
  public void setBounds(int min, int max) {
    throw new AssertionError("a gate does not scale");
  }

  @Override
  public List<ScalingPolicy> policies() {
    throw new AssertionError("a gate does not ask for policies");
  }
}
