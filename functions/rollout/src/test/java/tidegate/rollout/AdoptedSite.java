package tidegate.rollout;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import tidegate.cloud.LambdaRuntime;
import tidegate.cloud.Network;
import tidegate.testbed.aws.FunctionRunner;
import tidegate.testbed.aws.ProvisionedSite;
import tidegate.testbed.aws.SiteForm;
import tidegate.testbed.aws.SiteSpec;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.TaskRunner;
import tidegate.testbed.aws.clock.VirtualClock;
import tidegate.testbed.aws.ecs.TaskSetSettings;
import tidegate.testbed.aws.sdk.InMemoryHttpClient;
import tidegate.testbed.aws.wire.AwsCall;

/** A site of others, as the stand-in has it, with the whole function beside it. */
final class AdoptedSite {
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (_, method, _) -> {
                throw new AssertionError("nobody asks the context for " + method.getName());
              });

  static final Instant START = Instant.parse("2026-11-10T00:00:00Z");
  static final String OLD = SiteSpec.FIRST_IMAGE;
  static final String NEW = "sha256:" + "2".repeat(64);

  final StandInAws aws =
      StandInAws.builder(new VirtualClock(START), new AlwaysHealthy(), new DoesNothing()).build();
  final Map<String, String> variables = new HashMap<>(Given.ENVIRONMENT);
  final ProvisionedSite site;

  /** What its first task set was created with. */
  final TaskSetSettings firstSettings;

  private Optional<Handler> instance = Optional.empty();

  AdoptedSite() {
    this(_ -> {});
  }

  /** One whose first task definition is changed before it starts. */
  AdoptedSite(Consumer<JsonObject> definition) {
    site = build(definition);
    firstSettings = site.service().primary().orElseThrow().settings();
    variables.put("AWS_REGION", aws.region());
    variables.put("TOPIC_ARN", site.topicArn());
    aws.clock().advanceBy(Duration.ofMinutes(30));
  }

  private ProvisionedSite build(Consumer<JsonObject> change) {
    SiteSpec spec =
        SiteSpec.named("site").withFunctions(List.copyOf(Given.settings().hooks().values()));
    SiteForm usual = SiteForm.usual(aws, spec);
    JsonObject definition = usual.taskDefinition().deepCopy();
    change.accept(definition);
    return ProvisionedSite.build(
        aws,
        spec,
        new SiteForm(
            definition,
            usual.blueGroup(),
            usual.greenGroup(),
            usual.healthCheckPath(),
            usual.healthCheckMatcher(),
            usual.configuration(),
            usual.rollbackOn()));
  }

  /** Pushes release-2. */
  AdoptedSite pushed() {
    aws.ecr().push("site", "release-2", NEW);
    return this;
  }

  /** What a tick decides. */
  String tick() {
    return reply(
            """
            {"source":"aws.scheduler","detail-type":"Scheduled Event","time":"%s"}\
            """
                .formatted(aws.clock().instant()))
        .get("decision")
        .getAsString();
  }

  JsonObject reply(String event) {
    var out = new ByteArrayOutputStream();
    try {
      handler()
          .handleRequest(
              new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, CONTEXT);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
  }

  /** Has one instance answer from now on, as Lambda does while it is warm. */
  void oneInstance() {
    instance = Optional.of(start());
  }

  /** Has the service run another image, as if it had been created so. */
  void runs(String image) {
    JsonObject definition =
        aws.ecs().definitions().find(firstSettings.taskDefinitionArn()).orElseThrow().deepCopy();
    definition
        .getAsJsonArray("containerDefinitions")
        .get(0)
        .getAsJsonObject()
        .addProperty("image", image);
    String arn =
        aws.ecs().definitions().register(definition).get("taskDefinitionArn").getAsString();
    aws.ecs().recast(site.service(), settings -> settings.withTaskDefinition(arn));
  }

  /** A person stops a deployment, which is rolled back. */
  void stop(String deployment) {
    try (var client =
        CodeDeployClient.builder()
            .region(Region.AP_NORTHEAST_2)
            .credentialsProvider(new Memory(aws).credentials())
            .httpClient(new InMemoryHttpClient(aws))
            .build()) {
      client.stopDeployment(stop -> stop.deploymentId(deployment).autoRollbackEnabled(true));
    }
  }

  String explain() {
    return reply("{\"command\":\"explain\",\"time\":\"%s\"}".formatted(aws.clock().instant()))
        .toString();
  }

  private Handler handler() {
    return instance.orElseGet(this::start);
  }

  /** A cold start each time: nothing is remembered but what AWS keeps. */
  private Handler start() {
    return new Handler(
        new LambdaRuntime(
            variables,
            new Memory(aws),
            aws.clock(),
            _ -> {},
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            Path.of(System.getProperty("java.io.tmpdir"))));
  }

  /** The last request of an operation. */
  JsonObject sent(String operation) {
    return aws.calls().all().stream()
        .filter(call -> call.operation().equals(operation))
        .reduce((_, later) -> later)
        .map(AwsCall::request)
        .orElseThrow(() -> new AssertionError("nobody called " + operation));
  }

  long count(String operation) {
    return aws.calls().all().stream().filter(call -> call.operation().equals(operation)).count();
  }

  /** Every notice, one after the other. */
  String told() {
    return String.join("\n\n", notices());
  }

  List<String> notices() {
    return aws.sns().notices().stream().map(notice -> notice.message()).toList();
  }

  private record Memory(StandInAws aws) implements Network {
    @Override
    public SdkHttpClient http(Duration silence) {
      return new InMemoryHttpClient(aws);
    }

    @Override
    public AwsCredentialsProvider credentials() {
      return StaticCredentialsProvider.create(AwsBasicCredentials.create("rollout", "secret"));
    }
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
