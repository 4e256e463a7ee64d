package tidegate.probe.check;

import java.util.OptionalLong;
import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.health.Health;
import tidegate.probe.health.HealthReport;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Code and schema fit. */
final class DatabaseUpgradeCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "database-upgrade",
            "The release brings a newer WordPress than the database's schema, so log-in ends"
                + " at an upgrade page and the first click changes the database under blue; or an"
                + " older one, which runs on a schema it does not know.",
            "The upgrade page's link (language-neutral; the page is only read, nothing is"
                + " started), and the two db_version numbers of the health report.",
            "Newer code: let traffic shift, then open wp-admin/upgrade.php once; know that"
                + " going back afterwards meets the new schema. Older code: build the release with"
                + " the WordPress that the database was upgraded to.")
        .meets(4, 15);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.UPGRADE);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    if (page.status() != 200) {
      notes.skip("the upgrade page is closed to the probe (" + page.status() + ")");
      return;
    }
    notes.looked();
    if (page.body().contains("upgrade.php?step=1")) {
      notes.warn(
          "pending",
          "WordPress wants to change the database; the site works meanwhile, log-in leads to the"
              + " upgrade page",
          page.evidence("upgrade.php?step=1"));
    }
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    if (observed.health() instanceof Health.Told(HealthReport report)) {
      OptionalLong code = report.schemaCode();
      OptionalLong database = report.schemaDatabase();
      if (code.isPresent() && database.isPresent()) {
        notes.looked();
        if (code.getAsLong() < database.getAsLong()) {
          notes.fault(
              "older",
              "the code is older than the database's schema",
              new Evidence(
                  "health report",
                  0,
                  "code " + code.getAsLong() + ", database " + database.getAsLong()));
        }
      }
    }
  }
}
