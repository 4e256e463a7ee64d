package tidegate.rollout.decide;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.RefusedChecks;
import tidegate.core.release.Release;
import tidegate.rollout.Settings;
import tidegate.rollout.observe.Facts;

/**
 * Decides what a person's word comes to who lets the newest release pass a check that refused it:
 * never an absolute one, and only what was found. Thread-safe.
 */
public final class AcceptDecider {
  private final Settings settings;

  public AcceptDecider(Settings settings) {
    this.settings = settings;
  }

  /** Said twice, it does nothing more. */
  public Plan decide(Facts facts, Request request, AcceptedWord word) {
    List<Release> releases = settings.releases().newestFirst(facts.images().pushed());
    if (releases.isEmpty()) {
      return new Plan.Stay(new Reason.NoRelease());
    }
    Release release = Decider.newestImage(releases, facts);
    return decide(release, facts, request, word);
  }

  private static Plan decide(Release release, Facts facts, Request request, AcceptedWord word) {
    Map<String, String> tags = facts.service().tags();
    List<Acceptance> given = Acceptance.read(tags, release.digest(), request.clock());
    Optional<Deployment> last =
        facts.deploymentsSince(release.pushedAt()).stream()
            .filter(deployment -> Attempts.isOf(deployment, release))
            .max(comparing(Deployment::created));
    Optional<RefusedChecks> refused = last.flatMap(one -> RefusedChecks.read(tags, one.id()));
    if (refused.isEmpty()) {
      return no(release, already(word, given).orElseGet(NoAcceptance.NothingRefused::new));
    }
    Optional<NoAcceptance> against = against(word.check(), refused.get());
    if (against.isPresent()) {
      return no(release, against.get());
    }
    // A word that was given before the refusal did not help, and is given anew.
    List<Acceptance> since =
        given.stream().filter(one -> givenAfter(one, last.orElseThrow())).toList();
    return already(word, since)
        .map(already -> no(release, already))
        .orElseGet(() -> accept(release, word, refused.get(), since, tags, request));
  }

  private static Optional<NoAcceptance> already(AcceptedWord word, List<Acceptance> given) {
    return given.stream()
        .filter(one -> one.check().equals(word.check()))
        .findFirst()
        .map(NoAcceptance.Already::new);
  }

  private static Plan accept(
      Release release,
      AcceptedWord word,
      RefusedChecks refused,
      List<Acceptance> given,
      Map<String, String> tags,
      Request request) {
    var acceptance =
        Acceptance.now(release.digest(), word.check(), request.clock(), word.by(), word.why());
    List<String> remaining =
        refused.relative().stream()
            .filter(check -> !check.equals(word.check()))
            .filter(check -> given.stream().noneMatch(one -> one.check().equals(check)))
            .toList();
    return acceptance
        .tags(tags, request.clock())
        .<Plan>map(kept -> new Plan.Accept(release, acceptance, kept, remaining))
        .orElseGet(() -> no(release, new NoAcceptance.Enough()));
  }

  private static Optional<NoAcceptance> against(String check, RefusedChecks refused) {
    if (refused.absolute().contains(check)) {
      return Optional.of(new NoAcceptance.Absolute(check));
    }
    if (!refused.relative().contains(check)) {
      return Optional.of(new NoAcceptance.AnotherCheck(check, refused));
    }
    return refused.absolute().stream().findFirst().map(NoAcceptance.Absolute::new);
  }

  private static boolean givenAfter(Acceptance acceptance, Deployment deployment) {
    return acceptance.until().minus(Acceptance.LASTS).isAfter(deployment.created());
  }

  private static Plan no(Release release, NoAcceptance why) {
    return new Plan.Stay(new Reason.NotAccepted(release, why));
  }
}
