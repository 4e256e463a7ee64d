package tidegate.probe.check;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.page.PageKind;

/** Nobody became an administrator while the release was on its way. */
final class AdministratorsCheck implements Check {

  @Override
  public About about() {
    return About.told(
            "administrators",
            "Somebody makes himself an administrator in the middle of a rollout, when everybody looks"
                + " at something else.",
            "Numbers and dates of administrators who registered since the rollout began, from a view"
                + " that holds nothing else; never a name. Not seen: an old account that was made one,"
                + " or a row with a false date.",
            "Ask the team who that is. If nobody knows: delete the account, change all passwords and"
                + " salts, and look for what let it in.")
        .meets(29);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of();
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    switch (observed.database()) {
      case Database.NotAsked(String why) -> notes.skip(why);
      case Database.Unreadable(String why) -> notes.skip(why);
      case Database.Read(Snapshot rows) ->
          observed
              .expected()
              .since()
              .ifPresentOrElse(
                  since -> examine(rows, since, notes),
                  () ->
                      notes.skip("no rollout is under way whose beginning would tell who is new"));
    }
  }

  private static void examine(Snapshot rows, Instant since, Notes notes) {
    rows.administrators()
        .ifPresentOrElse(
            last -> examine(last, since, notes),
            () ->
                notes.skip(
                    "the database user may not see administrators; site/deploy makes a view for it"
                        + " once WordPress is installed"));
  }

  private static void examine(List<Snapshot.Administrator> last, Instant since, Notes notes) {
    notes.looked();
    last.stream()
        .filter(administrator -> administrator.registered().isAfter(since))
        .forEach(administrator ->
            notes.warn(
                String.valueOf(administrator.id()),
                "an administrator has registered since this rollout began",
                new Evidence(
                    "user " + administrator.id(),
                    0,
                    "registered " + administrator.registered() + ", the rollout began " + since)));
  }
}
