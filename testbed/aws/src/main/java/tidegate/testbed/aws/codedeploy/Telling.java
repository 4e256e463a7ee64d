package tidegate.testbed.aws.codedeploy;

import java.util.List;
import tidegate.testbed.aws.events.EventBus;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.world.Happening;
import tidegate.testbed.aws.world.World;

/** Journal entries and best-effort events about deployments; under the world's lock. */
final class Telling {
  private final World world;
  private final EventBus bus;

  Telling(World world, EventBus bus) {
    this.world = world;
    this.bus = bus;
  }

  void status(Deployment d, Deployment.Status status, String state) {
    d.status = status;
    world
        .journal()
        .add(
            new Happening.DeploymentChanged(
                world.now(),
                d.id,
                status.wire,
                d.errorCode == null ? "" : d.errorCode,
                d.errorMessage == null ? "" : d.errorMessage));
    var group = d.group;
    bus.send(
        "aws.codedeploy",
        "CodeDeploy Deployment State-change Notification",
        List.of(
            world.arn("codedeploy", "application:" + group.application()),
            world.arn("codedeploy", "deploymentgroup:" + group.application() + "/" + group.name())),
        Json.object(
            "instanceGroupId", group.id(),
            "region", world.region(),
            "application", group.application(),
            "deploymentId", d.id,
            "state", state,
            "deploymentGroup", group.name()));
  }

  void event(Deployment d, LifecycleEvent event) {
    world
        .journal()
        .add(
            new Happening.LifecycleEventChanged(
                world.now(), d.id, event.kind.wire, event.status.wire));
  }
}
