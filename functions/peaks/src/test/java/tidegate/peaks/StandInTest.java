package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sns.SnsClient;
import tidegate.cloud.cloudwatch.SdkDatabaseMetrics;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.codedeploy.SdkDeployments;
import tidegate.cloud.ecr.SdkImageLookup;
import tidegate.cloud.ecs.Launch;
import tidegate.cloud.ecs.SdkEcsService;
import tidegate.cloud.ecs.SdkTaskDefinitions;
import tidegate.cloud.elb.SdkLoadBalancers;
import tidegate.cloud.quotas.SdkQuotas;
import tidegate.cloud.rds.SdkDatabases;
import tidegate.cloud.scaling.SdkScaling;
import tidegate.cloud.sns.SdkNotices;
import tidegate.cloud.sns.SdkTopicTags;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.notice.Language;
import tidegate.peaks.observe.Situation;
import tidegate.peaks.readiness.WatchedDatabase;
import tidegate.testbed.aws.FunctionRunner;
import tidegate.testbed.aws.ProvisionedSite;
import tidegate.testbed.aws.SiteSpec;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.TaskRunner;
import tidegate.testbed.aws.clock.VirtualClock;
import tidegate.testbed.aws.sdk.InMemoryHttpClient;
import tidegate.testbed.aws.wire.AwsCall;

/** The whole function over the real SDK, against an AWS in this JVM. */
class StandInTest {

  private static final Instant LEAD = at("2026-11-24T23:00");

  private final VirtualClock clock = new VirtualClock(LEAD.minus(Duration.ofHours(1)));
  private final StandInAws aws =
      StandInAws.builder(clock, (_, _) -> new HealthyTask(), StandInTest::answer).build();
  private final PrintStream nowhere =
      new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

  @Test
  void bringsAFloorUpProvesItAndGivesItBack() {
    ProvisionedSite site = ProvisionedSite.build(aws, SiteSpec.named("site"));
    Ticker ticker = wiring(site).ticker();

    ticks(ticker, at("2026-11-27T00:10"));

    assertThat(site.service().running()).isEqualTo(2);
    assertThat(subjects())
        .containsExactly(
            "[shop] Ready for the peak of the 25th",
            "[shop] Floor stands: peak of the 25th",
            "[shop] Over: peak of the 25th");
    aws.calls().clear();
    ticker.tick(clock.instant());
    assertThat(aws.calls().all())
        .extracting(AwsCall::operation)
        .containsExactly("DescribeServices", "DescribeScalableTargets", "DescribeTargetHealth");
  }

  @Test
  void namesTheQuotaOfAFreshAccount() {
    ProvisionedSite site = ProvisionedSite.build(aws, SiteSpec.named("site").withFargateVcpus(6));
    Ticker ticker = wiring(site).ticker();

    ticks(ticker, LEAD.plus(Duration.ofMinutes(30)));

    assertThat(site.service().running()).isEqualTo(3);
    assertThat(aws.sns().notices().getLast().message())
        .contains("3 of 10 tasks run, 3 healthy", "6 vCPUs allowed, 20 needed");
  }

  @Test
  void aServiceThatIsDeletedIsAPageAndIsToldOnceWhateverInstanceLooks() {
    ProvisionedSite site = ProvisionedSite.build(aws, SiteSpec.named("site"));
    Ticker ticker = wiring(site).ticker();
    ticker.tick(clock.instant());
    aws.ecs().delete(site.service());

    JsonObject answer = absentFor(site, ticker, Duration.ofHours(2));

    assertThat(answer.getAsJsonArray("said").get(0).getAsString())
        .startsWith("Service site of cluster site-cluster was deleted: until it is there again");
    assertThat(gone()).containsExactly("[shop] PAGE: The ECS service is gone: site");
  }

  @Test
  void aClusterThatIsNotThereIsToldOnceAWeek() {
    ProvisionedSite site = ProvisionedSite.build(aws, SiteSpec.named("site"));
    aws.ecs().forget(site.service());

    absentFor(site, wiring(site).ticker(), Duration.ofHours(2));
    clock.advanceBy(Duration.ofDays(7));
    absentFor(site, wiring(site).ticker(), Duration.ofHours(2));

    assertThat(aws.sns().notices())
        .hasSize(2)
        .allSatisfy(
            notice -> assertThat(notice.message()).contains("ECS has no cluster site-cluster"));
  }

  @Test
  void aServiceMadeAnewWithoutItsScalableTargetIsToldOnceWithTheCommand() {
    ProvisionedSite site = ProvisionedSite.build(aws, SiteSpec.named("site"));
    aws.scaling().deregister(site.service().resourceId());

    absentFor(site, wiring(site).ticker(), Duration.ofHours(2));

    assertThat(aws.sns().notices())
        .singleElement()
        .satisfies(notice ->
            assertThat(notice.message())
                .contains("register-scalable-target", "--min-capacity 2 --max-capacity 20"));
  }

  @Test
  void aServiceThatCameBackAndIsDeletedAgainIsToldAgain() {
    ProvisionedSite site = ProvisionedSite.build(aws, SiteSpec.named("site"));
    Ticker ticker = wiring(site).ticker();
    aws.ecs().forget(site.service());
    absentFor(site, ticker, Duration.ofMinutes(30));
    aws.ecs().restore(site.service());
    ticker.tick(clock.instant());
    aws.ecs().delete(site.service());

    absentFor(site, ticker, Duration.ofMinutes(30));

    assertThat(gone()).hasSize(2);
  }

  @Test
  void aReleaseThatServesIsNotStoppedForALeadThoughNothingSaysThatBlueIsKept() {
    aws.codeDeploy().tellsThatBlueIsKept(false);
    ProvisionedSite site =
        ProvisionedSite.build(aws, SiteSpec.named("site").withTerminationWait(Duration.ofHours(4)));
    var running = site.service().primary().orElseThrow();
    String release =
        deployments(site)
            .create(
                new AppSpec(
                    running.taskDefinitionArn(),
                    site.spec().container(),
                    site.spec().containerPort(),
                    Launch.NONE,
                    Map.of()),
                "a release",
                /* ignoreAlarms= */ false);

    ticks(wiring(site).ticker(), LEAD.plus(Duration.ofMinutes(40)));

    assertThat(aws.codeDeploy().status(release)).contains("InProgress");
    assertThat(subjects()).contains("[shop] Floor stands: peak of the 25th");
  }

  private List<String> gone() {
    return subjects().stream().filter(subject -> subject.contains("gone")).toList();
  }

  /** Ticks by an old instance and a new one in turn. */
  private JsonObject absentFor(ProvisionedSite site, Ticker old, Duration time) {
    Instant end = clock.instant().plus(time);
    JsonObject answer = new JsonObject();
    while (clock.instant().isBefore(end)) {
      clock.advanceBy(Situation.TICK);
      answer = old.tick(clock.instant());
      wiring(site).ticker().tick(clock.instant());
    }
    return answer;
  }

  private void ticks(Ticker ticker, Instant to) {
    while (clock.instant().isBefore(to)) {
      clock.advanceBy(Situation.TICK);
      JsonObject answer = ticker.tick(clock.instant());
      assertThat(answer.has("floor")).isTrue();
    }
  }

  private List<String> subjects() {
    return aws.sns().notices().stream().map(notice -> notice.subject()).toList();
  }

  private Wiring wiring(ProvisionedSite site) {
    SiteSpec spec = site.spec();
    return new Wiring(
        PeaksFixture.settings(PeakCalendar.parse(PeaksFixture.CALENDAR), Language.ENGLISH, 682),
        new SdkEcsService(client(EcsClient.builder()), spec.cluster(), spec.service()),
        new SdkTaskDefinitions(client(EcsClient.builder()))::describe,
        new SdkImageLookup(() -> client(EcrClient.builder())),
        new SdkScaling(
            client(ApplicationAutoScalingClient.builder()), spec.cluster(), spec.service()),
        deployments(site),
        new SdkLoadBalancers(client(ElasticLoadBalancingV2Client.builder())),
        new SdkQuotas(() -> client(ServiceQuotasClient.builder())),
        Optional.of(
            new WatchedDatabase(
                new SdkDatabases(() -> client(RdsClient.builder()), spec.database()),
                new SdkDatabaseMetrics(() -> client(CloudWatchClient.builder()), spec.database()))),
        new SdkNotices(() -> client(SnsClient.builder()), site.topicArn(), "shop"),
        new SdkTopicTags(() -> client(SnsClient.builder()), site.topicArn()),
        new JsonLog(nowhere, clock),
        new Metrics(nowhere, clock, "test"));
  }

  private SdkDeployments deployments(ProvisionedSite site) {
    SiteSpec spec = site.spec();
    return new SdkDeployments(
        () -> client(CodeDeployClient.builder()),
        spec.application(),
        spec.deploymentGroup(),
        spec.cluster(),
        spec.service());
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .region(Region.AP_NORTHEAST_2)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("peaks", "secret")))
        .httpClient(new InMemoryHttpClient(aws))
        .build();
  }

  private static FunctionRunner.Result answer(String function, Object payload, Instant now) {
    return new FunctionRunner.Result.Returned(JsonNull.INSTANCE, Duration.ofSeconds(1));
  }

  /** A task that answers at once. */
  private static final class HealthyTask implements TaskRunner.RunningTask {
    @Override
    public String address() {
      return "127.0.0.1:1";
    }

    @Override
    public boolean healthy() {
      return true;
    }

    @Override
    public void stop() {
      // Nothing runs.
    }
  }
}
