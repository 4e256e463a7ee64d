package tidegate.rollout.decide;

import java.util.List;
import java.util.Optional;
import tidegate.cloud.ecr.Image;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.release.Release;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.preflight.Checked;
import tidegate.rollout.preflight.Policy;
import tidegate.rollout.preflight.Preflight;
import tidegate.rollout.preflight.PreflightSubject;
import tidegate.rollout.preflight.Result;

/** Plans a start, unless preflight has something against it that stops this intent. Thread-safe. */
public final class StartPlanner {
  private final Preflight preflight;

  public StartPlanner(Policy policy) {
    this.preflight = new Preflight(policy);
  }

  List<Checked> examine(Image image, Facts facts) {
    return preflight.examine(new PreflightSubject(facts, image));
  }

  Plan plan(Release release, Intent intent, Facts facts, Request request) {
    Image image = facts.images().find(release.digest()).orElseThrow();
    List<Checked> rows = examine(image, facts);
    List<Checked> stops = rows.stream().filter(row -> row.stops(intent)).toList();
    if (stops.stream().anyMatch(row -> row.result() instanceof Result.Faulty)) {
      return new Plan.Stay(new Reason.Refused(release, rows));
    }
    if (!stops.isEmpty()) {
      return new Plan.Stay(new Reason.Waiting(release, stops));
    }
    var why =
        new Description(
            intent, release.tag(), release.digest(), request.who(), Optional.of(request.now()));
    List<Checked> passed = rows.stream().filter(Checked::complains).toList();
    return new Plan.Start(release, image, why, facts.siteContainers(), passed);
  }
}
