package tidegate.testbed.wordpress.balancer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** A request's first line and headers. */
record RequestHead(String text) {
  private static final int LONGEST = 64 << 10;

  /** Any address of the internet: no visitor of a real site comes from loopback. */
  private static final String VISITOR = "203.0.113.7";

  /**
   * Reads up to the empty line.
   *
   * @throws IOException where the visitor leaves first, or says more than 64 KiB
   */
  static RequestHead read(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (head.size() < LONGEST) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the visitor left");
      }
      head.write(next);
      if (next == '\n' && head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        return new RequestHead(head.toString(ISO_8859_1));
      }
    }
    throw new IOException("the head does not end");
  }

  /** What the target gets: one request a connection, and who asked by which protocol. */
  byte[] forwarded(int port) {
    var lines = new StringBuilder();
    for (String line : text.strip().split("\r\n", -1)) {
      String name = line.toLowerCase(Locale.ROOT);
      if (!name.startsWith("connection:") && !name.startsWith("x-forwarded-")) {
        lines.append(line).append("\r\n");
      }
    }
    return lines
        .append("X-Forwarded-For: " + VISITOR + "\r\nX-Forwarded-Proto: https\r\n")
        .append("X-Forwarded-Port: " + port + "\r\nConnection: close\r\n\r\n")
        .toString()
        .getBytes(ISO_8859_1);
  }
}
