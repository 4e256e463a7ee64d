package tidegate.testbed.faults.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * One listener of a load balancer: ends TLS, says so in {@code X-Forwarded-Proto}, gives each
 * connection to the next task, and answers 502 where that one does not.
 */
final class Balancer implements AutoCloseable {
  private static final int LONGEST_HEAD = 64 << 10;
  private static final String BAD_GATEWAY =
      "HTTP/1.1 502 Bad Gateway\r\nServer: awselb/2.0\r\nContent-Type: text/html\r\n"
          + "Connection: close\r\n\r\n<html><head><title>502 Bad Gateway</title></head></html>";

  private final SSLServerSocket listener;
  private final AtomicInteger turn = new AtomicInteger();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private volatile List<Integer> tasks = List.of();

  private Balancer(SSLServerSocket listener) {
    this.listener = listener;
  }

  static Balancer start(SSLContext tls) throws IOException {
    var listener =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 200, InetAddress.getLoopbackAddress());
    var balancer = new Balancer(listener);
    Thread.ofVirtual().start(balancer::listen);
    return balancer;
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Where the next connections go: loopback ports, in turn. */
  void forwardTo(List<Integer> ports) {
    tasks = List.copyOf(ports);
    turn.set(0);
  }

  /** Paths and queries asked since the last call, in their order. */
  List<String> asked() {
    var since = new ArrayList<String>();
    for (String path = asked.poll(); path != null; path = asked.poll()) {
      since.add(path);
    }
    return since;
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        Socket visitor = listener.accept();
        Thread.ofVirtual().start(() -> serve(visitor));
      } catch (IOException _) {
        // Closed, or a visitor who left in the handshake: the loop's condition tells.
      }
    }
  }

  private void serve(Socket visitor) {
    try (visitor) {
      var in = visitor.getInputStream();
      String request = head(in);
      asked.add(request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP/")));
      byte[] head = forwarded(request).getBytes(ISO_8859_1);
      var ports = tasks;
      int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
      if (relay(in, head, port, visitor) == 0) {
        visitor.getOutputStream().write(BAD_GATEWAY.getBytes(ISO_8859_1));
      }
    } catch (IOException _) {
      // Either end hung up; the other's socket is closed with it.
    }
  }

  /** Returns how many bytes of an answer there were. */
  private static long relay(InputStream in, byte[] head, int port, Socket visitor)
      throws IOException {
    try (var task = new Socket(InetAddress.getLoopbackAddress(), port)) {
      task.getOutputStream().write(head);
      Thread.ofVirtual().start(() -> body(in, task));
      return task.getInputStream().transferTo(visitor.getOutputStream());
    } catch (SocketException _) {
      return 0;
    }
  }

  private static void body(InputStream in, Socket task) {
    try {
      in.transferTo(task.getOutputStream());
    } catch (IOException _) {
      // The answer is over, and with it whatever the visitor would still have said.
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (head.size() < LONGEST_HEAD) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the visitor left");
      }
      head.write(next);
      if (next == '\n' && head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(ISO_8859_1);
      }
    }
    throw new IOException("the head does not end");
  }

  private static String forwarded(String head) {
    var lines = new StringBuilder();
    for (String line : head.strip().split("\r\n", -1)) {
      String name = line.toLowerCase(Locale.ROOT);
      if (!name.startsWith("connection:") && !name.startsWith("x-forwarded-")) {
        lines.append(line).append("\r\n");
      }
    }
    return lines
        .append("X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\n")
        .append("X-Forwarded-Port: 443\r\nConnection: close\r\n\r\n")
        .toString();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException _) {
      // It ends with this JVM.
    }
  }
}
