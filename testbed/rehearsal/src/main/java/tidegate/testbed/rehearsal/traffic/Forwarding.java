package tidegate.testbed.rehearsal.traffic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What one listener does with a request. */
final class Forwarding implements HttpHandler {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 60_000;
  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "keep-alive", "transfer-encoding", "content-length", "te", "upgrade");

  private final Supplier<List<String>> targets;
  private final InFlight inFlight;
  private final int port;
  private final AtomicInteger turn = new AtomicInteger();

  Forwarding(Supplier<List<String>> targets, InFlight inFlight, int port) {
    this.targets = targets;
    this.inFlight = inFlight;
    this.port = port;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = target();
      if (target.isEmpty()) {
        refuse(exchange, 503, "no target");
        return;
      }
      try {
        answer(exchange, forward(exchange, target.get()));
      } catch (SocketTimeoutException e) {
        refuse(exchange, 504, target.get() + ": " + e.getMessage());
      } catch (UncheckedIOException e) {
        refuse(exchange, 502, target.get() + ": " + e.getMessage());
      } finally {
        inFlight.leave(target.get());
      }
    }
  }

  /** The next target in turn that takes requests; its place must be given back. */
  private Optional<String> target() {
    var now = targets.get();
    var start = Math.floorMod(turn.getAndIncrement(), Math.max(1, now.size()));
    for (int step = 0; step < now.size(); step++) {
      var address = now.get((start + step) % now.size());
      if (inFlight.enter(address)) {
        return Optional.of(address);
      }
    }
    return Optional.empty();
  }

  private HttpAnswer forward(HttpExchange exchange, String target) throws SocketTimeoutException {
    var colon = target.lastIndexOf(':');
    try (var socket = new Socket()) {
      socket.setSoTimeout(READ_MILLIS);
      socket.connect(
          new InetSocketAddress(
              target.substring(0, colon), Integer.parseInt(target.substring(colon + 1))),
          CONNECT_MILLIS);
      var body = exchange.getRequestBody().readAllBytes();
      var out = socket.getOutputStream();
      out.write(head(exchange, body.length));
      out.write(body);
      out.flush();
      return HttpAnswer.read(socket.getInputStream(), !exchange.getRequestMethod().equals("HEAD"));
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] head(HttpExchange exchange, int bodyLength) {
    var head = new StringBuilder();
    head.append(
        "%s %s HTTP/1.1\r\n".formatted(exchange.getRequestMethod(), exchange.getRequestURI()));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          var lower = name.toLowerCase(Locale.ROOT);
          if (!HOP_BY_HOP.contains(lower) && !lower.startsWith("x-forwarded-")) {
            values.forEach(value -> head.append(name + ": " + value + "\r\n"));
          }
        });
    var client = exchange.getRemoteAddress().getAddress().getHostAddress();
    head.append("X-Forwarded-For: " + client + "\r\n");
    head.append("X-Forwarded-Proto: https\r\n");
    head.append("X-Forwarded-Port: " + port + "\r\n");
    head.append("Connection: close\r\n");
    if (bodyLength > 0) {
      head.append("Content-Length: " + bodyLength + "\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void answer(HttpExchange exchange, HttpAnswer answer) throws IOException {
    var headers = exchange.getResponseHeaders();
    for (var header : answer.headers()) {
      if (!HOP_BY_HOP.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        headers.add(header.getKey(), header.getValue());
      }
    }
    var length = answer.body().length;
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    exchange.getResponseHeaders().set(VisitorsEye.WHY, why.replace('\n', ' '));
    exchange.sendResponseHeaders(status, -1);
  }
}
