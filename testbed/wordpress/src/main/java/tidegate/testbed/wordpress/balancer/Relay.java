package tidegate.testbed.wordpress.balancer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** One request passed to a target, and its answer passed back byte by byte. */
final class Relay {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 60_000;
  private static final int CHUNK = 16 << 10;

  private final Socket visitor;
  private boolean answered;

  private Relay(Socket visitor) {
    this.visitor = visitor;
  }

  /** Returns when the answer is over; where none comes, the visitor gets a 502 or 504. */
  static void run(Socket visitor, byte[] head, String target) throws IOException {
    var relay = new Relay(visitor);
    try {
      relay.pass(head, target);
    } catch (SocketTimeoutException e) {
      relay.refuse(ErrorAnswer.timedOut(target), e);
    } catch (IOException e) {
      relay.refuse(ErrorAnswer.badGateway(target, e), e);
    }
  }

  private void pass(byte[] head, String target) throws IOException {
    int colon = target.lastIndexOf(':');
    var address =
        new InetSocketAddress(
            target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)));
    try (var task = new Socket()) {
      task.setSoTimeout(READ_MILLIS);
      task.connect(address, CONNECT_MILLIS);
      task.setTcpNoDelay(true);
      task.getOutputStream().write(head);
      Thread.ofVirtual().start(() -> passBody(task));
      passAnswer(task.getInputStream());
    }
  }

  private void passAnswer(InputStream in) throws IOException {
    var chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      answered = true;
      visitor.getOutputStream().write(chunk, 0, read);
    }
    if (!answered) {
      throw new EOFException("closed before the answer");
    }
  }

  private void passBody(Socket task) {
    try {
      visitor.getInputStream().transferTo(task.getOutputStream());
    } catch (IOException _) {
      // The answer is over, and with it whatever the visitor would still have said.
    }
  }

  /** Once bytes have gone out, the visitor can only be cut off. */
  private void refuse(ErrorAnswer answer, IOException cause) throws IOException {
    if (answered) {
      throw cause;
    }
    answer.write(visitor.getOutputStream());
  }
}
