package tidegate.probe.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;

/** A socket's input that gives up at the deadline, even where bytes keep trickling. */
final class TimedInput extends FilterInputStream {

  private final Socket socket;
  private final Deadline deadline;

  TimedInput(Socket socket, InputStream in, Deadline deadline) {
    super(in);
    this.socket = socket;
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Duration left = deadline.left();
    if (left.isZero()) {
      throw new TransportException(
          TransportException.Kind.SLOW, "the answer had not ended when its time was over");
    }
    Duration patience = left.compareTo(Limits.SILENCE) < 0 ? left : Limits.SILENCE;
    socket.setSoTimeout((int) Math.max(1, patience.toMillis()));
    return super.read(bytes, offset, length);
  }
}
