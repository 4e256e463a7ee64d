package tidegate.peaks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import tidegate.cloud.ecr.ImageLookup.Presence;
import tidegate.cloud.elb.TargetHealth;
import tidegate.cloud.rds.DatabaseState;
import tidegate.cloud.sns.TopicTags;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Intent;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.core.release.ReleasePolicy;
import tidegate.core.release.TagPattern;
import tidegate.core.site.Site;
import tidegate.peaks.observe.Situation;
import tidegate.peaks.readiness.WatchedDatabase;
import tidegate.testbed.doubles.CallLog;
import tidegate.testbed.doubles.InMemoryCodeDeploy;
import tidegate.testbed.doubles.InMemoryEcs;
import tidegate.testbed.doubles.InMemoryLoadBalancers;
import tidegate.testbed.doubles.InMemoryScaling;

/** Peaks on a site in memory that runs what it is told. */
final class PeaksFixture {
  static final String CALENDAR =
      """
      {"zone":"Asia/Seoul","baseline":2,"max":20,
       "peaks":[{"days":[5,25],"length":"P2D","lead":"PT1H","floor":10}],
       "extra":[{"from":"2026-12-24T00:00","length":"P2D","floor":14,"why":"Christmas"}]}
      """;

  final CallLog calls = new CallLog();
  final InMemoryEcs ecs = new InMemoryEcs(calls);
  final InMemoryScaling scaling = new InMemoryScaling(calls, ecs);
  final InMemoryCodeDeploy codeDeploy = new InMemoryCodeDeploy(calls);
  final InMemoryLoadBalancers balancers = new InMemoryLoadBalancers(calls);

  final List<Notice> notices = new ArrayList<>();
  final Map<String, Double> measured = new HashMap<>();
  final ByteArrayOutputStream metrics = new ByteArrayOutputStream();
  String calendar = CALENDAR;
  boolean imageGone;

  /** So many of the running tasks do not answer. */
  int sick;

  double quota = 4000;
  Optional<DatabaseState> database = Optional.empty();

  private final Map<String, PeakCalendar> parsed = new HashMap<>();

  PeaksFixture() {
    balancers.health = _ -> health();
  }

  /** One tick at an instant. */
  List<String> tick(Instant now) {
    calls.clear();
    return wiring(Language.ENGLISH).ticker().tick(now).getAsJsonArray("said").asList().stream()
        .map(sentence -> sentence.getAsString())
        .toList();
  }

  /** Ticks every five minutes, both ends included. */
  void ticks(Instant from, Instant to) {
    for (Instant now = from; !now.isAfter(to); now = now.plus(Situation.TICK)) {
      tick(now);
    }
  }

  /** AWS takes no tags for a service whose ARN has the short format. */
  void refuseTags() {
    calls.refuse(
        "TagResource",
        InvalidParameterException.builder()
            .statusCode(400)
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("InvalidParameterException")
                    .errorMessage("Long arn format must be used for tagging operations")
                    .build())
            .build());
  }

  List<String> subjects() {
    return notices.stream().map(Notice::subject).toList();
  }

  /** A rollout is in flight from now on. */
  Deployment rollout(boolean shifted) {
    return inFlight("user", shifted, Intent.RELEASE);
  }

  Deployment rollout(Intent intent) {
    return inFlight("user", /* shifted= */ false, intent);
  }

  /** CodeDeploy's own. */
  Deployment rollback() {
    return inFlight("codeDeployRollback", /* shifted= */ false, Intent.RELEASE);
  }

  private Deployment inFlight(String creator, boolean shifted, Intent intent) {
    var deployment =
        new Deployment(
            "d-1",
            Deployment.Status.IN_PROGRESS,
            "tidegate " + intent.word() + " release-7 sha256:" + "0".repeat(64),
            creator,
            Instant.parse("2026-11-24T11:00:00Z"),
            Optional.empty(),
            shifted,
            "",
            Optional.empty(),
            Optional.empty());
    codeDeploy.deployments.add(deployment);
    return deployment;
  }

  Wiring wiring(Language language) {
    InstantSource never = () -> Instant.EPOCH;
    return new Wiring(
        settings(parsed.computeIfAbsent(calendar, PeakCalendar::parse), language, 0),
        ecs,
        ecs::describe,
        _ -> calls.make("DescribeImages", () -> imageGone ? Presence.GONE : Presence.THERE),
        scaling,
        codeDeploy,
        balancers,
        () -> calls.make("GetServiceQuota", () -> quota),
        database.map(state ->
            new WatchedDatabase(
                () -> calls.make("DescribeDBInstances", () -> state),
                (metric, _) -> calls.make("GetMetricData", () -> measured(metric)))),
        notice -> {
          calls.make("Publish");
          notices.add(notice);
        },
        new NoTopicTags(),
        new JsonLog(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), never),
        new Metrics(new PrintStream(metrics, true, StandardCharsets.UTF_8), never, "test"));
  }

  /** Settings of the site of these tests. */
  static Settings settings(PeakCalendar calendar, Language language, int maxConnections) {
    var site =
        new Site(
            "test",
            "https://shop.example.com",
            language,
            "site",
            "web",
            "app",
            "group",
            "wp",
            /* registry= */ "",
            "topic",
            calendar,
            Duration.ofHours(2),
            new ReleasePolicy(new TagPattern("release-*"), new TagPattern("hotfix-*")));
    return new Settings(site, "", 0.134, 2, 20, maxConnections);
  }

  private OptionalDouble measured(String metric) {
    Double value = measured.get(metric);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private TargetHealth health() {
    List<String> reasons =
        sick > 0 ? List.of("Health checks failed with these codes: [502]") : List.of();
    return new TargetHealth(Math.max(0, ecs.running() - sick), ecs.running(), reasons);
  }

  /** Nothing is gone here. */
  private static final class NoTopicTags implements TopicTags {
    @Override
    public Map<String, String> read() {
      throw new AssertionError("nothing is gone");
    }

    @Override
    public void write(String key, String value) {
      throw new AssertionError("nothing is gone");
    }
  }
}
