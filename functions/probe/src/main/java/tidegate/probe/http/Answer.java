package tidegate.probe.http;

import java.time.Duration;

/**
 * One answer to one request.
 *
 * @param took from before the connection to the body's end
 */
public record Answer(int status, Headers headers, Body body, Duration took) {

  /** A redirect that names where to. */
  public boolean redirects() {
    return status >= 300 && status < 400 && headers.has("location");
  }
}
