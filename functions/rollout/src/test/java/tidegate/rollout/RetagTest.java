package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.Bench.NOW;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ecs.model.EcsException;
import tidegate.cloud.ecr.Image;
import tidegate.core.deployment.Deployment.Status;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.observe.Memory;

/** Tags that move though no event arrives: ECR's list keeps the time of the first push. */
class RetagTest {
  private static final Instant LATER = NOW.plusSeconds(7200);

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @BeforeEach
  void servesTheNewest() {
    site.runningImage = FakeSite.REPOSITORY + "@" + NEW;
    assertThat(bench.stays(NOW)).isInstanceOf(Reason.UpToDate.class);
    site.calls.clear();
  }

  @Test
  void theFirstLookIsNoRetagAndAnIdleTickAsksNoMoreThanItDid() {
    assertThat(bench.stays(LATER)).isInstanceOf(Reason.UpToDate.class);
    assertThat(site.calls.made())
        .containsExactlyInAnyOrder("DescribeImages", "DescribeServices", "DescribeTaskDefinition");
  }

  @Test
  void anOldImageThatWasPromotedIsDeployed() {
    tag(OLD, "build-17", "release-1", "release-3");

    assertThat(started(LATER)).isEqualTo("release-3");
    assertThat(site.codeDeploy.deployments.getFirst().description()).contains(OLD);
  }

  @Test
  void whatWasFoundStaysNewestWhateverInstanceLooksNext() {
    tag(OLD, "release-1", "release-3");
    bench.run(LATER);
    site.runningImage = FakeSite.REPOSITORY + "@" + OLD;
    site.ecs.tags.remove(Memory.BEGUN);
    site.codeDeploy.deployments.clear();

    assertThat(new Reconciler(Given.settings()).run(site.aws(), Bench.tick(LATER.plusSeconds(300))))
        .isEqualTo(new Outcome.Stayed(reasonUpToDate("release-3", LATER)));
  }

  @Test
  void goingBackByMovingTheTagIsFoundThoughTheImageHadLostIt() {
    site.ecr.images.removeLast();
    bench.stays(LATER);
    site.ecr.images.clear();
    site.ecr.images.add(
        new Image(FakeSite.REPOSITORY, OLD, List.of("release-2"), PUSHED.minusSeconds(86_400)));

    assertThat(started(LATER.plusSeconds(300))).isEqualTo("release-2");
  }

  @Test
  void pushItAgainUnderAnotherTagIsTriedAgain() {
    site.runningImage = FakeSite.REPOSITORY + "@" + OLD;
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(10));
    assertThat(bench.stays(LATER)).isInstanceOf(Reason.AlreadyTried.class);
    tag(NEW, "release-2", "release-2b");

    assertThat(started(LATER.plusSeconds(300))).isEqualTo("release-2b");
  }

  @Test
  void aNewestReleaseThatLostItsTagDoesNotTakeVisitorsBack() {
    site.ecr.images.removeFirst();
    site.ecr.untagged.add(new Image(FakeSite.REPOSITORY, NEW, List.of(), PUSHED));

    assertThat(bench.stays(LATER)).isInstanceOf(Reason.Older.class);
    bench.stays(LATER.plusSeconds(300));
    assertThat(bench.subjects())
        .singleElement()
        .asString()
        .startsWith("not deploying: release-1 was pushed ")
        .contains("before " + NEW + ", which runs");
  }

  @Test
  void theFirstDayBesideASiteThatWasDeployedOtherwiseTakesNobodyBack() {
    site.ecr.images.set(
        0, new Image(FakeSite.REPOSITORY, NEW, List.of("build-41", "latest"), PUSHED));
    site.ecs.tags.clear();

    assertThat(bench.stays(LATER))
        .isInstanceOfSatisfying(
            Reason.Older.class, older -> assertThat(older.running()).isEqualTo("build-41, latest"));
  }

  @Test
  void pushesOfAnHourWithoutTicksKeepTheirOrder() {
    site.push("release-5", "sha256:" + "5".repeat(64), LATER.minusSeconds(60));
    site.ecr.images.add(
        0,
        new Image(
            FakeSite.REPOSITORY,
            "sha256:" + "6".repeat(64),
            List.of("release-4"),
            LATER.minusSeconds(30)));

    assertThat(started(LATER)).isEqualTo("release-4");
  }

  @Test
  void aRetagThatCannotBeRememberedDoesNotCountAndIsNoException() {
    site.calls.refuse(
        "TagResource",
        EcsException.builder()
            .statusCode(400)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode("AccessDeniedException").build())
            .build());
    tag(OLD, "release-1", "release-3");

    assertThat(bench.stays(LATER)).isInstanceOf(Reason.UpToDate.class);
    assertThat(bench.stays(LATER.plusSeconds(300))).isInstanceOf(Reason.UpToDate.class);
  }

  private void tag(String digest, String... tags) {
    site.ecr.images.replaceAll(image ->
        image.digest().equals(digest)
            ? new Image(FakeSite.REPOSITORY, digest, List.of(tags), image.pushedAt())
            : image);
  }

  private String started(Instant now) {
    Outcome outcome = bench.run(now);
    assertThat(outcome).isInstanceOf(Outcome.Started.class);
    return ((Outcome.Started) outcome).release().tag();
  }

  private static Reason reasonUpToDate(String tag, Instant at) {
    return new Reason.UpToDate(new tidegate.core.release.Release(tag, OLD, at, false));
  }
}
