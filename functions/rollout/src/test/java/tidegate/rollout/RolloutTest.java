package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.PUSHED;
import static tidegate.rollout.RolloutBench.NOW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is deployed, and where there is nothing to do. */
class RolloutTest {
  private final RolloutBench bench = new RolloutBench();
  private final FakeSite site = bench.site;

  @Test
  void deploysTheNewestReleaseInTwelveCalls() {
    Decision decision = bench.run(NOW);

    assertThat(decision).isInstanceOf(Decision.Started.class);
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

    assertThat(bench.run(NOW)).isEqualTo(new Decision.NoRelease());
    assertThat(site.calls).containsExactly("DescribeImages");
  }

  @Test
  void doesNothingWhereVisitorsMeetTheNewestRelease() {
    site.running = Optional.of(Specimens.definition(FakeSite.REPOSITORY + "@" + NEW));

    assertThat(bench.run(NOW)).isInstanceOf(Decision.UpToDate.class);
    assertThat(site.calls)
        .containsExactly("DescribeImages", "DescribeServices", "DescribeTaskDefinition");
    assertThat(site.told).isEmpty();
  }

  @Test
  void resolvesATaskDefinitionThatNamesItsImageByTag() {
    site.running = Optional.of(Specimens.definition(FakeSite.REPOSITORY + ":release-2"));

    assertThat(bench.run(NOW)).isInstanceOf(Decision.UpToDate.class);
  }

  @Test
  void replacesAnImageOfAnotherRepository() {
    site.running = Optional.of(Specimens.definition("public.ecr.aws/docker/wordpress:release-2"));

    assertThat(bench.run(NOW)).isInstanceOf(Decision.Started.class);
  }

  @Test
  void saysThatAServiceWithoutPrimaryCannotBeDeployedTo() {
    site.taskSets = List.of();

    assertThat(bench.run(NOW)).isEqualTo(new Decision.NoPrimary());
    assertThat(bench.subjects()).singleElement().asString().startsWith("not deploying: ");
  }
}
