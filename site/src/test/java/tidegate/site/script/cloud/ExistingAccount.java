package tidegate.site.script.cloud;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A site that exists, over loopback, in the wire forms that the AWS CLI reads: JSON, the query
 * protocol's XML, EC2's, and that of the REST services. It answers what it was given and refuses
 * all else. One call at a time.
 */
public final class ExistingAccount implements AutoCloseable {
  /** The names that requests are signed for, where the CLI's command has another. */
  private static final Map<String, String> COMMANDS =
      Map.of("elasticloadbalancing", "elbv2", "codedeploy", "deploy");

  /** EC2's XML names, where they are not the member's with a small letter. */
  private static final Map<String, String> EC2 =
      Map.of(
          "SecurityGroups", "securityGroupInfo",
          "UserIdGroupPairs", "groups",
          "RouteTables", "routeTableSet",
          "Associations", "associationSet",
          "Routes", "routeSet",
          "NatGateways", "natGatewaySet",
          "NatGatewayAddresses", "natGatewayAddressSet");

  private final Map<String, JsonObject> answers;
  private final List<Call> calls = new ArrayList<>();
  private final HttpServer server;

  /**
   * @param answers by the CLI's service and operation, {@code ecs.describe-services}
   */
  public ExistingAccount(Map<String, JsonObject> answers) throws IOException {
    this.answers = answers;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var call = Call.read(exchange);
      calls.add(call);
      var answer = answer(call);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private CannedAnswer answer(Call call) {
    var service = COMMANDS.getOrDefault(call.service(), call.service());
    var operation = operation(call);
    var name = service + "." + kebab(operation);
    var found =
        Stream.concat(keys(call).map(key -> name + "." + key), Stream.of(name))
            .filter(answers::containsKey)
            .findFirst();
    if (found.isEmpty()) {
      return CannedAnswer.refused(
          call, new CannedRefusal(400, "AccessDenied", "not allowed: " + name));
    }
    var answer = answers.getOrDefault(found.get(), new JsonObject());
    return switch (service) {
      case "elbv2", "rds", "iam", "sts" ->
          CannedAnswer.xml(
              CannedAnswer.element(
                  operation + "Response",
                  CannedAnswer.element(operation + "Result", xml(answer, false))));
      case "ec2" ->
          CannedAnswer.xml(CannedAnswer.element(operation + "Response", xml(answer, true)));
      case "route53" ->
          CannedAnswer.xml(CannedAnswer.element(operation + "Response", xml(answer, false)));
      case "cloudfront" -> CannedAnswer.xml(xml(answer, false));
      default -> CannedAnswer.json(answer.toString());
    };
  }

  /** The REST services name no operation; theirs follow from the path. */
  private static String operation(Call call) {
    var path = call.operation();
    if (path.startsWith("GET /2013-04-01/hostedzone")) {
      return path.endsWith("/rrset") ? "ListResourceRecordSets" : "ListHostedZones";
    }
    return path.endsWith("/distribution") ? "ListDistributions" : path;
  }

  private static String kebab(String operation) {
    return operation
        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * What may say which of several is meant: values, the end of an ARN, a filter as the CLI writes
   * it.
   */
  private static Stream<String> keys(Call call) {
    var filters =
        call.members().keySet().stream()
            .filter(name -> name.matches("Filter\\.\\d+\\.Name"))
            .map(name ->
                "Name=%s,Values=%s"
                    .formatted(call.member(name), call.member(name.replace("Name", "Value.1"))));
    var path = call.operation().replace("/rrset", "");
    return Stream.concat(
        filters,
        Stream.concat(call.members().values().stream(), Stream.of(path))
            .map(value -> value.substring(value.lastIndexOf('/') + 1)));
  }

  private static String xml(JsonElement value, boolean ec2) {
    if (value instanceof JsonObject object) {
      return object.asMap().entrySet().stream()
          .map(member ->
              CannedAnswer.element(name(member.getKey(), ec2), xml(member.getValue(), ec2)))
          .collect(Collectors.joining());
    }
    if (value instanceof JsonArray list) {
      return list.asList().stream()
          .map(item -> CannedAnswer.element(ec2 ? "item" : "member", xml(item, ec2)))
          .collect(Collectors.joining());
    }
    return value.getAsString().replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String name(String member, boolean ec2) {
    return ec2
        ? EC2.getOrDefault(
            member, member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1))
        : member;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
