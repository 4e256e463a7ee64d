package tidegate.probe.page;

import java.util.List;
import java.util.Locale;
import tidegate.core.verdict.Evidence;
import tidegate.probe.html.Markup;
import tidegate.probe.http.Address;
import tidegate.probe.http.Answer;

/**
 * One answer with all of its body, kept only while checks look at it.
 *
 * @param address where the last answer was asked, in the site's name
 * @param hops redirects that were followed on the way, all within the site
 * @param answer the last answer; may be a redirect that must not be followed
 */
public record Page(
    PageRequest request, Address address, List<Hop> hops, Answer answer, Markup markup) {

  public Page {
    hops = List.copyOf(hops);
  }

  public PageKind kind() {
    return request.kind();
  }

  public int status() {
    return answer.status();
  }

  public String body() {
    return answer.body().head();
  }

  public boolean html() {
    return contentType().isEmpty() ? !markup.title().isEmpty() : contentType().contains("html");
  }

  public String contentType() {
    return answer.headers().first("content-type").orElse("").toLowerCase(Locale.ROOT);
  }

  public Evidence evidence(String excerpt) {
    return new Evidence(address.toString(), answer.status(), Excerpts.clean(excerpt));
  }

  /** What can be said of it later, without its body. */
  public PageSummary summary() {
    return new PageSummary(
        request,
        address,
        hops,
        answer.status(),
        answer.headers(),
        contentType(),
        answer.body().length(),
        ContentSummary.of(markup, answer.body(), address),
        answer.took(),
        answer.certificateLeft());
  }
}
