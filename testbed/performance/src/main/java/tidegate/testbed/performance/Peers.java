package tidegate.testbed.performance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tidegate.testbed.aws.wire.AwsCall;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.performance.peer.PlainHandler;
import tidegate.testbed.rehearsal.lambda.DeployedFunction;

/**
 * Those who make the calls that a function makes for its first answer, and nothing else: they prime
 * nothing, decide nothing and log nothing.
 *
 * @param python a python3 that has boto3; empty where there is none
 * @param folder where their code is laid out
 * @param authorities whom they trust, as PEM
 */
record Peers(Optional<String> python, Path folder, Path authorities) {
  static final String PYTHON = "Python, boto3";
  static final String JAVA = "Java, the SDK plain";

  /** What {@link PlainHandler} can ask; a scenario of more has no peer in Java. */
  private static final Set<String> PLAIN =
      Set.of(
          "ecs DescribeServices",
          "ecs DescribeTaskDefinition",
          "ecr DescribeImages",
          "application-autoscaling DescribeScalableTargets",
          "elasticloadbalancing DescribeTargetHealth",
          "codedeploy GetDeployment",
          "codedeploy ListDeployments",
          "lambda Invoke");

  /** The python3 that {@code PYTHON} names, else the first on the path. */
  static Optional<String> findPython() {
    var python = System.getenv().getOrDefault("PYTHON", "python3");
    try {
      var asked =
          new ProcessBuilder(python, "-c", "import boto3")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return asked.waitFor(30, TimeUnit.SECONDS) && asked.exitValue() == 0
          ? Optional.of(python)
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The peers of a function, by the calls that it made. */
  List<Contender> of(DeployedFunction function, List<AwsCall> calls) {
    var event = new JsonObject();
    var wanted = new JsonArray();
    calls.forEach(call ->
        wanted.add(
            Json.object(
                "service", call.service(),
                "operation", call.operation(),
                "request", call.request())));
    event.add("calls", wanted);
    List<Contender> peers = new ArrayList<>();
    python.ifPresent(program ->
        peers.add(
            new Contender(
                PYTHON,
                deployed(function, function.code(), function.handler(), calls),
                List.of(program, script().toString()),
                event)));
    if (calls.stream().allMatch(call -> PLAIN.contains(call.service() + " " + call.operation()))) {
      peers.add(
          new Contender(
              JAVA,
              deployed(
                  function,
                  plainCode(function),
                  PlainHandler.class.getName() + "::handleRequest",
                  calls),
              List.of(),
              event));
    }
    return peers;
  }

  /** Under the function's own name, so that it may what the function may. */
  private DeployedFunction deployed(
      DeployedFunction function, Path code, String handler, List<AwsCall> calls) {
    var environment = new TreeMap<String, String>();
    environment.put("ENDPOINT_URL", function.environment().getOrDefault("ENDPOINT_URL", ""));
    environment.put("AWS_CA_BUNDLE", authorities.toString());
    environment.put(
        "PEER_SERVICES",
        calls.stream().map(AwsCall::service).distinct().collect(Collectors.joining(",")));
    return new DeployedFunction(
        function.name(), code, handler, environment, function.timeout(), function.memory());
  }

  private Path script() {
    var file = folder.resolve("peer.py");
    try (var source = Objects.requireNonNull(Peers.class.getResourceAsStream("peer.py"))) {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        Files.copy(source, file);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("the peer cannot be written", e);
    }
  }

  /** The peer's class beside the very jars of the function. */
  private Path plainCode(DeployedFunction function) {
    var code = folder.resolve(function.name());
    var type = PlainHandler.class.getName().replace('.', '/') + ".class";
    try (var source =
        Objects.requireNonNull(PlainHandler.class.getClassLoader().getResourceAsStream(type))) {
      if (!Files.exists(code.resolve(type))) {
        Files.createDirectories(code.resolve(type).getParent());
        Files.copy(source, code.resolve(type));
        Files.createSymbolicLink(code.resolve("lib"), function.code().resolve("lib"));
      }
      return code;
    } catch (IOException e) {
      throw new UncheckedIOException("the peer cannot be laid out", e);
    }
  }
}
