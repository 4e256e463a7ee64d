package tidegate.testbed.aws.codedeploy;

import java.util.List;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.events.EventBus;
import tidegate.testbed.aws.wire.Json;

/** Journal entries and best-effort events about deployments; under the world's lock. */
final class DeploymentEvents {
  private final AccountContext world;
  private final EventBus bus;

  DeploymentEvents(AccountContext world, EventBus bus) {
    this.world = world;
    this.bus = bus;
  }

  void status(DeploymentState d, DeploymentState.Status status, String state) {
    d.status = status;
    world
        .journal()
        .add(
            new JournalEntry.DeploymentChanged(
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

  void event(DeploymentState d, LifecycleEventState event) {
    world
        .journal()
        .add(
            new JournalEntry.LifecycleEventChanged(
                world.now(), d.id, event.kind.wire, event.status.wire));
  }
}
