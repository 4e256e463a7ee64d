package tidegate.site.script.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An account over loopback. It answers what site/deploy and site/destroy call and refuses the rest;
 * that requests are well-formed is the real AWS CLI's part. One call at a time.
 */
public final class Cloud implements AutoCloseable {
  public static final String ACCOUNT = "111122223333";

  public final Buckets buckets = new Buckets();
  public final Stacks stacks = new Stacks(buckets);
  public final ParameterStore parameters = new ParameterStore();
  public final Running running = new Running();
  public final Remains remains = new Remains();

  private final Map<String, Service> services =
      Map.ofEntries(
          Map.entry("cloudformation", stacks),
          Map.entry("s3", buckets),
          Map.entry("ssm", parameters),
          Map.entry("ecs", running),
          Map.entry("codedeploy", running),
          Map.entry("elasticloadbalancing", running),
          Map.entry("rds", remains),
          Map.entry("elasticfilesystem", remains),
          Map.entry("ecr", remains),
          Map.entry("sts", new CloudFacts()),
          Map.entry("ec2", new CloudFacts()),
          Map.entry("route53", new CloudFacts()));
  private final List<Call> calls = new ArrayList<>();
  private final Set<String> stumbled = new HashSet<>();
  private final HttpServer server;
  private boolean stumbling;

  public Cloud() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Refuses the first time what only the real CLI does in its own way: an upload, a task, a change
   * set that waits, the removal of a stack that was only reviewed. All other stops are the fast
   * tests'.
   */
  public void stumble() {
    stumbling = true;
  }

  /** Calls that were answered, since the last time this was asked. */
  public synchronized List<Call> calls() {
    var made = List.copyOf(calls);
    calls.clear();
    return made;
  }

  /** All that the account holds, by kind and name; secrets by their names only. */
  public synchronized Map<String, String> world() {
    var world = new TreeMap<String, String>();
    stacks.put(world);
    buckets.put(world);
    parameters.put(world);
    remains.put(world);
    return world;
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var call = Call.read(exchange);
      var answer = answer(call);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      var silent = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(answer.status(), silent ? -1 : bytes.length);
      if (!silent) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private CannedAnswer answer(Call call) {
    calls.add(call);
    try {
      var service = services.get(call.service());
      if (service == null) {
        throw Service.unknown(call);
      }
      if (stumbling && stumbles(call) && stumbled.add(key(call))) {
        throw new CannedRefusal(403, "AccessDenied", "refused once, to see what comes of it");
      }
      return service.answer(call);
    } catch (CannedRefusal refusal) {
      return CannedAnswer.refused(call, refusal);
    }
  }

  private static String key(Call call) {
    var object = call.service().equals("s3") && call.operation().matches("PUT /[^/]+/.+");
    return object ? "an object" : call.said();
  }

  private static boolean stumbles(Call call) {
    return switch (call.operation()) {
      case "RunTask" -> true;
      case "ExecuteChangeSet", "DeleteStack" -> call.said().endsWith("shop-edge-global");
      default -> key(call).equals("an object");
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
