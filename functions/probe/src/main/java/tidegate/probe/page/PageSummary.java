package tidegate.probe.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tidegate.core.verdict.Evidence;
import tidegate.probe.http.Address;
import tidegate.probe.http.Headers;

/**
 * What is kept of an answer when its body is gone.
 *
 * @param statement what WordPress states of itself in it
 * @param certificateLeft how long the certificate is still good; empty without TLS
 */
public record PageSummary(
    PageRequest request,
    Address address,
    List<Hop> hops,
    int status,
    Headers headers,
    String contentType,
    long length,
    ContentSummary content,
    Statement statement,
    Duration took,
    Optional<Duration> certificateLeft) {

  public PageKind kind() {
    return request.kind();
  }

  public boolean html() {
    return contentType.contains("html");
  }

  /**
   * Whether the last answer is of the page that was asked for, as {@link Page#arrived} says.
   *
   * @param home the home page's path, with its slash
   */
  public boolean arrived(String home) {
    return hops.isEmpty() || request.target().equals(home) || !address.target().equals(home);
  }

  /** WordPress answered with a page to read. */
  public boolean read() {
    return kind().reading() && status == 200 && html();
  }

  public Evidence evidence(String excerpt) {
    return new Evidence(address.toString(), status, Excerpts.clean(excerpt));
  }
}
