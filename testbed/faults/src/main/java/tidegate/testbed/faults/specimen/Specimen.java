package tidegate.testbed.faults.specimen;

import java.util.Set;
import java.util.function.Consumer;
import tidegate.testbed.wordpress.bluegreen.BlueGreenSite;

/**
 * One release in one state of life.
 *
 * @param id a few words with hyphens
 * @param story what happened, in a person's words
 * @param checks the checks meant for it: one of them must refuse or warn; of an oddity, those that
 *     must not even warn
 * @param deed makes it, by doing to a healthy site what life does
 */
public record Specimen(
    String id, Kind kind, String story, Set<String> checks, Consumer<BlueGreenSite> deed) {

  public Specimen {
    checks = Set.copyOf(checks);
  }

  static Specimen fault(String id, String story, Set<String> checks, Consumer<BlueGreenSite> deed) {
    return new Specimen(id, Kind.FAULT, story, checks, deed);
  }

  static Specimen told(String id, String story, Set<String> checks, Consumer<BlueGreenSite> deed) {
    return new Specimen(id, Kind.TOLD, story, checks, deed);
  }

  static Specimen oddity(String id, String story, Consumer<BlueGreenSite> deed) {
    return new Specimen(id, Kind.ODDITY, story, Set.of(), deed);
  }

  static Specimen oddity(String id, String story, Set<String> quiet, Consumer<BlueGreenSite> deed) {
    return new Specimen(id, Kind.ODDITY, story, quiet, deed);
  }

  static Specimen unseen(String id, String story, Consumer<BlueGreenSite> deed) {
    return new Specimen(id, Kind.UNSEEN, story, Set.of(), deed);
  }

  @Override
  public String toString() {
    return id;
  }
}
