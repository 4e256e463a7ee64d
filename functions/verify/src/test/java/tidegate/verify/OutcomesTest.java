package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.verify.VerifyFixture.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.cloud.ecr.Image;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.Refusal;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.verdict.Outcome;
import tidegate.testbed.doubles.InMemoryProbes;

/** Every rollout's outcome is told, once, and a rollback is none. */
class OutcomesTest {

  private static final Instant STARTED = NOW.minus(Duration.ofHours(2));

  private final VerifyFixture verify = new VerifyFixture();

  @Test
  void tellsWhatShippedAndHowLongItTookFromItsPush() {
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.SUCCEEDED, STARTED));
    verify.codeDeploy.lifecycles.put(
        "d-1", Rollouts.shiftedAt(STARTED.plus(Duration.ofMinutes(12))));
    verify.ecr.images.add(
        new Image(
            "registry/site",
            Rollouts.DIGEST,
            List.of("release-7"),
            STARTED.minus(Duration.ofMinutes(2))));

    verify.round();

    Notice notice = only();
    assertThat(notice.subject()).isEqualTo("shipped: release-7");
    assertThat(notice.urgency()).isEqualTo(Urgency.NEWS);
    assertThat(notice.body())
        .startsWith(
            "release-7 has been serving visitors since Thu 12 Nov 2026 10:12 KST, 14 min after its push\n");
  }

  @Test
  void tellsWhatShippedThoughThePushCannotBeDated() {
    verify.calls.refuse("DescribeImages", new IllegalStateException("AccessDenied"));
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.SUCCEEDED, STARTED));

    verify.round();

    assertThat(only().body())
        .startsWith("release-7 has been serving visitors since Thu 12 Nov 2026 10:10 KST\n");
  }

  @Test
  void tellsEveryOutcomeOnce() {
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.SUCCEEDED, STARTED));
    verify.round();
    verify.codeDeploy.deployments.add(
        Rollouts.rollout("d-2", Status.SUCCEEDED, STARTED.plusSeconds(3600)));

    verify.round();
    verify.round();

    assertThat(verify.told).hasSize(2);
  }

  @Test
  void saysNothingThatAnotherRoundToldWhileThisOneLooked() {
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.SUCCEEDED, STARTED));
    var other = verify.create(Language.ENGLISH);
    var first = new AtomicBoolean(true);
    verify.calls.before(
        "Invoke",
        () -> {
          if (first.getAndSet(false)) {
            other.run(VerifyFixture.NOW);
          }
        });

    verify.round();

    assertThat(verify.told).hasSize(1);
  }

  @Test
  void tellsSeveralThatEndedMeanwhileOldestFirst() {
    verify.codeDeploy.deployments.add(
        Rollouts.rollout("d-2", Status.SUCCEEDED, STARTED.plusSeconds(60)));
    verify.codeDeploy.deployments.add(
        Rollouts.failed("d-1", STARTED, "TIMEOUT: too long", Optional.empty()));

    verify.round();

    assertThat(verify.told)
        .extracting(Notice::subject)
        .containsExactly("not shipped: release-7 (TIMEOUT)", "shipped: release-7");
  }

  @Test
  void aSecondTellingHappensOnlyWhereTheFirstDidNotGetThrough() {
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.SUCCEEDED, STARTED));
    verify.calls.refuse("Publish", new IllegalStateException("SNS is not there"));
    assertThatThrownBy(verify::round).hasMessage("SNS is not there");

    verify.calls.allow("Publish");
    verify.round();
    verify.round();

    assertThat(verify.told).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"CREATED", "QUEUED", "IN_PROGRESS", "BAKING", "READY"})
  void saysNothingOfWhatHasNotEnded(Status status) {
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", status, STARTED));

    verify.round();

    assertThat(verify.told).isEmpty();
  }

  @Test
  void namesTheCommandThatLetsTheReleasePassWhatMayBeAccepted() {
    refusedBy("feed");
    verify.codeDeploy.deployments.add(Rollouts.rollback("d-2", "d-1", Status.SUCCEEDED, STARTED));

    verify.round();

    assertThat(only().body())
        .contains(
            "holds for this image and 3 days:\naws lambda invoke --function-name shop-rollout"
                + " --cli-binary-format raw-in-base64-out --payload"
                + " '{\"command\":\"accept\",\"check\":\"feed\",\"why\":\"your reason\"}' /dev/stdout\n");
  }

  @Test
  void offersNoWayPastWhereAnAbsoluteCheckRefusedItToo() {
    refusedBy("feed", "siteurl:absolute");
    verify.codeDeploy.deployments.add(Rollouts.rollback("d-2", "d-1", Status.SUCCEEDED, STARTED));

    verify.round();

    assertThat(only().body()).doesNotContain("accept");
  }

  @Test
  void tellsWhoLetWhatPassWhereAReleaseServes() {
    var word = Acceptance.now(Rollouts.DIGEST, "feed", STARTED, "Min", "no reader takes it");
    verify.ecs.tags.putAll(word.tags(Map.of(), STARTED).orElseThrow());
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.SUCCEEDED, STARTED));

    verify.round();

    assertThat(only().body()).contains("\nAccepted: feed by Min: no reader takes it\n");
  }

  private void refusedBy(String... checks) {
    var refusal = new Refusal("d-1", "AfterAllowTestTraffic", "feed", "it is no XML", "", "");
    verify.ecs.tags.putAll(refusal.tags());
    verify.ecs.tags.put("tidegate:refused-checks", "d-1 " + String.join(" ", checks));
    verify.codeDeploy.deployments.add(
        Rollouts.failed("d-1", STARTED, "HOOK_EXECUTION_FAILURE: no", Optional.of("d-2")));
  }

  @Test
  void tellsByWhichCheckWithEvidenceAndRemedyOnceTheWayBackHasEnded() {
    refusedBySiteurl();
    verify.codeDeploy.deployments.add(Rollouts.rollback("d-2", "d-1", Status.IN_PROGRESS, STARTED));
    verify.round();
    assertThat(verify.told).as("the way back has not ended").isEmpty();

    verify.codeDeploy.deployments.removeLast();
    verify.codeDeploy.deployments.add(Rollouts.rollback("d-2", "d-1", Status.SUCCEEDED, STARTED));
    verify.round();

    Notice notice = only();
    assertThat(notice.subject()).isEqualTo("not shipped: release-7 (siteurl)");
    assertThat(notice.urgency()).isEqualTo(Urgency.WARNING);
    assertThat(notice.body())
        .isEqualTo(
            """
            release-7 was refused at AfterAllowTestTraffic by siteurl: it calls itself http://x:8080
            Evidence: https://shop.example/wp-json/ 200 {"url":"http://x:8080"}
            Remedy: set WP_HOME
            No visitor saw it.
            Visitors get the release before it (rollback d-2).
            Production was checked afterwards and is healthy.
            Deployment: d-1 tidegate release-7 %s\
            """
                .formatted(Rollouts.DIGEST));
  }

  @Test
  void aRollbacksOwnDeploymentIsNoRelease() {
    refusedBySiteurl();
    verify.codeDeploy.deployments.add(
        Rollouts.rollback("d-2", "d-1", Status.SUCCEEDED, STARTED.plusSeconds(9)));

    verify.round();
    verify.round();

    assertThat(verify.told).extracting(Notice::subject).noneMatch(s -> s.startsWith("shipped"));
    assertThat(verify.told).hasSize(1);
  }

  @Test
  void pagesWhereTheWayBackFailedToo() {
    refusedBySiteurl();
    verify.codeDeploy.deployments.add(Rollouts.rollback("d-2", "d-1", Status.FAILED, STARTED));

    verify.round();

    assertThat(only().urgency()).isEqualTo(Urgency.PAGE);
    assertThat(only().body()).contains("The rollback d-2 failed, too (ECS_UPDATE_ERROR: no)");
  }

  @Test
  void waitsForARollbackThatDoesNotShowYetAndThenSaysThatNoneCame() {
    Instant created = NOW.minus(Duration.ofMinutes(15));
    verify.codeDeploy.deployments.add(
        Rollouts.failed("d-1", created, "ALARM_ACTIVE: red", Optional.empty()));

    verify.round();
    assertThat(verify.told).isEmpty();

    verify.round(NOW.plus(Duration.ofMinutes(15)));
    assertThat(only().urgency()).isEqualTo(Urgency.PAGE);
    assertThat(only().body())
        .contains("an alarm of the deployment group went red", "CodeDeploy did not roll back");
  }

  @Test
  void pagesWhereThePlaceItWentBackToIsNotWell() {
    refusedBySiteurl();
    verify.codeDeploy.deployments.add(Rollouts.rollback("d-2", "d-1", Status.SUCCEEDED, STARTED));
    verify.probes.finds("outside", InMemoryProbes.finding("renders", Outcome.FAILED));

    verify.round();

    Notice outcome = verify.told.getLast();
    assertThat(outcome.urgency()).isEqualTo(Urgency.PAGE);
    assertThat(outcome.body()).contains("is broken:\n- outside/renders: what renders saw");
  }

  @Test
  void saysCodeDeploysOwnWordsOfAnErrorItDoesNotKnow() {
    verify.codeDeploy.deployments.add(
        Rollouts.failed("d-1", STARTED, "NEW_CODE: something new", Optional.empty()));

    verify.round();

    assertThat(only().body())
        .contains("release-7 was not shipped: CodeDeploy reports NEW_CODE", "something new");
  }

  @Test
  void isNotMisledByARefusalThatAnotherRolloutLeft() {
    verify.ecs.tags.putAll(
        new Refusal("d-0", "AfterAllowTestTraffic", "siteurl", "what", "", "").tags());
    verify.codeDeploy.deployments.add(
        Rollouts.failed("d-1", STARTED, "HOOK_EXECUTION_FAILURE: x", Optional.empty()));

    verify.round();

    assertThat(only().subject()).isEqualTo("not shipped: release-7 (HOOK_EXECUTION_FAILURE)");
  }

  @Test
  void doesNotTellOldNewsWhenItIsNew() {
    Instant lastWeek = NOW.minus(Duration.ofDays(7));
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.SUCCEEDED, lastWeek));

    verify.round();

    assertThat(verify.told).isEmpty();
  }

  private void refusedBySiteurl() {
    verify.ecs.tags.putAll(
        new Refusal(
                "d-1",
                "AfterAllowTestTraffic",
                "siteurl",
                "it calls itself http://x:8080",
                "https://shop.example/wp-json/ 200 {\"url\":\"http://x:8080\"}",
                "set WP_HOME")
            .tags());
    verify.codeDeploy.deployments.add(
        Rollouts.failed("d-1", STARTED, "HOOK_EXECUTION_FAILURE: x", Optional.of("d-2")));
  }

  private Notice only() {
    assertThat(verify.told).hasSize(1);
    return verify.told.getFirst();
  }

  @Test
  void tellsThatVisitorsGetItAtTheShiftAndShortlyAgainWhenBlueIsGone() {
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.IN_PROGRESS, STARTED));
    verify.codeDeploy.lifecycles.put(
        "d-1", Rollouts.shiftedAt(STARTED.plus(Duration.ofMinutes(12))));

    verify.round();
    verify.round();
    verify.restart();
    verify.round();

    Notice notice = only();
    assertThat(notice.subject()).isEqualTo("shipped: release-7");
    assertThat(notice.body())
        .contains("release-7 has been serving visitors since", "The release before it is kept");

    verify.codeDeploy.deployments.clear();
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.SUCCEEDED, STARTED));
    verify.round();
    verify.round();

    assertThat(verify.told)
        .extracting(Notice::subject)
        .containsExactly(
            "shipped: release-7", "finished: release-7, the release before it is gone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pending", "InProgress"})
  void doesNotTellThatItShippedWhileAHookMayRefuseIt(String status) {
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.IN_PROGRESS, STARTED));
    verify.codeDeploy.lifecycles.put(
        "d-1", Rollouts.shiftedAndAwaiting(NOW.minusSeconds(60), status));

    verify.round();

    assertThat(verify.told).isEmpty();
  }

  @Test
  void countsAWayBackFromItsOrderAndNotFromTheOldPush() {
    Instant ordered = STARTED.minus(Duration.ofMinutes(1));
    String description =
        new Description(Intent.WAY_BACK, "release-6", Rollouts.DIGEST, "kim", Optional.of(ordered))
            .text();
    verify.codeDeploy.deployments.add(
        Rollouts.described("d-1", Status.SUCCEEDED, STARTED, description));
    verify.codeDeploy.lifecycles.put(
        "d-1", Rollouts.shiftedAt(STARTED.plus(Duration.ofMinutes(4))));
    verify.ecr.images.add(
        new Image(
            "registry/site",
            Rollouts.DIGEST,
            List.of("release-6"),
            STARTED.minus(Duration.ofDays(30))));

    verify.round();

    assertThat(only().subject()).isEqualTo("went back: release-6");
    assertThat(only().body())
        .startsWith("release-6 has been serving visitors again since")
        .contains(", 5 min after the order to go back\n");
  }

  @Test
  void aStopComesBeforeWhatALateHookSays() {
    refusedBySiteurl();
    verify.codeDeploy.deployments.clear();
    verify.codeDeploy.deployments.add(
        Rollouts.failed("d-1", STARTED, "MANUAL_STOP: stopped", Optional.of("d-2")));
    verify.codeDeploy.deployments.add(Rollouts.rollback("d-2", "d-1", Status.SUCCEEDED, STARTED));

    verify.round();

    assertThat(only().subject()).isEqualTo("not shipped: release-7 (MANUAL_STOP)");
    assertThat(only().body()).contains("somebody stopped it").doesNotContain("http://x:8080");
  }

  @Test
  void namesTheFunctionThatStoppedIt() {
    refusedBySiteurl();
    verify.ecs.tags.putAll(
        new Refusal("d-1", "peaks", "freeze", "the lead of the 25th started", "", "").stopTags());
    verify.codeDeploy.deployments.clear();
    verify.codeDeploy.deployments.add(
        Rollouts.failed("d-1", STARTED, "MANUAL_STOP: stopped", Optional.of("d-2")));
    verify.codeDeploy.deployments.add(Rollouts.rollback("d-2", "d-1", Status.SUCCEEDED, STARTED));

    verify.round();

    assertThat(only().body())
        .startsWith("release-7 was stopped by peaks for freeze: the lead of the 25th started\n");
  }

  @Test
  void tellsAnOutcomeOnceThoughNothingCanBeRemembered() {
    verify.calls.refuse(
        "TagResource",
        new IllegalStateException("Long arn format must be used for tagging operations"));
    verify.codeDeploy.deployments.add(
        Rollouts.rollout("d-1", Status.SUCCEEDED, NOW.minus(Duration.ofMinutes(20))));

    for (int tick = 0; tick < 8; tick++) {
      verify.round(NOW.plus(Duration.ofMinutes(15L * tick)));
      verify.restart();
    }

    assertThat(verify.told).hasSize(1);
  }

  @Test
  void tellsAFaultOnceThoughNothingCanBeRemembered() {
    verify.calls.refuse(
        "TagResource",
        new IllegalStateException("Long arn format must be used for tagging operations"));
    verify.probes.finds("inside", InMemoryProbes.finding("renders", Outcome.FAILED));

    for (int tick = 0; tick < 8; tick++) {
      verify.round(NOW.plus(Duration.ofMinutes(15L * tick)));
    }

    assertThat(verify.told).hasSize(1);
  }
}
