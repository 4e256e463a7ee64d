package tidegate.testbed.faults.catalogue;

import java.util.Set;
import java.util.function.Consumer;
import tidegate.testbed.wordpress.bluegreen.BlueGreenSite;

/**
 * One release in one state of life.
 *
 * @param id a few words with hyphens
 * @param story what happened, in a person's words
 * @param checks the checks meant for it: one of them must refuse or warn; of a healthy variant,
 *     those that must not even warn
 * @param change makes it, by doing to a healthy site what life does
 */
public record FaultCase(
    String id, Kind kind, String story, Set<String> checks, Consumer<BlueGreenSite> change) {

  public FaultCase {
    checks = Set.copyOf(checks);
  }

  static FaultCase fault(
      String id, String story, Set<String> checks, Consumer<BlueGreenSite> change) {
    return new FaultCase(id, Kind.FAULT, story, checks, change);
  }

  static FaultCase warning(
      String id, String story, Set<String> checks, Consumer<BlueGreenSite> change) {
    return new FaultCase(id, Kind.WARNING, story, checks, change);
  }

  static FaultCase healthyVariant(String id, String story, Consumer<BlueGreenSite> change) {
    return new FaultCase(id, Kind.HEALTHY_VARIANT, story, Set.of(), change);
  }

  static FaultCase healthyVariant(
      String id, String story, Set<String> quiet, Consumer<BlueGreenSite> change) {
    return new FaultCase(id, Kind.HEALTHY_VARIANT, story, quiet, change);
  }

  static FaultCase unseen(String id, String story, Consumer<BlueGreenSite> change) {
    return new FaultCase(id, Kind.UNSEEN, story, Set.of(), change);
  }

  @Override
  public String toString() {
    return id;
  }
}
