package tidegate.rollout.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;

/** What served, as deployments tell it. */
final class History {

  private History() {}

  /**
   * The releases that one may go back to, newest first; what was gone back from is none of them.
   *
   * @param deployments newest first
   */
  static List<Description> served(List<Deployment> deployments) {
    var served = new ArrayList<Description>();
    for (Deployment deployment : deployments.reversed()) {
      Optional<Description> said = Description.parse(deployment.description());
      if (deployment.status() != Status.SUCCEEDED || deployment.isRollback() || said.isEmpty()) {
        continue;
      }
      Description release = said.get();
      if (release.intent() == Intent.WAY_BACK) {
        int at = last(served, release.digest());
        // Everything after it was gone back from.
        served.subList(at + 1, served.size()).clear();
        if (at >= 0) {
          continue;
        }
      }
      served.add(release);
    }
    return served.reversed();
  }

  private static int last(List<Description> served, String digest) {
    for (int at = served.size() - 1; at >= 0; at--) {
      if (served.get(at).digest().equals(digest)) {
        return at;
      }
    }
    return -1;
  }
}
