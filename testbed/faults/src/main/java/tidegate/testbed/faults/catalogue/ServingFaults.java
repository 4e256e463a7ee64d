package tidegate.testbed.faults.catalogue;

import static tidegate.testbed.faults.catalogue.FaultCase.fault;
import static tidegate.testbed.faults.catalogue.FaultCase.warning;

import java.util.List;
import java.util.Set;
import tidegate.testbed.wordpress.bluegreen.BlueGreenSite;

/** WordPress is well, and what is around it is not: web server, volumes, tasks, headers. */
final class ServingFaults {

  private ServingFaults() {}

  static List<FaultCase> all() {
    return List.of(
        fault(
            "addresses-not-rewritten",
            "the image lost its .htaccess: the home page works, every other address is Apache's"
                + " 404",
            Set.of("pages"),
            site -> site.green().set("WEB_SERVER_FAULT", "no-rewrite")),
        fault(
            "php-sent-as-text",
            "the web server hands out PHP's source instead of running it",
            Set.of("renders"),
            site -> site.green().set("WEB_SERVER_FAULT", "no-php")),
        fault(
            "style-sheets-as-text",
            "the web server lost its table of types: browsers refuse style sheets sent as"
                + " text/plain",
            Set.of("assets"),
            site -> site.green().set("WEB_SERVER_FAULT", "no-mime-types")),
        fault(
            "theme-assets-not-built",
            "the theme's assets folder is not in the image: scripts and pictures are missing",
            Set.of("assets"),
            site -> {
              site.green().files().delete(SiteFiles.THEME + "assets");
              site.green().files().delete(SiteFiles.THEME + "images");
            }),
        fault(
            "uploads-not-mounted",
            "the shared volume is not mounted: every picture is missing",
            Set.of("attachments"),
            site -> site.green().files().delete("wp-content/uploads")),
        fault(
            "uploads-in-the-container",
            "the pictures were copied into the image: the next upload is on one task only",
            Set.of("shared-content"),
            BlueGreenSite::unshareUploads),
        fault(
            "rest-closed",
            "a security plugin closes the REST API: forms and the block editor stop working",
            Set.of("rest"),
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.MUST_USE,
                        "<?php\nadd_filter('rest_authentication_errors', fn () => new"
                            + " WP_Error('closed', 'Closed', ['status' => 401]));\n")),
        fault(
            "login-broken",
            "a plugin that hides the log-in page hides it from everybody",
            Set.of("log-in"),
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.MUST_USE,
                        "<?php\nadd_action('login_init', function () { status_header(404); exit;"
                            + " });\n")),
        fault(
            "feed-broken",
            "blank lines before <?php: the feed is no XML any more",
            Set.of("feed"),
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.FUNCTIONS,
                        "\n\n\uFEFF" + site.green().files().read(SiteFiles.FUNCTIONS))),
        fault(
            "search-broken",
            "a search plugin dies on every search",
            Set.of("server-errors", "pages"),
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.TIDES,
                        "\nadd_action('pre_get_posts', fn ($query) => $query->is_search() ?"
                            + " search_index_open() : null);\n")),
        fault(
            "missing-pages-answer-200",
            "a plugin serves the home page for every address that does not exist",
            Set.of("not-found"),
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.MUST_USE,
                        "<?php\nadd_action('template_redirect', function () { if (is_404()) {"
                            + " status_header(200); } });\n")),
        fault(
            "packed-without-saying-so",
            "two layers pack the page and only one says so: browsers show garbage",
            Set.of("renders", "letters", "whole-pages"),
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.FUNCTIONS,
                        "\nadd_action('template_redirect', fn () => ob_start(fn ($page) =>"
                            + " gzencode($page)));\n")),
        fault(
            "length-too-long",
            "a plugin counts characters, not bytes, for Content-Length: browsers wait and cut",
            Set.of("whole-pages", "connections", "renders"),
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.FUNCTIONS,
                        "\nadd_action('template_redirect', fn () => ob_start(function ($page) {"
                            + " header('Content-Length: ' . (strlen($page) + 4000)); return $page;"
                            + " }));\n")),
        fault(
            "one-task-of-two-is-broken",
            "one of green's two tasks came up with a broken plugin",
            Set.of("renders", "server-errors"),
            site -> site.changeOneTask(files -> files.append(SiteFiles.TIDES, "\n<<<<<<< HEAD\n"))),
        fault(
            "one-task-of-two-is-gone",
            "one of green's two tasks does not answer any more: 502 for every second visitor",
            Set.of("renders", "server-errors", "connections"),
            site -> site.green().set(2, "WEB_SERVER_FAULT", "gone")),
        fault(
            "salts-made-up-by-each-task",
            "no salts in the environment: each task makes up its own, and log-ins do not last",
            Set.of("salts"),
            site -> {
              for (String salt : SALTS) {
                site.green().set("WORDPRESS_" + salt, "");
              }
            }),
        fault(
            "blue-answers-on-the-test-port",
            "the test listener still leads to the old release: the gate would prove the wrong one",
            Set.of("release"),
            site -> site.green().set("TIDEGATE_RELEASE", BlueGreenSite.BLUE_DIGEST)),
        fault(
            "release-not-named",
            "an image built without the must-use plugin",
            Set.of("release"),
            site -> {
              site.green().set("PHP_INI", "auto_prepend_file=");
              site.green().set("TIDEGATE_RELEASE", "");
            }),
        fault(
            "slow-as-never-before",
            "the release asks a service that is gone, four seconds for each post and page",
            Set.of("speed"),
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.FUNCTIONS,
                        "\nadd_action('wp_head', fn () => is_singular() && sleep(4));\n")),
        fault(
            "secrets-lying-about",
            "the image was built from a folder with .env and a dump of the database in it",
            Set.of("exposed"),
            site -> {
              site.green().files().write(".env", "DB_PASSWORD=hunter2\n");
              site.green().files().write("wp-config.php.bak", "<?php define('DB_PASSWORD', 'x');");
              site.green().files().write("wp-content/debug.log", "[22-Nov-2026] PHP Fatal error\n");
            }),
        warning(
            "security-headers-lost",
            "the theme's new functions.php no longer sends HSTS and its sisters",
            Set.of("security-headers"),
            site ->
                site.green()
                    .files()
                    .replace(
                        SiteFiles.FUNCTIONS,
                        "add_action('send_headers',",
                        "add_action('never_sent',")));
  }

  private static final List<String> SALTS =
      List.of(
          "AUTH_KEY",
          "SECURE_AUTH_KEY",
          "LOGGED_IN_KEY",
          "NONCE_KEY",
          "AUTH_SALT",
          "SECURE_AUTH_SALT",
          "LOGGED_IN_SALT",
          "NONCE_SALT");
}
