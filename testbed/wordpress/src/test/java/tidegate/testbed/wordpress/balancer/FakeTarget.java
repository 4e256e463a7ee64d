package tidegate.testbed.wordpress.balancer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A target that gives the same answer to every request, and keeps what it was asked. */
final class FakeTarget implements AutoCloseable {
  private static final int SECONDS = 20;

  private final ServerSocket socket;
  private final String answer;
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private final CountDownLatch mayAnswer;

  /**
   * @param holds whether it keeps its answers back until {@link #letGo}
   */
  FakeTarget(String answer, boolean holds) throws IOException {
    this.answer = answer;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    mayAnswer = new CountDownLatch(holds ? 1 : 0);
    Thread.ofVirtual().start(this::serve);
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** The next request's head that has come. */
  String request() throws InterruptedException {
    var request = requests.poll(SECONDS, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("nobody asked");
    }
    return request;
  }

  void letGo() {
    mayAnswer.countDown();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket one = socket.accept()) {
        requests.add(RequestHead.read(one.getInputStream()).text());
        if (mayAnswer.await(SECONDS, TimeUnit.SECONDS)) {
          one.getOutputStream().write(answer.getBytes(ISO_8859_1));
        }
      } catch (IOException _) {
        // Closed, or the other side left: the loop's condition tells.
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
