package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.Bench.NOW;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.PUSHED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tidegate.cloud.ecs.TaskDefinition.Container;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;

/** What is deployed, and where there is nothing to do. */
class ReleaseTest {

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @Test
  void deploysTheNewestReleaseInThirteenCallsAndRemembersThatItWasTold() {
    Outcome decision = bench.run(NOW);

    assertThat(decision).isInstanceOf(Outcome.Started.class);
    assertThat(site.calls.made())
        .containsExactlyInAnyOrder(
            "DescribeImages",
            "DescribeServices",
            "DescribeTaskDefinition",
            "GetDeploymentGroup",
            "DescribeListeners",
            "DescribeAlarms",
            "DescribeScalingActivities",
            "BatchGetImage",
            "DescribeImageScanFindings",
            "DescribeDBInstances",
            "RegisterTaskDefinition",
            "ListDeployments",
            "CreateDeployment",
            "TagResource")
        .endsWith("RegisterTaskDefinition", "ListDeployments", "CreateDeployment", "TagResource");
    assertThat(site.codeDeploy.deployments.getFirst().description())
        .isEqualTo("tidegate release release-2 " + NEW + " by schedule at " + NOW);
    assertThat(bench.subjects())
        .containsExactly("deploying release-2 (sha256:222222222222) with d-0");
  }

  @Test
  void doesNothingWhereThereIsNoRelease() {
    site.ecr.images.clear();
    site.push("latest", NEW, PUSHED);
    site.untag(FakeSite.OLD);

    assertThat(bench.stays(NOW)).isEqualTo(new Reason.NoRelease());
    assertThat(site.calls.made())
        .containsExactlyInAnyOrder(
            "DescribeImages",
            "DescribeServices",
            "DescribeTaskDefinition",
            "DescribeImages of one",
            "TagResource");
  }

  @Test
  void doesNothingWhereVisitorsMeetTheNewestRelease() {
    site.runningImage = FakeSite.REPOSITORY + "@" + NEW;

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.UpToDate.class);
    assertThat(site.calls.made())
        .containsExactlyInAnyOrder(
            "DescribeImages", "DescribeServices", "DescribeTaskDefinition", "TagResource");
    assertThat(site.told).isEmpty();
  }

  @Test
  void whatRunsIsWhatTheTasksRunAndNotWhatTheirTagSaysNow() {
    site.runningImage = FakeSite.REPOSITORY + ":release-2";
    site.ecs.running = Set.of(FakeSite.OLD);

    assertThat(bench.run(NOW)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void leavesTasksAloneThatRunTheNewestReleaseByItsTag() {
    site.runningImage = FakeSite.REPOSITORY + ":latest";
    site.ecs.running = Set.of(NEW);

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.UpToDate.class);
  }

  @Test
  void replacesTasksThatRunTwoImagesOfOneTag() {
    site.runningImage = FakeSite.REPOSITORY + ":latest";
    site.ecs.running = Set.of(NEW, FakeSite.OLD);

    assertThat(bench.run(NOW)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void theFirstReleaseReplacesThePublicImageOfASiteJustMade() {
    site.runningImage = "public.ecr.aws/docker/library/wordpress:6";

    assertThat(bench.run(NOW)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void aRevisionSaysWhyItIs() {
    bench.run(NOW);

    assertThat(site.ecs.clones.getFirst().environment())
        .containsEntry("TIDEGATE_RELEASE", NEW)
        .containsEntry("TIDEGATE_RELEASE_TAG", "release-2");
    assertThat(site.ecs.clones.getFirst().tags())
        .containsEntry("tidegate:intent", "release")
        .containsEntry("tidegate:by", "schedule")
        .containsEntry("tidegate:at", NOW.toString());
  }

  @Test
  void saysThatAServiceWithoutPrimaryCannotBeDeployedTo() {
    site.taskSets = List.of();

    assertThat(bench.stays(NOW)).isEqualTo(new Reason.NoPrimary("CODE_DEPLOY", "ACTIVE"));
    assertThat(bench.subjects()).singleElement().asString().startsWith("not deploying: ");
  }

  @Test
  void aBuildCacheWithAReleasesTagIsNeverChosen() {
    String cache = "sha256:" + "e".repeat(64);
    site.push("release-cache", cache, PUSHED.plusSeconds(20));
    site.ecr.caches.add(cache);

    assertThat(bench.run(NOW))
        .isInstanceOfSatisfying(
            Outcome.Started.class,
            started -> assertThat(started.release().tag()).isEqualTo("release-2"));
  }

  @Test
  void theImageGoesToEachContainerOfItsRepositoryAndToNoOther() {
    site.containers =
        Optional.of(
            List.of(
                container("nginx", "public.ecr.aws/nginx/nginx:1"),
                container("php", FakeSite.REPOSITORY + "@" + FakeSite.OLD),
                container("cron", FakeSite.REPOSITORY + "@" + FakeSite.OLD)));
    site.taskSets = List.of(Specimens.behind(FakeSite.BLUE, "nginx", 80));

    assertThat(bench.run(NOW)).isInstanceOf(Outcome.Started.class);
    assertThat(site.ecs.clones.getFirst().containers()).containsExactly("php", "cron");
  }

  private static Container container(String name, String image) {
    return new Container(
        name,
        image,
        List.of(80),
        Map.of(),
        List.of(),
        Map.of("/var/www/html/wp-content", "content"));
  }
}
