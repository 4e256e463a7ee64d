package tidegate.probe.http;

import java.io.IOException;
import java.io.InputStream;

/** A body of the length that its header says. */
final class FixedInput extends InputStream {

  private final InputStream in;
  private final long length;
  private long left;

  FixedInput(InputStream in, long length) {
    this.in = in;
    this.length = length;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    if (left == 0) {
      return -1;
    }
    int got = in.read(bytes, offset, (int) Math.min(left, count));
    if (got < 0) {
      throw new TransportException(
          TransportException.Kind.BROKEN,
          "the connection closed after " + (length - left) + " of " + length + " bytes");
    }
    left -= got;
    return got;
  }
}
