package tidegate.probe.page;

import java.time.Duration;
import java.util.List;
import tidegate.core.verdict.Evidence;
import tidegate.probe.html.Markup;
import tidegate.probe.http.Address;
import tidegate.probe.http.Headers;

/**
 * What is kept of an answer when its body is gone.
 *
 * @param closed whether its HTML ends with its closing tag
 * @param canonical whether it names its own address
 */
public record Glance(
    Target target,
    Address address,
    List<Hop> hops,
    int status,
    Headers headers,
    String contentType,
    long length,
    String title,
    String language,
    boolean closed,
    boolean canonical,
    Markup.Letters letters,
    Duration took) {

  public PageKind kind() {
    return target.kind();
  }

  public Evidence evidence(String excerpt) {
    return new Evidence(address.toString(), status, Excerpts.clean(excerpt));
  }
}
