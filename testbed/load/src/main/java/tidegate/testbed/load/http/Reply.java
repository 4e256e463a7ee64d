package tidegate.testbed.load.http;

import java.net.http.HttpHeaders;

/** What became of one request. */
public sealed interface Reply {
  /**
   * The site answered.
   *
   * @param body empty if the request did not want it
   */
  record Answered(int status, HttpHeaders headers, String body) implements Reply {
    public boolean good() {
      return status >= 200 && status < 300;
    }

    /** Whether the site asks for a pause: 429, or 503 with Retry-After. */
    public boolean asksForPause() {
      return status == 429 || (status == 503 && headers.firstValue("retry-after").isPresent());
    }

    /** Whether a cache in front of the site gave the answer, as CloudFront and others say it. */
    public boolean fromCache() {
      return headers.firstValue("x-cache").filter(said -> said.startsWith("Hit")).isPresent()
          || headers.firstValueAsLong("age").orElse(0) > 0;
    }
  }

  /**
   * No answer.
   *
   * @param why in words
   */
  record Failed(String why) implements Reply {}

  /** Given up because the test ended. */
  record Abandoned() implements Reply {}
}
