package tidegate.testbed.chaos.truth;

import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.Site;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.ecs.TaskSet;

/** Who is met behind the site's two listeners, as a passer-by sees it. */
public final class Street {
  private final StandInAws aws;
  private final Site site;

  public Street(StandInAws aws, Site site) {
    this.aws = aws;
    this.site = site;
  }

  /** The set that visitors meet; empty where no task of it stands. */
  public Optional<TaskSet> production() {
    return behind(site.productionListener());
  }

  /** The set that the test listener leads to. */
  public Optional<TaskSet> test() {
    return behind(site.testListener());
  }

  private Optional<TaskSet> behind(String listener) {
    return aws.elb().listener(listener).stream()
        .flatMap(one -> one.weights().entrySet().stream())
        .filter(weight -> weight.getValue() > 0)
        .map(Map.Entry::getKey)
        .flatMap(group -> ofGroup(group).stream())
        .findFirst();
  }

  /** The newest set of a target group that still has tasks. */
  public Optional<TaskSet> ofGroup(String targetGroupArn) {
    return site.service().sets().reversed().stream()
        .filter(set -> set.targetGroupArn().equals(targetGroupArn))
        .filter(set -> set.status() != TaskSet.Status.DRAINING && set.running() > 0)
        .findFirst();
  }

  /** The image that a set runs. */
  public String digest(TaskSet set) {
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
