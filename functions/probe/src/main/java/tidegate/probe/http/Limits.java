package tidegate.probe.http;

import java.time.Duration;

/** What one answer may cost. A hostile page must not cost the other pages their verdict. */
final class Limits {

  /** Bytes of a body that are kept; of longer ones the checks see this beginning and the tail. */
  static final int KEPT_BYTES = 2 << 20;

  /** Enough for a closing tag behind a plugin's comments. */
  static final int TAIL_BYTES = 4 << 10;

  /** Bytes of a body, unpacked, after which it counts as one that does not end. */
  static final long MOST_BYTES = 32L << 20;

  static final int HEADER_BYTES = 64 << 10;
  static final int HEADER_FIELDS = 200;

  static final Duration CONNECT = Duration.ofSeconds(5);

  /** The longest silence on an open connection. */
  static final Duration SILENCE = Duration.ofSeconds(15);

  /** The longest that one answer may take, however busily it trickles. */
  static final Duration ANSWER = Duration.ofSeconds(25);

  private Limits() {}
}
