package tidegate.probe.http;

import java.io.IOException;
import java.io.InputStream;

/** A body in chunks, as HTTP/1.1 sends what it does not know the length of. */
final class ChunkedInput extends InputStream {

  private final InputStream in;
  private long left;
  private boolean first = true;
  private boolean ended;

  ChunkedInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    int count = in.read(bytes, offset, (int) Math.min(left, length));
    if (count < 0) {
      throw broken("the connection closed inside a chunk");
    }
    left -= count;
    return count;
  }

  private void nextChunk() throws IOException {
    if (!first && !LineReader.read(in, 2).isEmpty()) {
      throw broken("a chunk is longer than it says");
    }
    first = false;
    String size = LineReader.read(in, 1_000).replaceFirst(";.*", "").strip();
    try {
      left = Long.parseLong(size, 16);
    } catch (NumberFormatException _) {
      throw broken("a chunk's size is not a number");
    }
    if (left < 0) {
      throw broken("a chunk's size is negative");
    }
    ended = left == 0;
  }

  private static TransportException broken(String message) {
    return new TransportException(TransportException.Kind.BROKEN, message);
  }
}
