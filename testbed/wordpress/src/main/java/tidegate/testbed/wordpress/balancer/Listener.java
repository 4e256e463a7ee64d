package tidegate.testbed.wordpress.balancer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * One listener of a load balancer: ends TLS, gives each connection to the next target, and passes
 * bytes on as they come, so that a visitor sees a cut or endless answer as it is. Thread-safe.
 */
public final class Listener implements AutoCloseable {
  private static final int BACKLOG = 256;

  /** As at AWS: a connection that says nothing for this long is closed. */
  private static final int IDLE_MILLIS = 60_000;

  private final SSLServerSocket socket;
  private final RequestsInFlight inFlight;
  private final int portAtAws;
  private final AtomicInteger turn = new AtomicInteger();
  private volatile Supplier<List<String>> targets = List::of;

  private Listener(SSLServerSocket socket, RequestsInFlight inFlight, int portAtAws) {
    this.socket = socket;
    this.inFlight = inFlight;
    this.portAtAws = portAtAws;
  }

  static Listener open(SSLContext tls, RequestsInFlight inFlight, int portAtAws)
      throws IOException {
    var socket =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    var listener = new Listener(socket, inFlight, portAtAws);
    Thread.ofVirtual().start(listener::listen);
    return listener;
  }

  /** The loopback port that it listens on. */
  public int port() {
    return socket.getLocalPort();
  }

  /**
   * Sets where connections go from now on, the first target first.
   *
   * @param addresses {@code host:port} of each target, read for each connection
   */
  public void forwardTo(Supplier<List<String>> addresses) {
    targets = addresses;
    turn.set(0);
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket visitor = socket.accept();
        Thread.ofVirtual().start(() -> serve(visitor));
      } catch (IOException _) {
        // Closed, or a visitor who left in the handshake: the loop's condition tells.
      }
    }
  }

  private void serve(Socket visitor) {
    try (visitor) {
      visitor.setSoTimeout(IDLE_MILLIS);
      visitor.setTcpNoDelay(true);
      byte[] head = RequestHead.read(visitor.getInputStream()).forwarded(portAtAws);
      Optional<String> target = takeTarget();
      if (target.isEmpty()) {
        ErrorAnswer.noTarget().write(visitor.getOutputStream());
        return;
      }
      try {
        Relay.run(visitor, head, target.get());
      } finally {
        inFlight.leave(target.get());
      }
    } catch (IOException _) {
      // Either end hung up; the other's socket is closed with it.
    }
  }

  /** The next target in turn that takes requests; its place must be given back. */
  private Optional<String> takeTarget() {
    List<String> now = targets.get();
    int start = Math.floorMod(turn.getAndIncrement(), Math.max(1, now.size()));
    for (int step = 0; step < now.size(); step++) {
      String address = now.get((start + step) % now.size());
      if (inFlight.enter(address)) {
        return Optional.of(address);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // It ends with this JVM.
    }
  }
}
