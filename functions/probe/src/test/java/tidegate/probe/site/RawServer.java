package tidegate.probe.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import tidegate.probe.http.Destination;

/** A server that answers a request's head with whatever bytes a test likes. */
public final class RawServer implements AutoCloseable {

  private final ServerSocket listener;
  private final boolean tls;
  private final Answerer answerer;
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private RawServer(ServerSocketFactory factory, boolean tls, Answerer answerer)
      throws IOException {
    this.listener = factory.createServerSocket(0, 100, InetAddress.getLoopbackAddress());
    this.tls = tls;
    this.answerer = answerer;
    threads.execute(this::accept);
  }

  public static RawServer plain(Answerer answerer) throws IOException {
    return new RawServer(ServerSocketFactory.getDefault(), /* tls= */ false, answerer);
  }

  public static RawServer tls(ServerSocketFactory factory, Answerer answerer) throws IOException {
    return new RawServer(factory, /* tls= */ true, answerer);
  }

  public static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  public Destination destination() {
    return new Destination("127.0.0.1", listener.getLocalPort(), tls);
  }

  /** Every request's line and header, as they came. */
  public List<String> heads() {
    return heads;
  }

  private void accept() {
    try {
      while (!listener.isClosed()) {
        Socket socket = listener.accept();
        threads.execute(() -> serve(socket));
      }
    } catch (IOException _) {
      // The test is over and has closed the listener.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      String head = head(new BufferedInputStream(socket.getInputStream()));
      if (!head.isEmpty()) {
        heads.add(head);
        answerer.answer(head, socket.getOutputStream());
        socket.getOutputStream().flush();
      }
    } catch (Exception _) {
      // The client went away, which many of these tests want it to.
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      head.write(octet);
      String text = head.toString(ISO_8859_1);
      if (text.endsWith("\r\n\r\n")) {
        return text;
      }
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
    try {
      // Until the thread in accept() has left it, the system may take one more connection.
      threads.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes an answer. */
  @FunctionalInterface
  public interface Answerer {
    void answer(String head, OutputStream out) throws Exception;
  }
}
