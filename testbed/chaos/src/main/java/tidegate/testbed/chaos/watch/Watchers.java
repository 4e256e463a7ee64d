package tidegate.testbed.chaos.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.wire.AwsCall;

/** All watchers of a month. */
public final class Watchers {
  private final MonthState month;
  private final MonthCounts counts = new MonthCounts();
  private final List<Watcher> all;
  private long checks;

  public Watchers(MonthState month) {
    this.month = month;
    all =
        List.of(
            counts,
            new OnlyProvedReleasesServe(month),
            new BrokenReleaseRollsBack(month),
            new ToldRollbackHappens(month),
            new NoReleaseTwice(month),
            new FloorProvedBeforePeak(month),
            new MinReturnsToCalendar(month),
            new CountNotBelowFloor(month),
            new NoCapacityMoveInShift(month),
            new NoRolloutInFreeze(month),
            new HandFreezeHolds(month),
            new ServingIsNotStopped(month),
            new StrategyKept(month),
            new HooksAnswered(month),
            new EachOutcomeToldOnce(month),
            new EachStartTold(month),
            new ToldCausesTrue(month),
            new PromisesKept(month),
            new ToldStatesTrue(month),
            new PlainNotices(month),
            new EachNoticeIsAnEvent(month),
            new NoFunctionBreaks(month),
            new SettlesAtEnd(month));
  }

  /** From now on. */
  public void begin() {
    month.aws().journal().onEntry(this::happened);
    month.aws().calls().onCall(this::called);
  }

  private void happened(JournalEntry entry) {
    month.keep(entry);
    all.forEach(watcher -> watcher.happened(entry));
    checks += all.size();
  }

  private void called(AwsCall call) {
    all.forEach(watcher -> watcher.called(call));
    checks += all.size();
  }

  public void look(Instant now) {
    all.forEach(watcher -> watcher.look(now));
    checks += all.size();
  }

  public void over(Instant now) {
    all.forEach(watcher -> watcher.over(now));
  }

  public List<Violation> violations() {
    return month.violations();
  }

  /** What happened how often, and how many looks were taken. */
  public Map<String, Long> counts() {
    var all = counts.counts(month);
    all.put("looks taken", checks);
    return all;
  }
}
