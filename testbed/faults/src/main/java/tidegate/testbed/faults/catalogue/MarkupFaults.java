package tidegate.testbed.faults.catalogue;

import static tidegate.testbed.faults.catalogue.FaultCase.fault;

import java.util.List;
import java.util.Set;

/** Pages that are there and refer to what a browser will not load, or must not. */
final class MarkupFaults {

  private MarkupFaults() {}

  static List<FaultCase> all() {
    return List.of(
        fault(
            "mixed-content-script",
            "the theme's new header loads a script over http://",
            Set.of("mixed-content"),
            site ->
                site.green()
                    .files()
                    .replace(
                        SiteFiles.HEADER,
                        "<?php wp_head(); ?>",
                        "<script src=\"http://cdn.harbour.example/menu.js\"></script><?php"
                            + " wp_head(); ?>")),
        fault(
            "mixed-content-in-style-sheet",
            "the style sheet's background comes over http://",
            Set.of("mixed-content"),
            site ->
                site.green()
                    .files()
                    .replace(
                        SiteFiles.STYLE,
                        "url(\"images/waves.png\")",
                        "url(\"http://harbour.example/wp-content/themes/classic/images/waves.png\")")),
        fault(
            "mixed-content-in-srcset",
            "a plugin for pictures writes http:// into srcset only",
            Set.of("mixed-content"),
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.MUST_USE,
                        """
                        <?php
                        add_filter('wp_calculate_image_srcset', fn ($sources) => array_map(function ($one) {
                            $one['url'] = set_url_scheme($one['url'], 'http');
                            return $one;
                        }, $sources));
                        """)),
        fault(
            "mixed-content-in-inline-style",
            "a page builder's inline style has a picture over http://",
            Set.of("mixed-content"),
            site ->
                site.green()
                    .files()
                    .replace(
                        SiteFiles.HEADER,
                        "<header class=\"top\">",
                        "<header class=\"top\" style=\"background-image:"
                            + " url('http://harbour.example/wp-content/uploads/hero.jpg')\">")),
        fault(
            "form-posts-without-tls",
            "the search form sends what visitors type over http://",
            Set.of("mixed-content"),
            site ->
                site.green()
                    .files()
                    .replace(
                        SiteFiles.HEADER,
                        "<?php get_search_form(); ?>",
                        "<form method=\"post\" action=\"http://harbour.example/subscribe\"><input"
                            + " name=\"mail\"></form>")),
        fault(
            "assets-from-staging",
            "the theme was built against staging and loads its scripts and styles from there",
            Set.of("inner-addresses"),
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.FUNCTIONS,
                        """

                        foreach (['style_loader_src', 'script_loader_src'] as $hook) {
                            add_filter($hook, fn ($url) => str_replace('//harbour.example', '//staging.harbour.example', $url));
                        }
                        """)),
        fault(
            "assets-from-this-laptop",
            "a developer's localhost:8080 was compiled into the theme",
            Set.of("inner-addresses"),
            site ->
                site.green()
                    .files()
                    .replace(
                        SiteFiles.FOOTER,
                        "<?php wp_footer(); ?>",
                        "<script src=\"https://localhost:8080/bundle.js\"></script><?php"
                            + " wp_footer(); ?>")),
        fault(
            "noindex-from-staging",
            "a must-use plugin of staging came along and tells search engines to forget the site",
            Set.of("indexing"),
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.MUST_USE,
                        "<?php\nadd_filter('wp_robots', 'wp_robots_no_robots');\n")),
        fault(
            "noindex-header",
            "the release sends X-Robots-Tag: noindex",
            Set.of("indexing"),
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.FUNCTIONS,
                        "\nadd_action('send_headers', fn () => header('X-Robots-Tag: noindex,"
                            + " nofollow'));\n")),
        fault(
            "robots-file-from-staging",
            "staging's robots.txt is in the image: Disallow: /",
            Set.of("indexing"),
            site -> site.green().files().write("robots.txt", "User-agent: *\nDisallow: /\n")));
  }
}
