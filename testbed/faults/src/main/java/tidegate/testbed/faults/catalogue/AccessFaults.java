package tidegate.testbed.faults.catalogue;

import static tidegate.testbed.faults.catalogue.FaultCase.fault;
import static tidegate.testbed.faults.catalogue.FaultCase.warning;

import java.util.List;
import java.util.Set;

/** Doors that were closed and are open again, and who came in. */
final class AccessFaults {

  /** What security plugins do about names. */
  static final String NAMES_HIDDEN =
      """
      <?php
      add_filter('rest_endpoints', fn ($all) => array_filter($all, fn ($route) => !str_starts_with($route, '/wp/v2/users'), ARRAY_FILTER_USE_KEY));
      add_action('template_redirect', function () {
          if (isset($_GET['author'])) { wp_safe_redirect(home_url('/'), 301); exit; }
      }, 1);
      """;

  private AccessFaults() {}

  static List<FaultCase> all() {
    return List.of(
        fault(
            "xmlrpc-open-again",
            "the old image was built without xmlrpc.php; the new Dockerfile forgot that line",
            Set.of("xmlrpc"),
            site -> site.blue().files().delete("xmlrpc.php")),
        fault(
            "user-names-told-again",
            "the must-use plugin that kept log-in names from strangers was left out of the image",
            Set.of("user-names"),
            site -> site.blue().files().write(SiteFiles.MUST_USE, NAMES_HIDDEN)),
        fault(
            "history-in-the-image",
            "COPY . . brought .git along: whoever asks gets the whole source, and what was ever in it",
            Set.of("exposed"),
            site -> site.green().files().write(".git/HEAD", "ref: refs/heads/main\n")),
        fault(
            "an-editors-copy",
            "wp-config.php was mended in a shell, and the editor's copy was built into the image",
            Set.of("exposed"),
            site ->
                site.green()
                    .files()
                    .write("wp-config.php~", "<?php\ndefine('DB_PASSWORD', 'hunter2');\n")),
        warning(
            "administrator-added",
            "somebody makes himself an administrator while the release is on its way",
            Set.of("administrators"),
            site ->
                site.runPhp(
                    "sleep(1); wp_insert_user(['user_login' => 'wpsupport', 'user_pass' => 'x',"
                        + " 'user_email' => 'x@evil.example', 'role' => 'administrator']);")));
  }
}
