package tidegate.probe.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.health.Health;
import tidegate.probe.http.TransportException;
import tidegate.probe.page.Coverage;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageResult;
import tidegate.probe.page.PageSummary;

/**
 * All that was seen of one end of the site.
 *
 * @param pages every answer, pages asked several times among them
 * @param lost pages that never answered
 * @param retries how often a page had to be asked again
 * @param coverage how much of what was wanted was read
 * @param optionsAfter the options table when all pages had been asked for; empty where it was not
 *     read
 * @param against the same of what it is compared with
 */
public record Observations(
    Expected expected,
    List<PageSummary> pages,
    List<PageResult.Lost> lost,
    int retries,
    Coverage coverage,
    Health health,
    Database database,
    Optional<Snapshot.Size> optionsAfter,
    Optional<Observations> against) {

  public Observations {
    pages = List.copyOf(pages);
    lost = List.copyOf(lost);
  }

  /** Why no page answered at all; empty where one did, or a certificate kept the probe away. */
  public Optional<String> silence() {
    boolean tls = lost.stream().anyMatch(one -> one.kind() == TransportException.Kind.TLS);
    return pages.isEmpty() && !tls
        ? lost.stream().map(PageResult.Lost::why).findFirst()
        : Optional.empty();
  }

  public Stream<PageSummary> of(PageKind kind) {
    return pages.stream().filter(page -> page.kind() == kind);
  }

  /** The same page as it is on the other side, where it answered there. */
  public Optional<PageSummary> counterpart(PageSummary page) {
    return against.stream()
        .flatMap(other -> other.pages.stream())
        .filter(other -> other.request().equals(page.request()))
        .findFirst();
  }

  /**
   * Pages that both sides answered to be read, each once. What one side did not answer is not
   * "gone": nothing may be concluded from it.
   */
  public List<Pair> pairs() {
    return against.stream()
        .flatMap(other -> other.pages.stream())
        .filter(PageSummary::read)
        .flatMap(blue ->
            pages.stream()
                .filter(page -> page.read() && page.request().equals(blue.request()))
                .findFirst()
                .map(green -> new Pair(green, blue))
                .stream())
        .toList();
  }

  /** One page on both sides. */
  public record Pair(PageSummary green, PageSummary blue) {}
}
