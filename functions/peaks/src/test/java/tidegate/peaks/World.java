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
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.elb.TargetHealth;
import tidegate.cloud.rds.DatabaseState;
import tidegate.cloud.scaling.ScalableTarget;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.cloud.scaling.ScalingPolicy;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.deployment.Deployment;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.notice.Language;
import tidegate.core.notice.Notice;
import tidegate.core.release.ReleasePolicy;
import tidegate.core.release.TagPattern;
import tidegate.core.site.Site;
import tidegate.peaks.observe.Situation;
import tidegate.peaks.readiness.Database;

/** A site in memory: a service that runs what it is told, and every call counted. */
final class World {

  static final String CALENDAR =
      """
      {"zone":"Asia/Seoul","baseline":2,"max":20,
       "peaks":[{"days":[5,25],"length":"P2D","lead":"PT1H","floor":10}],
       "extra":[{"from":"2026-12-24T00:00","length":"P2D","floor":14,"why":"Christmas"}]}
      """;

  final List<String> calls = new ArrayList<>();
  final List<Notice> notices = new ArrayList<>();
  final Map<String, String> tags = new HashMap<>();
  final List<ServiceState.Event> events = new ArrayList<>();
  final Map<String, Double> measured = new HashMap<>();
  final List<ScalingActivity> activities = new ArrayList<>();
  final ByteArrayOutputStream metrics = new ByteArrayOutputStream();

  int min = 2;
  int max = 20;
  int desired = 2;
  boolean policies = true;
  boolean inSuspended;
  boolean outSuspended;
  boolean imageGone;
  boolean tagsRefused;
  String image = "111111111111.dkr.ecr.ap-northeast-2.amazonaws.com/wp@sha256:" + "a1".repeat(32);
  String calendar = CALENDAR;
  private final Map<String, PeakCalendar> parsed = new HashMap<>();

  /** Which target group's requests the policy follows; empty where it follows the CPU. */
  Optional<String> follows = Optional.empty();

  boolean healthUnreadable;
  boolean boundsRefused;
  boolean tellingFails;
  boolean codeDeployAway;
  boolean rolloutEndsFirst;

  /** At most so many tasks come up. */
  int startable = 100;

  /** So many of the running ones do not answer. */
  int sick;

  double quota = 4000;
  Optional<Deployment> rollout = Optional.empty();
  Optional<DatabaseState> database = Optional.empty();

  private final FakeDeployments deployments = new FakeDeployments(this);

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

  int running() {
    return Math.min(desired, startable);
  }

  List<String> subjects() {
    return notices.stream().map(Notice::subject).toList();
  }

  Wiring wiring(Language language) {
    InstantSource never = () -> Instant.EPOCH;
    return new Wiring(
        settings(parsed.computeIfAbsent(calendar, PeakCalendar::parse), language, 0),
        new Service(),
        _ -> call("DescribeTaskDefinition", taskDefinition()),
        _ -> call("DescribeImages", !imageGone),
        new Scaler(),
        deployments,
        new Balancer(),
        this::quota,
        database.map(state ->
            new Database(
                () -> call("DescribeDBInstances", state),
                (metric, _) -> call("GetMetricData", measured(metric)))),
        notice -> {
          call("Publish", notice);
          if (tellingFails) {
            throw new IllegalStateException("SNS is away");
          }
          notices.add(notice);
        },
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

  private double quota() {
    call("GetServiceQuota", quota);
    if (quota < 0) {
      throw new IllegalStateException("not authorized");
    }
    return quota;
  }

  private TaskDefinition taskDefinition() {
    return new TaskDefinition(
        "wp:1",
        "wp",
        "awsvpc",
        2048,
        8192,
        "ARM64",
        "role",
        List.of(
            new TaskDefinition.Container(
                "wp", image, List.of(8080), Map.of(), List.of(), Map.of())),
        List.of());
  }

  private OptionalDouble measured(String metric) {
    Double value = measured.get(metric);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  <T> T call(String operation, T answer) {
    calls.add(operation);
    return answer;
  }

  private final class Service implements EcsService {
    @Override
    public ServiceState describe() {
      var primary =
          new TaskSet(
              "ts",
              "PRIMARY",
              "",
              "wp:1",
              "tg",
              "wp",
              8080,
              desired,
              running(),
              desired - running(),
              running() == desired);
      return call(
          "DescribeServices",
          new ServiceState(
              "arn",
              "ACTIVE",
              desired,
              running(),
              desired - running(),
              List.of(primary),
              events,
              tags));
    }

    @Override
    public void setDesiredCount(int count) {
      call("UpdateService", count);
      desired = count;
    }

    @Override
    public void remember(Map<String, String> wanted) {
      call("TagResource", wanted);
      refuseTags();
      tags.putAll(wanted);
    }

    @Override
    public void remember(String key, String value) {
      remember(Map.of(key, value));
    }

    private void refuseTags() {
      if (tagsRefused) {
        throw InvalidParameterException.builder()
            .statusCode(400)
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("InvalidParameterException")
                    .errorMessage("Long arn format must be used for tagging operations")
                    .build())
            .build();
      }
    }
  }

  private final class Scaler implements Scaling {
    @Override
    public ScalableTarget target() {
      return call(
          "DescribeScalableTargets", new ScalableTarget(min, max, inSuspended, outSuspended));
    }

    @Override
    public void setBounds(int newMin, int newMax) {
      call("RegisterScalableTarget", newMin);
      if (boundsRefused) {
        throw new IllegalStateException("ConcurrentUpdateException");
      }
      min = newMin;
      max = newMax;
      desired = Math.clamp(desired, newMin, newMax);
    }

    @Override
    public List<ScalingActivity> activities() {
      return call("DescribeScalingActivities", activities);
    }

    @Override
    public List<ScalingPolicy> policies() {
      return call(
          "DescribeScalingPolicies", List.of(new ScalingPolicy("requests", policies, follows)));
    }
  }

  private final class Balancer implements LoadBalancers {
    @Override
    public Map<String, List<String>> forwards(List<String> listenerArns) {
      return Map.of();
    }

    @Override
    public List<String> forwardsByRules(String listenerArn) {
      throw new AssertionError("only a rollout asks where rules lead");
    }

    @Override
    public TargetHealth health(String targetGroupArn) {
      call("DescribeTargetHealth", targetGroupArn);
      if (healthUnreadable) {
        throw new IllegalStateException("throttled");
      }
      int healthy = Math.max(0, running() - sick);
      List<String> reasons =
          sick > 0 ? List.of("Health checks failed with these codes: [502]") : List.of();
      return new TargetHealth(healthy, running(), reasons);
    }
  }
}
