package tidegate.probe.check;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.page.PageKind;

/** WordPress has not paused anything. */
final class RecoveryModeCheck implements Check {

  private static final Pattern CREATED = Pattern.compile("\"created_at\";i:(\\d{9,11});");

  @Override
  public About about() {
    return About.told(
            "recovery-mode",
            "WordPress met a fatal error, sent a mail with a link to somebody, and paused a"
                + " plugin for them.",
            "The options recovery_keys and …_paused_extensions: that they are there and since when,"
                + " never what they hold. Blue and green share them, so that nobody knows whose error"
                + " it was; green's own is what fatal-error and server-errors refuse.",
            "Read the mail that WordPress sent to the administrator's address, mend the"
                + " plugin it names.")
        .meets(23);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of();
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    switch (observed.database()) {
      case Database.NotAsked(String why) -> notes.skip(why);
      case Database.Unreadable(String why) -> notes.unmeasured(why);
      case Database.Read(Snapshot rows) -> examine(rows, observed.expected().since(), notes);
    }
  }

  private static void examine(Snapshot rows, Optional<Instant> began, Notes notes) {
    notes.looked();
    rows.options()
        .forEach((name, value) -> {
          boolean keys = name.equals("recovery_keys");
          if ((keys || name.endsWith("_paused_extensions"))
              && !value.isEmpty()
              && !value.startsWith("a:0:")) {
            String shown = keys ? name : "…_paused_extensions";
            notes.warn(
                shown, what(value, began), new Evidence(rows.table() + " " + shown, 0, "set"));
          }
        });
  }

  private static String what(String value, Optional<Instant> began) {
    boolean since =
        began
            .filter(then ->
                CREATED
                    .matcher(value)
                    .results()
                    .mapToLong(key -> Long.parseLong(key.group(1)))
                    .anyMatch(at -> at >= then.getEpochSecond()))
            .isPresent();
    return since
        ? "WordPress has met a fatal error since this rollout began and offers its recovery mode"
        : "WordPress has met a fatal error of late and offers its recovery mode";
  }
}
