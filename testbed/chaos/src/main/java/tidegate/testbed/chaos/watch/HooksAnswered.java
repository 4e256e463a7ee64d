package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tidegate.testbed.aws.account.JournalEntry;

/**
 * Every hook that is called is answered: by the gate when one of its tries ends well, else by
 * verify, who ends the rollout, and at the very last by CodeDeploy's hour, refused.
 */
final class HooksAnswered implements Watcher {
  private static final String NAME = "no hook unanswered";
  private static final Duration HOUR = Duration.ofMinutes(62);

  /** Verify's patience with a hook, and two of its ticks. */
  private static final Duration WATCHED = Duration.ofMinutes(45);

  private final MonthState month;
  private final Map<String, Open> open = new LinkedHashMap<>();
  private final String verify;

  private static final class Open {
    final JournalEntry.HookCalled hook;
    boolean endedWell;
    int rounds;

    Open(JournalEntry.HookCalled hook) {
      this.hook = hook;
    }

    String of() {
      return hook.event() + " of " + hook.deploymentId() + " called at " + hook.at();
    }
  }

  HooksAnswered(MonthState month) {
    this.month = month;
    this.verify = month.stage.application().name("VerifyFunction");
  }

  @Override
  public void happened(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.HookCalled hook ->
          open.put(hook.deploymentId() + hook.event(), new Open(hook));
      case JournalEntry.LifecycleEventChanged changed -> {
        if (!changed.status().equals("InProgress")) {
          open.remove(changed.deploymentId() + changed.event());
        }
      }
      case JournalEntry.FunctionEnded ended -> {
        if (!ended.failed()) {
          open.values().forEach(one -> note(one, ended));
        }
      }
      default -> {
        // No hook.
      }
    }
  }

  private void note(Open one, JournalEntry.FunctionEnded ended) {
    boolean after = !ended.started().isBefore(one.hook.at());
    if (ended.function().equals(one.hook.function()) && after) {
      one.endedWell = true;
    }
    boolean late = ended.started().isAfter(one.hook.at().plus(Duration.ofMinutes(13)));
    if (ended.function().equals(verify) && late && ended.took().isPositive()) {
      one.rounds++;
    }
  }

  @Override
  public void look(Instant now) {
    open.values()
        .removeIf(one -> {
          Duration since = Duration.between(one.hook.at(), now);
          if (one.endedWell && since.compareTo(Duration.ofMinutes(20)) > 0) {
            month.report(NAME, "%s: its gate ended well and left no answer", one.of());
            return true;
          }
          if (one.rounds > 1 && since.compareTo(WATCHED) > 0) {
            month.report(NAME, "%s: verify looked %d times and let it hang", one.of(), one.rounds);
            return true;
          }
          if (since.compareTo(HOUR) > 0) {
            month.report(NAME, "%s: open for more than an hour", one.of());
            return true;
          }
          return false;
        });
  }
}
