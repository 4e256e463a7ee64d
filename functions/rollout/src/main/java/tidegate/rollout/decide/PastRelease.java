package tidegate.rollout.decide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.memory.Refusal;
import tidegate.rollout.observe.Facts;

/**
 * A deployment of the last months and what became of it.
 *
 * @param said what its description says; empty where it was not started here
 * @param why the reason of its end: the gate's own words for the last that was refused, else
 *     CodeDeploy's; empty where there is none
 * @param refusal what was seen and what to do, of the last that was refused or stopped
 */
public record PastRelease(
    Deployment deployment,
    Optional<Description> said,
    Verdict verdict,
    String why,
    Optional<Refusal> refusal) {

  /** As far back as a way back is looked for. */
  public static final Duration MEMORY = Duration.ofDays(90);

  /** As many as a person reads. */
  private static final int MOST = 20;

  /** What became of it. */
  public enum Verdict {
    /** Visitors meet it. */
    SERVES,
    /** It came to its end, and another one took its place. */
    SERVED,
    /** It is not at its end. */
    IN_FLIGHT,
    /** A hook, an alarm or AWS ended it. */
    FAILED,
    /** Somebody or a function ended it. */
    STOPPED,
    /** CodeDeploy took visitors back. */
    ROLLBACK
  }

  /** The newest first. */
  public static List<PastRelease> last(Facts facts) {
    var past = new ArrayList<PastRelease>();
    boolean serving = false;
    for (Deployment deployment : facts.deploymentsSince(facts.now().minus(MEMORY))) {
      Optional<Description> said = Description.parse(deployment.description());
      Verdict verdict = verdict(deployment, said, serving, facts);
      serving |= verdict == Verdict.SERVES;
      Optional<Refusal> refusal = refusal(deployment, facts.service().tags());
      String why = refusal.map(one -> one.check() + ": " + one.what()).orElse(deployment.error());
      past.add(new PastRelease(deployment, said, verdict, why, refusal));
      if (past.size() == MOST) {
        break;
      }
    }
    return past;
  }

  private static Verdict verdict(
      Deployment deployment, Optional<Description> said, boolean serving, Facts facts) {
    if (deployment.isRollback()) {
      return Verdict.ROLLBACK;
    }
    return switch (deployment.status()) {
      case CREATED, QUEUED, IN_PROGRESS, BAKING, READY -> Verdict.IN_FLIGHT;
      case FAILED -> Verdict.FAILED;
      case STOPPED -> Verdict.STOPPED;
      case SUCCEEDED ->
          !serving && said.filter(one -> facts.runningDigests().contains(one.digest())).isPresent()
              ? Verdict.SERVES
              : Verdict.SERVED;
    };
  }

  private static Optional<Refusal> refusal(Deployment deployment, Map<String, String> tags) {
    return Refusal.readStop(tags, deployment.id()).or(() -> Refusal.read(tags, deployment.id()));
  }
}
