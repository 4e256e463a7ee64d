package tidegate.testbed.faults.catalogue;

import static tidegate.testbed.faults.catalogue.FaultCase.fault;
import static tidegate.testbed.faults.catalogue.FaultCase.warning;

import java.util.List;
import java.util.Set;

/** The release and the database do not fit. */
final class DatabaseFaults {

  private DatabaseFaults() {}

  static List<FaultCase> all() {
    return List.of(
        fault(
            "database-password-rotated",
            "the database's password was changed, the task definition was not",
            Set.of("database-error", "renders"),
            site -> site.green().set("WORDPRESS_DB_PASSWORD", "last week's")),
        fault(
            "database-unreachable-behind-a-drop-in",
            "the database cannot be reached, and a db-error.php says so kindly, with status 200",
            Set.of("renders", "database-error", "likeness", "pages"),
            site -> {
              site.green().set("WORDPRESS_DB_HOST", "127.0.0.1:9");
              site.green()
                  .files()
                  .write(
                      "wp-content/db-error.php",
                      "<?php ?><!doctype html><html"
                          + " lang=\"ko\"><head><title>잠시만요</title></head><body"
                          + " class=\"sorry\"><h1>잠시 후 다시 찾아 주세요</h1></body></html>");
            }),
        fault(
            "other-table-prefix",
            "the table prefix is another: WordPress asks visitors to choose a language",
            Set.of("installed"),
            site -> site.green().set("WORDPRESS_TABLE_PREFIX", "wp2_")),
        fault(
            "empty-database",
            "the environment names a database with nothing in it",
            Set.of("installed"),
            site -> site.green().set("WORDPRESS_DB_NAME", "empty_one")),
        fault(
            "configuration-missing",
            "wp-config.php did not come along: the set-up wizard greets the first visitor",
            Set.of("installed"),
            site -> site.green().files().delete(SiteFiles.CONFIG)),
        warning(
            "database-upgrade-pending",
            "the new core wants a newer schema: the first editor to log in upgrades blue's"
                + " database",
            Set.of("database-upgrade"),
            site ->
                site.green()
                    .files()
                    .replace(SiteFiles.VERSION, "$wp_db_version = ", "$wp_db_version = 1 + ")),
        fault(
            "code-older-than-the-database",
            "an old image on a database that was upgraded since",
            Set.of("database-upgrade"),
            site ->
                site.green()
                    .files()
                    .replace(SiteFiles.VERSION, "$wp_db_version = ", "$wp_db_version = -200 + ")),
        fault(
            "maintenance-left-behind",
            "the image was built in the middle of an update and carries its .maintenance",
            Set.of("maintenance"),
            site -> site.green().files().write(".maintenance", "<?php $upgrading = time(); ?>")),
        fault(
            "maintenance-behind-a-drop-in",
            "the same, with a maintenance.php that answers 200",
            Set.of("maintenance", "likeness", "pages", "renders"),
            site -> {
              site.green().files().write(".maintenance", "<?php $upgrading = time(); ?>");
              site.green()
                  .files()
                  .write(
                      "wp-content/maintenance.php",
                      "<?php ?><!doctype html><html><head><title>Soon</title></head><body><p>We are"
                          + " painting.</p></body></html>");
            }),
        fault(
            "options-table-crashed",
            "the options cannot be read: WordPress believes that it is not installed",
            Set.of("installed", "renders", "database-error"),
            site -> site.sql("RENAME TABLE wp_options TO wp_options_old")),
        warning(
            "anybody-may-register-as-administrator",
            "registration is open, and the default role is administrator",
            Set.of("registration"),
            site ->
                site.sql(
                    "UPDATE wp_options SET option_value = '1' WHERE option_name ="
                        + " 'users_can_register'",
                    "UPDATE wp_options SET option_value = 'administrator' WHERE option_name ="
                        + " 'default_role'")),
        warning(
            "recovery-mode",
            "a plugin died last night; WordPress wrote to the administrator and waits in recovery"
                + " mode",
            Set.of("recovery-mode"),
            site ->
                site.runPhp(
                    """
                    (new WP_Recovery_Mode_Key_Service())->generate_and_store_recovery_mode_key('night');
                    echo 'ok';
                    """)),
        warning(
            "options-too-heavy",
            "a plugin keeps two megabytes in autoloaded options",
            Set.of("autoload"),
            site ->
                site.sql(
                    "INSERT INTO wp_options (option_name, option_value, autoload) VALUES"
                        + " ('statistics_cache', REPEAT('x', 2000000), 'yes')")),
        warning(
            "cron-does-not-run",
            "nothing has run the site's cron for a day",
            Set.of("cron"),
            site ->
                site.runPhp(
                    "wp_schedule_single_event(time() - 90000, 'send_newsletter'); echo 'ok';")));
  }
}
