package tidegate.testbed.faults.catalogue;

import static tidegate.testbed.faults.catalogue.FaultCase.fault;

import java.util.List;
import java.util.Set;

/** PHP dies, or what should be in the image is not. */
final class CodeFaults {

  private CodeFaults() {}

  static List<FaultCase> all() {
    return List.of(
        fault(
            "plugin-files-missing",
            "a plugin that is active was left out of the image; WordPress skips it without a word",
            Set.of("plugins"),
            site -> site.green().files().delete("wp-content/plugins/tides")),
        fault(
            "quiet-plugin-missing",
            "the plugin that is missing shows nothing on any page: it counts, mails or guards",
            Set.of("plugins"),
            site -> site.green().files().delete("wp-content/plugins/contact")),
        fault(
            "theme-missing",
            "the theme was left out of the image: an empty page with status 200",
            Set.of("renders", "theme"),
            site -> site.green().files().delete("wp-content/themes/classic")),
        fault(
            "theme-without-templates",
            "half of the theme was copied: its style sheet is there, its templates are not",
            Set.of("renders", "theme"),
            site -> {
              site.green().files().delete(SiteFiles.THEME + "index.php");
              site.green().files().delete(SiteFiles.SINGULAR);
            }),
        fault(
            "plugin-parse-error",
            "a merge left a conflict marker in a plugin",
            Set.of("renders"),
            site -> site.green().files().append(SiteFiles.TIDES, "\n<<<<<<< HEAD\n")),
        fault(
            "plugin-fatal-on-posts",
            "a plugin calls what this PHP no longer has, on single posts only",
            Set.of("server-errors", "pages", "whole-pages"),
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.TIDES,
                        "\n"
                            + "add_filter('the_content', fn ($text) => is_single() ?"
                            + " create_function('', '') : $text);\n")),
        fault(
            "theme-dies-half-way",
            "the footer calls a plugin's function that is gone: half a page with status 200",
            Set.of("renders", "whole-pages"),
            site ->
                site.green()
                    .files()
                    .replace(
                        SiteFiles.FOOTER, "<?php wp_footer(); ?>", "<?php harbour_tracking(); ?>")),
        fault(
            "must-use-plugin-fatal",
            "a must-use plugin requires a file that was not copied",
            Set.of("renders"),
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.MUST_USE, "<?php\nrequire __DIR__ . '/vendor/autoload.php';\n")),
        fault(
            "white-screen",
            "a plugin that squeezes HTML as UTF-8 meets one Latin-1 letter and returns nothing",
            Set.of("renders"),
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.TIDES,
                        """

                        add_action('template_redirect', fn () => ob_start(function ($html) {
                            return preg_replace('/\\s+/u', ' ', $html . "\\xE9") ?? '';
                        }));
                        """)),
        fault(
            "out-of-memory",
            "the release needs more memory than PHP may have",
            Set.of("renders", "pages", "whole-pages"),
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.FUNCTIONS,
                        "\nadd_action('wp_head', fn () => str_repeat('x', 300 << 20));\n")),
        fault(
            "notices-on-the-page",
            "WP_DEBUG came along, and a theme from PHP 7 prints warnings into every page",
            Set.of("php-errors"),
            site -> {
              site.green().set("WORDPRESS_DEBUG", "1");
              site.green().files().append(SiteFiles.HEADER, "<p><?php echo $greeting; ?></p>\n");
            }),
        fault(
            "notices-in-an-attribute",
            "the same, where the warning ends up in a class name",
            Set.of("php-errors"),
            site -> {
              site.green().set("WORDPRESS_DEBUG", "1");
              site.green()
                  .files()
                  .replace(
                      SiteFiles.HEADER,
                      "<header class=\"top\">",
                      "<header class=\"<?php echo $top; ?>\">");
            }),
        fault(
            "notices-in-json",
            "warnings stand before the REST API's JSON: editors and apps cannot read it",
            Set.of("php-errors", "rest"),
            site -> {
              site.green().set("PHP_INI", "display_errors=1\nerror_reporting=32767");
              site.green()
                  .files()
                  .append(SiteFiles.TIDES, "\nadd_action('rest_api_init', fn () => $undefined);\n");
            }),
        fault(
            "old-core-on-a-volume",
            "all of /var/www/html is on a kept volume: the new image changes nothing",
            Set.of("core-version"),
            site -> {
              site.green()
                  .files()
                  .replace(SiteFiles.VERSION, "$wp_version = '", "$wp_version = '5.");
            }),
        fault(
            "posts-without-text",
            "a plugin's filter swallows what was written: every post is a heading and nothing else",
            Set.of("likeness", "letters"),
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.TIDES,
                        "\nadd_filter('the_content', fn ($text) => preg_replace('/(/', '',"
                            + " ''));\n")));
  }
}
