package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidegate.cloud.Clients;
import tidegate.cloud.Network;
import tidegate.core.settings.Environment;
import tidegate.rollout.act.DryRun;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.decide.Request;
import tidegate.rollout.observe.Aws;
import tidegate.testbed.aws.FunctionRunner;
import tidegate.testbed.aws.ProvisionedSite;
import tidegate.testbed.aws.SiteSpec;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.TaskRunner;
import tidegate.testbed.aws.clock.VirtualClock;
import tidegate.testbed.aws.wire.AwsCall;
import tidegate.testbed.aws.wire.LoopbackServer;

/** The function's own composition root against an AWS that speaks the real wire protocols. */
class StandInTest {

  private static final Instant START = Instant.parse("2026-11-10T00:00:00Z");
  private static final String NEW = "sha256:" + "2".repeat(64);
  private static final Set<String> WRITES =
      Set.of("RegisterTaskDefinition", "CreateDeployment", "TagResource", "Publish");

  private final StandInAws aws =
      StandInAws.builder(new VirtualClock(START), new AlwaysHealthy(), new DoesNothing()).build();
  private final Reconciler reconciler = new Reconciler(Given.settings());
  private final LoopbackServer server = serve();
  private final Aws site = connect();

  private LoopbackServer serve() {
    try {
      return aws.serve(0);
    } catch (IOException taken) {
      throw new AssertionError(taken);
    }
  }

  private Aws connect() {
    ProvisionedSite spec =
        ProvisionedSite.build(
            aws,
            SiteSpec.named("site").withFunctions(List.copyOf(Given.settings().hooks().values())));
    var variables = new HashMap<>(Given.ENVIRONMENT);
    variables.put("AWS_REGION", aws.region());
    variables.put("ENDPOINT_URL", server.uri().toString());
    variables.put("CLUSTER", spec.spec().cluster());
    variables.put("SERVICE", spec.spec().service());
    variables.put("APPLICATION", spec.spec().application());
    variables.put("DEPLOYMENT_GROUP", spec.spec().deploymentGroup());
    variables.put("REPOSITORY", spec.spec().repository());
    variables.put("DB_INSTANCE", spec.spec().database());
    variables.put("TOPIC_ARN", spec.topicArn());
    var environment = new Environment(variables);
    return Wiring.connect(
        Settings.from(environment),
        Clients.from(environment, Network.real()),
        Network.real(),
        UnaryOperator.identity());
  }

  @BeforeEach
  void settle() {
    aws.clock().advanceBy(Duration.ofMinutes(30));
    aws.ecr().push("site", "release-2", NEW);
    aws.calls().clear();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Outcome run() {
    return reconciler.run(site, new Request("schedule", aws.clock().instant()));
  }

  private List<String> calls() {
    return aws.calls().all().stream().map(AwsCall::operation).toList();
  }

  @Test
  void aPushBecomesADeploymentWithinFourteenCalls() {
    assertThat(run()).isInstanceOf(Outcome.Started.class);

    assertThat(calls().subList(0, calls().indexOf("CreateDeployment") + 1))
        .hasSizeLessThanOrEqualTo(14)
        .endsWith("CreateDeployment");
    JsonObject sent = aws.calls().all().get(calls().indexOf("CreateDeployment")).request();
    assertThat(sent.get("description").getAsString())
        .startsWith("tidegate release release-2 " + NEW + " by schedule at ");
  }

  @Test
  void aDoubledEventIsNoSecondDeployment() {
    run();

    assertThat(Bench.reason(run())).isInstanceOf(Reason.UnderWay.class);
    assertThat(calls().stream().filter("CreateDeployment"::equals)).hasSize(1);
  }

  @Test
  void aNewerPushWaitsForTheDeploymentInFlightAndSaysSoOnce() {
    run();
    aws.ecr().push("site", "release-3", "sha256:" + "3".repeat(64));

    assertThat(Bench.reason(run())).isInstanceOf(Reason.InFlight.class);
    assertThat(Bench.reason(run())).isInstanceOf(Reason.InFlight.class);
    assertThat(aws.sns().notices()).hasSize(2);
  }

  @Test
  void explainingWritesNothing() {
    reconciler.run(new DryRun(site).aws(), new Request("schedule", aws.clock().instant()));

    assertThat(calls()).isNotEmpty().doesNotContainAnyElementsOf(WRITES);
  }

  private static final class AlwaysHealthy implements TaskRunner {
    @Override
    public RunningTask start(String taskArn, JsonObject taskDefinition) {
      return new RunningTask() {
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
      };
    }
  }

  private static final class DoesNothing implements FunctionRunner {
    @Override
    public Result invoke(String functionName, JsonElement payload, Instant now) {
      return new Result.Returned(new JsonPrimitive("ok"), Duration.ofSeconds(1));
    }
  }
}
