package tidegate.testbed.rehearsal.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidegate.core.probe.ProbeJson;
import tidegate.core.probe.ProbeReply;
import tidegate.testbed.aws.FunctionRunner.Result;
import tidegate.testbed.cloudformation.StackContext;
import tidegate.testbed.rehearsal.lambda.AwsAccount;
import tidegate.testbed.rehearsal.lambda.DeployedFunction;
import tidegate.testbed.rehearsal.lambda.LambdaService;
import tidegate.testbed.rehearsal.lambda.SandboxSettings;
import tidegate.testbed.rehearsal.story.RehearsalOptions;
import tidegate.testbed.rehearsal.template.SamTemplate;
import tidegate.testbed.rehearsal.template.TemplateFunction;
import tidegate.testbed.wordpress.TestbedException;

/** Runs the built outside probe, as the template configures it, against any site. */
public final class ProbeCommand {
  private static final String FUNCTION = "ProbeFunction";

  /** Tried only at the caller's own site: to anybody else they look like an attack. */
  private static final List<String> DOORS = List.of("exposed", "xmlrpc", "user-names");

  private final Path root;
  private final ProbeArguments arguments;

  /**
   * @throws TestbedException if the words are not one address and known options
   */
  public ProbeCommand(Path root, List<String> words) {
    this.root = root;
    arguments = ProbeArguments.parse(words);
  }

  /** Looks; 0 if the site is good for visitors, 1 if it is not or nobody can tell. */
  public int run() {
    var account = new AwsAccount("000000000000", "us-east-1");
    try (var lambda = new LambdaService(account, new SandboxSettings(work(), List.of()));
        var _ =
            ProgressLines.onStandardError(
                "looking at " + arguments.url() + ", at most a minute", InstantSource.system())) {
      Runtime.getRuntime().addShutdownHook(new Thread(lambda::close));
      var function = function(account);
      lambda.deploy(function);
      var start = Instant.now();
      var answer =
          new ProbeAnswer(arguments.url(), start, ask(lambda, function.name(), new JsonObject()));
      if (arguments.mine()) {
        answer = answer.with(ask(lambda, function.name(), doors()));
      }
      System.out.print(arguments.json() ? answer.json() : answer.text());
      return answer.exitCode();
    }
  }

  private static JsonObject doors() {
    var checks = new JsonArray();
    DOORS.forEach(checks::add);
    var request = new JsonObject();
    request.add("checks", checks);
    return request;
  }

  private static ProbeReply ask(LambdaService lambda, String function, JsonObject request) {
    return switch (lambda.invoke(function, request, Instant.now())) {
      case Result.Returned(var value, _) -> ProbeJson.reply(value.getAsJsonObject());
      case Result.Errored(var type, var error, _) ->
          throw new TestbedException("the probe failed: %s: %s".formatted(type, error));
    };
  }

  private DeployedFunction function(AwsAccount account) {
    TemplateFunction function =
        SamTemplate.readFunction(
            root.resolve("template.yaml"),
            new StackContext(
                "probe", account.region(), account.id(), Map.of("SiteUrl", arguments.url())),
            FUNCTION);
    var environment = new TreeMap<>(function.environment());
    // The site's own address, as visitors find it.
    environment.put("PRODUCTION_ADDRESS", "");
    return new DeployedFunction(
        function.name(),
        RehearsalOptions.at(root, System.getenv()).code().of(function),
        function.handler(),
        environment,
        function.timeout(),
        function.memory());
  }

  private static Path work() {
    try {
      return Files.createTempDirectory("tidegate-probe");
    } catch (IOException e) {
      throw new UncheckedIOException("no folder to work in", e);
    }
  }
}
