package tidegate.testbed.chaos.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tidegate.testbed.aws.account.JournalEntry;

/** A function ends badly when it is killed or AWS fails, and for no reason of its own. */
final class NoFunctionBreaks implements Watcher {
  private static final List<String> OTHERS_FAULT =
      List.of("Sandbox.Killed", "software.amazon.awssdk.");

  private final MonthState month;
  private final Set<String> reported = new HashSet<>();
  private int refusals;

  NoFunctionBreaks(MonthState month) {
    this.month = month;
  }

  @Override
  public void happened(JournalEntry entry) {
    if (entry instanceof JournalEntry.FunctionEnded ended
        && ended.failed()
        && OTHERS_FAULT.stream().noneMatch(ended.outcome()::startsWith)
        && !ended.function().contains("-probe")
        && reported.add(ended.function() + ended.outcome())) {
      month.report("no function breaks by itself", "%s: %s", ended.function(), ended.outcome());
    }
    var all = month.aws().iam().refusals();
    if (all.size() > refusals) {
      refusals = all.size();
      month.report("every role grants what is needed", "%s", all.getLast().sentence());
    }
  }
}
