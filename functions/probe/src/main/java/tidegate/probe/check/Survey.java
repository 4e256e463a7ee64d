package tidegate.probe.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.health.Health;
import tidegate.probe.http.TransportException;
import tidegate.probe.page.Glance;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.Visit;

/**
 * All that was seen of one end of the site.
 *
 * @param glances every answer, pages asked several times among them
 * @param lost pages that never answered
 * @param retries how often a page had to be asked again
 * @param optionsAfter the options table when all pages had been asked for; empty where it was not
 *     read
 * @param against the same of what it is compared with
 */
public record Survey(
    Expected expected,
    List<Glance> glances,
    List<Visit.Lost> lost,
    int retries,
    Health health,
    Database database,
    Optional<Snapshot.Size> optionsAfter,
    Optional<Survey> against) {

  public Survey {
    glances = List.copyOf(glances);
    lost = List.copyOf(lost);
  }

  /** Why no page answered at all; empty where one did, or a certificate kept the probe away. */
  public Optional<String> silence() {
    boolean tls = lost.stream().anyMatch(one -> one.kind() == TransportException.Kind.TLS);
    return glances.isEmpty() && !tls
        ? lost.stream().map(Visit.Lost::why).findFirst()
        : Optional.empty();
  }

  public Stream<Glance> of(PageKind kind) {
    return glances.stream().filter(glance -> glance.kind() == kind);
  }

  /** The same page as it is on the other side, where it answered there. */
  public Optional<Glance> counterpart(Glance glance) {
    return against.stream()
        .flatMap(other -> other.glances.stream())
        .filter(other -> other.target().equals(glance.target()))
        .findFirst();
  }
}
