package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.Bench.NOW;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.PUSHED;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;

/** What is deployed, and where there is nothing to do. */
class ReleaseTest {

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @Test
  void deploysTheNewestReleaseInTwelveCalls() {
    Outcome decision = bench.run(NOW);

    assertThat(decision).isInstanceOf(Outcome.Started.class);
    assertThat(site.calls)
        .containsExactlyInAnyOrder(
            "DescribeImages",
            "DescribeServices",
            "DescribeTaskDefinition",
            "GetDeploymentGroup",
            "DescribeListeners",
            "DescribeAlarms",
            "DescribeScalingActivities",
            "BatchGetImage",
            "DescribeDBInstances",
            "RegisterTaskDefinition",
            "ListDeployments",
            "CreateDeployment")
        .endsWith("RegisterTaskDefinition", "ListDeployments", "CreateDeployment");
    assertThat(site.deployments.getFirst().description())
        .isEqualTo("tidegate release release-2 " + NEW);
    assertThat(bench.subjects())
        .containsExactly("deploying release-2 (sha256:222222222222) with d-0");
  }

  @Test
  void doesNothingWhereThereIsNoRelease() {
    site.images.clear();
    site.push("latest", NEW, PUSHED);

    assertThat(bench.stays(NOW)).isEqualTo(new Reason.NoRelease());
    assertThat(site.calls).containsExactly("DescribeImages");
  }

  @Test
  void doesNothingWhereVisitorsMeetTheNewestRelease() {
    site.runningImage = FakeSite.REPOSITORY + "@" + NEW;

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.UpToDate.class);
    assertThat(site.calls)
        .containsExactly("DescribeImages", "DescribeServices", "DescribeTaskDefinition");
    assertThat(site.told).isEmpty();
  }

  @Test
  void resolvesATaskDefinitionThatNamesItsImageByTag() {
    site.runningImage = FakeSite.REPOSITORY + ":release-2";

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.UpToDate.class);
  }

  @Test
  void replacesAnImageOfAnotherRepository() {
    site.runningImage = "public.ecr.aws/docker/wordpress:release-2";

    assertThat(bench.run(NOW)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void saysThatAServiceWithoutPrimaryCannotBeDeployedTo() {
    site.taskSets = List.of();

    assertThat(bench.stays(NOW)).isEqualTo(new Reason.NoPrimary());
    assertThat(bench.subjects()).singleElement().asString().startsWith("not deploying: ");
  }
}
