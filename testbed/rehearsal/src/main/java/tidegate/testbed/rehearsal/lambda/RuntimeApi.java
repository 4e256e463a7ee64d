package tidegate.testbed.rehearsal.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lambda's Runtime API (2018-06-01) for one sandbox: hands out invocations, takes answers. */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SynchronousQueue<Invocation> pending = new SynchronousQueue<>();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final BlockingQueue<SandboxAnswer> answers = new LinkedBlockingQueue<>();

  RuntimeApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for the Runtime API", e);
    }
    server.setExecutor(threads);
    server.createContext(ROOT, this::serve);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Invocations wait here until the runtime asks for the next one. */
  SynchronousQueue<Invocation> pending() {
    return pending;
  }

  BlockingQueue<SandboxAnswer> answers() {
    return answers;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring(ROOT.length());
      if (path.equals("invocation/next")) {
        next(exchange);
      } else {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answers.add(new SandboxAnswer(SandboxAnswer.Kind.of(path), body));
        send(exchange, 202, "{\"status\":\"OK\"}");
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    if (asked.compareAndSet(/* expectedValue= */ false, /* newValue= */ true)) {
      answers.add(new SandboxAnswer(SandboxAnswer.Kind.READY, ""));
    }
    try {
      var invocation = pending.take();
      var headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
      headers.set(
          "Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline().toEpochMilli()));
      headers.set("Lambda-Runtime-Invoked-Function-Arn", invocation.functionArn());
      // The interface client dies on a null trace id.
      headers.set("Lambda-Runtime-Trace-Id", invocation.traceId());
      send(exchange, 200, invocation.payload());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
