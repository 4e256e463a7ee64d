package tidegate.testbed.faults.catalogue;

import static tidegate.testbed.faults.catalogue.FaultCase.healthyVariant;

import java.util.List;
import java.util.function.Consumer;
import tidegate.testbed.wordpress.bluegreen.BlueGreenSite;

/** Healthy sites that are set up in a way of their own. */
final class SettingVariants {

  private SettingVariants() {}

  static List<FaultCase> all() {
    return List.of(
        healthyVariant("as-it-should-be", "a healthy release and nothing else", _ -> {}),
        healthyVariant(
            "plain-permalinks",
            "addresses are ?p=1, and there is no /wp-json/",
            site ->
                site.runPhp(
                    "update_option('permalink_structure', ''); delete_option('rewrite_rules');")),
        healthyVariant(
            "no-posts",
            "a new site: no post is published yet",
            site -> site.sql("DELETE FROM wp_posts WHERE post_type = 'post'")),
        healthyVariant(
            "home-is-a-page",
            "a page is the front page, the posts have one of their own",
            site ->
                site.runPhp(
                    """
                    update_option('show_on_front', 'page');
                    update_option('page_on_front', get_page_by_path('about-the-harbour')->ID);
                    update_option('page_for_posts', get_page_by_path('ferries')->ID);
                    """)),
        healthyVariant(
            "constants-that-agree",
            "WP_HOME and WP_SITEURL are set, to the site's address",
            site ->
                site.green()
                    .set(
                        "WORDPRESS_CONFIG_EXTRA",
                        "define('DISABLE_WP_CRON', true); define('WP_HOME',"
                            + " 'https://harbour.example'); define('WP_SITEURL',"
                            + " 'https://harbour.example');")),
        healthyVariant(
            "already-broken-in-blue",
            "mixed content that visitors have lived with for years must not hold up the next"
                + " release",
            both(files ->
                files.replace(
                    SiteFiles.HEADER,
                    "<?php wp_head(); ?>",
                    "<script src=\"http://cdn.harbour.example/menu.js\"></script><?php wp_head();"
                        + " ?>"))),
        healthyVariant(
            "mends-what-blue-has",
            "blue shows warnings on every page; green is the release that mends it",
            site ->
                site.blue()
                    .files()
                    .replace(
                        SiteFiles.HEADER,
                        "<header class=\"top\">",
                        "<header class=\"top\">Warning: Undefined variable $x in"
                            + " /var/www/html/wp-content/themes/classic/header.php on line 9")),
        healthyVariant(
            "redesign",
            "a new look: another title, other class names, a third more on every page",
            site -> {
              site.green()
                  .files()
                  .replace(
                      SiteFiles.HEADER,
                      "<header class=\"top\">",
                      "<header class=\"masthead\"><nav>"
                          + "<p>Ferries, berths, weather</p>".repeat(150)
                          + "</nav>");
              site.green()
                  .files()
                  .append(
                      SiteFiles.FUNCTIONS,
                      "\n"
                          + "add_filter('document_title_parts', fn ($parts) => ['title' => 'Harbour"
                          + " | ' . $parts['title']]);\n");
            }),
        healthyVariant(
            "rest-closed-for-strangers",
            "the REST API answers 401 to strangers, in blue as in green",
            both(files ->
                files.write(
                    SiteFiles.MUST_USE,
                    "<?php\n"
                        + "add_filter('rest_authentication_errors', fn ($was) =>"
                        + " is_user_logged_in() ? $was : new WP_Error('closed', 'Closed', ['status'"
                        + " => 401]));\n"))),
        healthyVariant(
            "login-elsewhere",
            "a security plugin has moved the log-in page, in blue as in green",
            both(files ->
                files.write(
                    SiteFiles.MUST_USE,
                    "<?php\nadd_action('login_init', function () { status_header(404); echo"
                        + " '<h1>Nothing here</h1>'; exit; });\n"))),
        healthyVariant(
            "no-sitemap",
            "sitemaps are switched off",
            both(files ->
                files.write(
                    SiteFiles.MUST_USE,
                    "<?php\nadd_filter('wp_sitemaps_enabled', '__return_false');\n"))),
        healthyVariant(
            "not-for-search-engines",
            "an intranet: search engines are told to stay away, on purpose and for years",
            site ->
                site.sql(
                    "UPDATE wp_options SET option_value = '0' WHERE option_name = 'blog_public'")),
        healthyVariant(
            "packed",
            "pages are sent gzipped",
            site -> {
              site.green().set("PHP_INI", "zlib.output_compression=1");
              site.blue().set("PHP_INI", "zlib.output_compression=1");
            }),
        healthyVariant(
            "comment-after-the-end",
            "a cache plugin writes its comment behind </html>",
            both(files ->
                files.append(
                    SiteFiles.FOOTER,
                    "\n<!-- Served from cache in 0.004 s, 2026-11-22 12:00:00 -->\n"))),
        healthyVariant(
            "without-closing-tags",
            "the theme leaves </body> and </html> out, as HTML allows, and did so in blue",
            both(files -> files.replace(SiteFiles.FOOTER, "</body>\n</html>", ""))),
        healthyVariant(
            "maintenance-plugin-idle",
            "a maintenance plugin is there, switched off; its settings page says “Maintenance"
                + " mode”",
            both(files ->
                files.write(
                    SiteFiles.MUST_USE,
                    """
                    <?php
                    add_action('wp_footer', function () {
                        echo '<div class="maintenance-mode" hidden data-retry-after="600">Under maintenance</div>';
                    });
                    """))),
        healthyVariant(
            "redirects-within-the-site",
            "old addresses lead to new ones, and the home page to a language's",
            both(files ->
                files.write(
                    SiteFiles.MUST_USE,
                    """
                    <?php
                    add_action('template_redirect', function () {
                        if (is_page('ferries') || is_category()) {
                            wp_redirect(home_url('/about-the-harbour/'), 301);
                            exit;
                        }
                    });
                    """))),
        healthyVariant(
            "shop-elsewhere",
            "a page of the menu leads to the shop's own host, on purpose",
            both(files ->
                files.write(
                    SiteFiles.MUST_USE,
                    """
                    <?php
                    add_action('template_redirect', function () {
                        if (is_page('ferries')) {
                            wp_redirect('https://tickets.ferry.example/', 302);
                            exit;
                        }
                    });
                    """))),
        healthyVariant(
            "pictures-elsewhere",
            "uploads are on a CDN under another name",
            both(files ->
                files.write(
                    SiteFiles.MUST_USE,
                    """
                    <?php
                    foreach (['wp_get_attachment_url', 'wp_calculate_image_srcset'] as $hook) {
                        add_filter($hook, fn ($found) => json_decode(str_replace(
                            'harbour.example\\\\/wp-content\\\\/uploads', 'media.harbour-cdn.example', json_encode($found)
                        ), true));
                    }
                    """))),
        healthyVariant(
            "never-twice-the-same",
            "quotes, nonces and times differ with every request",
            both(files ->
                files.replace(
                    SiteFiles.FOOTER,
                    "</footer>",
                    "<p><?php echo str_repeat(wp_generate_password(20, false) . ' ', random_int(1,"
                        + " 60)), microtime(true); ?></p></footer>"))),
        healthyVariant(
            "plugin-retired",
            "a plugin was switched off in the database and left out of the image",
            site -> {
              site.sql(
                  "UPDATE wp_options SET option_value = 'a:1:{i:0;s:19:\"contact/contact.php\";}'"
                      + " WHERE option_name = 'active_plugins'");
              site.green().files().delete("wp-content/plugins/tides");
            }),
        healthyVariant(
            "slow-but-so-was-blue",
            "every page takes most of a second, as it always did",
            both(files -> files.append(SiteFiles.FUNCTIONS, "\nusleep(500000);\n"))));
  }

  private static Consumer<BlueGreenSite> both(
      Consumer<tidegate.testbed.wordpress.files.DocumentRoot> change) {
    return site -> {
      change.accept(site.blue().files());
      change.accept(site.green().files());
    };
  }
}
