package tidegate.probe.check;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.http.TransportException;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageResult;
import tidegate.probe.page.PageSummary;

/** The certificate is the site's and will be. */
final class CertificateCheck implements Check {

  /** ACM renews 60 days before the end; what is left with two weeks was not renewed. */
  private static final long FEWEST_DAYS = 14;

  @Override
  public About about() {
    return About.absolute(
            "certificate",
            "The listener has another certificate, or one that runs out this week; browsers"
                + " refuse before WordPress is asked.",
            "TLS to where the probe connects, verified for the site's name; days left.",
            "Attach a certificate for the site's name to the listener; see why it is not renewed.",
            "Behind a wrong certificate there is no site, and the probe would not know whose"
                + " page it reads.")
        .meets(28);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME, PageKind.REST);
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    Optional<PageResult.Lost> refused =
        observed.lost().stream()
            .filter(lost -> lost.kind() == TransportException.Kind.TLS)
            .findFirst();
    Optional<PageSummary> last =
        observed.pages().stream().filter(page -> page.certificateLeft().isPresent()).findFirst();
    if (refused.isPresent()) {
      notes.fault(
          "refused",
          refused.get().why(),
          new Evidence(observed.expected().site().toString(), 0, refused.get().why()));
    } else if (last.isPresent()) {
      notes.looked();
      Duration left = last.get().certificateLeft().orElse(Duration.ZERO);
      if (left.toDays() < FEWEST_DAYS) {
        notes.warn(
            "soon",
            "the certificate is good for " + left.toDays() + " more days",
            last.get().evidence(""));
      }
    } else {
      notes.skip("the probe does not connect by TLS here");
    }
  }
}
