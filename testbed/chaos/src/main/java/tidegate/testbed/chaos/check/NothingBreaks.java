package tidegate.testbed.chaos.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tidegate.testbed.aws.world.Happening;

/** A function ends badly when it is killed or AWS fails, and for no reason of its own. */
final class NothingBreaks implements Watch {
  private static final List<String> OTHERS_FAULT =
      List.of("Sandbox.Killed", "software.amazon.awssdk.");

  private final Scene scene;
  private final Set<String> complained = new HashSet<>();
  private int refusals;

  NothingBreaks(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void happened(Happening happening) {
    if (happening instanceof Happening.FunctionEnded ended
        && ended.failed()
        && OTHERS_FAULT.stream().noneMatch(ended.outcome()::startsWith)
        && !ended.function().contains("-probe")
        && complained.add(ended.function() + ended.outcome())) {
      scene.complain("no function breaks by itself", "%s: %s", ended.function(), ended.outcome());
    }
    var all = scene.aws().iam().refusals();
    if (all.size() > refusals) {
      refusals = all.size();
      scene.complain("every role grants what is needed", "%s", all.getLast().sentence());
    }
  }
}
