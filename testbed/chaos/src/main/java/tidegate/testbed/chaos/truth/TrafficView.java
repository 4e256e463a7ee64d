package tidegate.testbed.chaos.truth;

import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.ProvisionedSite;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.ecs.TaskSetState;

/** Who is met behind the site's two listeners, as a passer-by sees it. */
public final class TrafficView {
  private final StandInAws aws;
  private final ProvisionedSite site;

  public TrafficView(StandInAws aws, ProvisionedSite site) {
    this.aws = aws;
    this.site = site;
  }

  /** The set that visitors meet; empty where no task of it stands. */
  public Optional<TaskSetState> production() {
    return behind(site.productionListener());
  }

  /** The set that the test listener leads to. */
  public Optional<TaskSetState> test() {
    return behind(site.testListener());
  }

  private Optional<TaskSetState> behind(String listener) {
    return aws.elb().listener(listener).stream()
        .flatMap(one -> one.traffic().entrySet().stream())
        .filter(weight -> weight.getValue() > 0)
        .map(Map.Entry::getKey)
        .flatMap(group -> ofGroup(group).stream())
        .findFirst();
  }

  /** The newest set of a target group that still has tasks. */
  public Optional<TaskSetState> ofGroup(String targetGroupArn) {
    return site.service().sets().reversed().stream()
        .filter(set -> set.targetGroupArn().equals(targetGroupArn))
        .filter(set -> set.status() != TaskSetState.Status.DRAINING && set.running() > 0)
        .findFirst();
  }

  /** The image that a set runs. */
  public String digest(TaskSetState set) {
    return digest(set.taskDefinitionArn());
  }

  /** The image of a task definition. */
  public String digest(String taskDefinitionArn) {
    return aws.ecs()
        .definitions()
        .find(taskDefinitionArn)
        .map(Containers::digest)
        .orElseThrow(() -> new IllegalStateException("no definition " + taskDefinitionArn));
  }
}
