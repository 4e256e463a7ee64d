package tidegate.testbed.performance;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tidegate.core.probe.ProbeJson;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;
import tidegate.testbed.aws.FunctionRunner;
import tidegate.testbed.aws.ProvisionedSite;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.TaskRunner;
import tidegate.testbed.aws.clock.VirtualClock;
import tidegate.testbed.aws.ecr.ImageManifest;
import tidegate.testbed.aws.wire.Json;

/**
 * A new account with a site that stands, on an ordinary morning. The same each time, so that all
 * who are measured meet the same. Its probes answer at once that all is well.
 */
final class Stage implements FunctionRunner, TaskRunner {
  private static final Instant START = Instant.parse("2026-11-10T01:00:00Z");
  private static final Duration LONGEST = Duration.ofHours(2);

  private final Application application;
  final StandInAws aws;
  private final ProvisionedSite site;
  private Consumer<JsonElement> hookMet = _ -> {};
  private boolean met;

  Stage(Application application) {
    this.application = application;
    aws =
        StandInAws.builder(new VirtualClock(START), this, this)
            .region(Application.ACCOUNT.region())
            .account(Application.ACCOUNT.id())
            .build();
    site = ProvisionedSite.build(aws, Application.SITE);
    aws.sns().addTopic("tidegate-Notices");
    for (var function : application.template().functions()) {
      aws.lambda().add(function.name(), function.retries());
      aws.iam().assume(function.name(), function.role());
    }
    aws.clock().advanceBy(Duration.ofMinutes(30));
  }

  JsonObject tick() {
    return Json.object(
        "source",
        "aws.scheduler",
        "detail-type",
        "Scheduled Event",
        "id",
        aws.newId(),
        "time",
        aws.clock().instant().toString());
  }

  /** Pushes a release; the event that EventBridge would send of it. */
  JsonObject push() {
    var digest = "sha256:" + "2".repeat(64);
    aws.ecr()
        .push(
            site.spec().repository(),
            "release-2",
            digest,
            ImageManifest.single(site.platform(), digest));
    return Json.object(
        "version", "0",
        "id", aws.newId(),
        "detail-type", "ECR Image Action",
        "source", "aws.ecr",
        "account", aws.account(),
        "time", aws.clock().instant().toString(),
        "region", aws.region(),
        "detail",
            Json.object(
                "result", "SUCCESS",
                "repository-name", site.spec().repository(),
                "image-digest", digest,
                "action-type", "PUSH",
                "image-tag", "release-2"));
  }

  /** Lets time pass until CodeDeploy asks the first hook, and has {@code answers} meet it. */
  void untilHook(Consumer<JsonElement> answers) {
    hookMet = answers;
    if (!aws.clock().advanceUntil(() -> met, LONGEST)) {
      throw new IllegalStateException("CodeDeploy asked no hook within " + LONGEST);
    }
  }

  @Override
  public Result invoke(String functionName, JsonElement payload, Instant now) {
    if (functionName.equals(name("ProbeFunction"))
        || functionName.equals(name("ProbeInsideFunction"))) {
      return new Result.Returned(well(payload.getAsJsonObject()), Duration.ZERO);
    }
    if (functionName.equals(name("GateTestTrafficFunction")) && !met) {
      hookMet.accept(payload);
      met = true;
    }
    return new Result.Returned(JsonNull.INSTANCE, Duration.ofSeconds(1));
  }

  private String name(String logicalId) {
    return application.template().function(logicalId).name();
  }

  private static JsonObject well(JsonObject payload) {
    ProbeRequest request = ProbeJson.request(payload);
    List<String> checks =
        request.checks().isEmpty() ? List.of("installed", "renders", "siteurl") : request.checks();
    return ProbeJson.json(
        new ProbeReply(
            checks.stream()
                .map(check ->
                    new Finding(check, Weight.ABSOLUTE, Outcome.PASSED, "it is", List.of(), ""))
                .toList(),
            checks.size(),
            Duration.ofSeconds(1)));
  }

  @Override
  public RunningTask start(String taskArn, JsonObject taskDefinition) {
    return new RunningTask() {
      @Override
      public String address() {
        return "10.0.0.1:80";
      }

      @Override
      public boolean healthy() {
        return true;
      }

      @Override
      public void stop() {
        // Nothing runs.
      }
    };
  }
}
