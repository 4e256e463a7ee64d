package tidegate.probe.check;

import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Snapshot;

/** WordPress has not paused anything. */
final class RecoveryMode implements RowCheck {

  @Override
  public About about() {
    return About.told(
        "recovery-mode",
        "WordPress met a fatal error, sent a mail with a link to somebody, and paused a"
            + " plugin for them.",
        "The options recovery_keys and …_paused_extensions: that they are there, never"
            + " what they hold.",
        "Read the mail that WordPress sent to the administrator's address, mend the"
            + " plugin it names.");
  }

  @Override
  public void examine(Snapshot snapshot, Notes notes) {
    notes.looked();
    snapshot
        .options()
        .forEach((name, value) -> {
          boolean recovery = name.equals("recovery_keys") || name.endsWith("_paused_extensions");
          if (recovery && !value.isEmpty() && !value.startsWith("a:0:")) {
            String shown = name.equals("recovery_keys") ? name : "…_paused_extensions";
            notes.warn(
                shown,
                "WordPress has met a fatal error of late and offers its recovery mode",
                new Evidence(snapshot.table() + " " + shown, 0, "set"));
          }
        });
  }
}
