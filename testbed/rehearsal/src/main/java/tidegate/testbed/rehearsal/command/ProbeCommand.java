package tidegate.testbed.rehearsal.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidegate.core.probe.FindingsText;
import tidegate.core.probe.ProbeJson;
import tidegate.core.verdict.Verdict;
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

  private final Path root;
  private final String url;
  private final boolean json;

  /**
   * @throws TestbedException if the words are not one address and at most {@code --json}
   */
  public ProbeCommand(Path root, List<String> words) {
    this.root = root;
    json = words.contains("--json");
    List<String> others = words.stream().filter(word -> !word.equals("--json")).toList();
    if (others.size() != 1) {
      throw new TestbedException("say which site: ./rehearse probe https://… [--json]");
    }
    url = address(others.getFirst());
  }

  private static String address(String word) {
    try {
      var uri = new URI(word);
      if (List.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null) {
        return word.replaceFirst("/+$", "");
      }
    } catch (URISyntaxException _) {
      // Said below, as for every other word that is no address.
    }
    throw new TestbedException("'%s' is no address such as https://example.com".formatted(word));
  }

  /** Looks; 0 if the site is good for visitors, 1 if it is not or nobody can tell. */
  public int run() {
    var account = new AwsAccount("000000000000", "us-east-1");
    try (var lambda = new LambdaService(account, new SandboxSettings(work(), List.of()))) {
      Runtime.getRuntime().addShutdownHook(new Thread(lambda::close));
      var function = function(account);
      lambda.deploy(function);
      return switch (lambda.invoke(function.name(), new JsonObject(), Instant.now())) {
        case Result.Returned(var value, _) -> show(value.getAsJsonObject());
        case Result.Errored(var type, var error, _) ->
            throw new TestbedException("the probe failed: %s: %s".formatted(type, error));
      };
    }
  }

  private int show(JsonObject reply) {
    var read = ProbeJson.reply(reply);
    System.out.print(json ? reply + "\n" : FindingsText.of(read));
    return new Verdict(read.findings()).passes() ? 0 : 1;
  }

  private DeployedFunction function(AwsAccount account) {
    TemplateFunction function =
        SamTemplate.readFunction(
            root.resolve("template.yaml"),
            new StackContext("probe", account.region(), account.id(), Map.of("SiteUrl", url)),
            FUNCTION);
    var environment = new TreeMap<>(function.environment());
    environment.put("PRODUCTION_ADDRESS", address());
    return new DeployedFunction(
        function.name(),
        RehearsalOptions.at(root, System.getenv()).code().of(function),
        function.handler(),
        environment,
        function.timeout(),
        function.memory());
  }

  private String address() {
    var uri = URI.create(url);
    var standard = uri.getScheme().equals("https") ? 443 : 80;
    return uri.getHost() + ":" + (uri.getPort() < 0 ? standard : uri.getPort());
  }

  private static Path work() {
    try {
      return Files.createTempDirectory("tidegate-probe");
    } catch (IOException e) {
      throw new UncheckedIOException("no folder to work in", e);
    }
  }
}
