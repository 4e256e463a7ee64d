package tidegate.probe.http;

import java.time.Duration;
import java.util.Optional;

/**
 * One answer to one request.
 *
 * @param took from before the connection to the body's end
 * @param certificateLeft how long the server's certificate is still good; empty without TLS
 */
public record Answer(
    int status, Headers headers, Body body, Duration took, Optional<Duration> certificateLeft) {

  /** A redirect that names where to. */
  public boolean redirects() {
    return status >= 300 && status < 400 && headers.has("location");
  }
}
