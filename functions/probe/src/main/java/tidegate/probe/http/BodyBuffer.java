package tidegate.probe.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/** Reads a body to its end or its limit and keeps its beginning and its last bytes. */
final class BodyBuffer {

  private byte[] head = new byte[32 << 10];
  private int headLength;
  private final byte[] ring = new byte[Limits.TAIL_BYTES];
  private long length;
  private boolean ended;

  void drain(InputStream in) throws IOException {
    byte[] buffer = new byte[16 << 10];
    while (length < Limits.MOST_BYTES) {
      int count = in.read(buffer, 0, buffer.length);
      if (count < 0) {
        ended = true;
        return;
      }
      keep(buffer, count);
    }
  }

  private void keep(byte[] buffer, int count) {
    int kept = Math.min(count, Limits.KEPT_BYTES - headLength);
    if (headLength + kept > head.length) {
      head = Arrays.copyOf(head, Math.min(Limits.KEPT_BYTES, 2 * (headLength + kept)));
    }
    System.arraycopy(buffer, 0, head, headLength, kept);
    headLength += kept;
    for (int i = Math.max(0, count - ring.length); i < count; i++) {
      ring[(int) ((length + i) % ring.length)] = buffer[i];
    }
    length += count;
  }

  String head(Charset charset) {
    return new String(head, 0, headLength, charset);
  }

  String tail(Charset charset) {
    int size = (int) Math.min(length, ring.length);
    byte[] tail = new byte[size];
    for (int i = 0; i < size; i++) {
      tail[i] = ring[(int) ((length - size + i) % ring.length)];
    }
    return new String(tail, charset);
  }

  long length() {
    return length;
  }

  boolean ended() {
    return ended;
  }
}
