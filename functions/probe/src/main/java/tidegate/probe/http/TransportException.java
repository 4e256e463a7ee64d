package tidegate.probe.http;

import java.io.IOException;

/** No answer, or none that ended as it should. Says nothing of what the site is like. */
public final class TransportException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  public TransportException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  TransportException(Kind kind, String message, IOException cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** What went wrong, as far as the remedies differ. */
  public enum Kind {
    /** Nobody listens there, or no packet comes back. */
    UNREACHABLE,
    /** The certificate is not one for the site's name, or TLS failed otherwise. */
    TLS,
    /** The answer did not come, or did not end, in its time. */
    SLOW,
    /** Somebody in front of the site allows no more requests for now (status 429). */
    LIMITED,
    /** The answer broke off, or is not HTTP/1.1. */
    BROKEN
  }
}
