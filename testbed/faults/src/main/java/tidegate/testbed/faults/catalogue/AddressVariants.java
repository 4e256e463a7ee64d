package tidegate.testbed.faults.catalogue;

import static tidegate.testbed.faults.catalogue.FaultCase.healthyVariant;

import java.util.List;
import tidegate.testbed.wordpress.bluegreen.BlueGreenSite;

/** Healthy sites that are elsewhere than most, or ask for a password, or pack their pages. */
final class AddressVariants {
  private static final String PASSWORD = "harbour:high water";

  /** As Apache does it for a staging site, before WordPress is asked. */
  static final String ASKS_FOR_A_PASSWORD =
      """
      if (PHP_SAPI !== 'cli' && ($_SERVER['PHP_AUTH_USER'] ?? '') . ':' . ($_SERVER['PHP_AUTH_PW'] ?? '') !== '%s') {
          header('WWW-Authenticate: Basic realm="harbour"');
          http_response_code(401);
          exit;
      }
      define('DISABLE_WP_CRON', true);
      """
          .formatted(PASSWORD);

  /** Brotli's stored blocks: what a packer writes where packing would not pay. */
  private static final String BROTLI =
      """
      <?php
      function harbour_brotli(string $page): string {
          $packed = '';
          $bits = '0';
          foreach (str_split($page, 60000) as $part) {
              // Not the last block, four nibbles of length less one, stored; least significant bit first.
              $bits .= '0' . '00' . strrev(sprintf('%016b', strlen($part) - 1)) . '1';
              $bits = str_pad($bits, (int) ceil(strlen($bits) / 8) * 8, '0');
              foreach (str_split($bits, 8) as $byte) {
                  $packed .= chr(bindec(strrev($byte)));
              }
              $packed .= $part;
              $bits = '';
          }
          return $packed . chr(3);
      }
      add_action('template_redirect', fn () => ob_start(function ($page) {
          header('Content-Encoding: br');
          return harbour_brotli($page);
      }));
      """;

  private AddressVariants() {}

  static List<FaultCase> all() {
    return List.of(
        healthyVariant(
            "site-in-a-subdirectory",
            "the site is https://harbour.example/town, and above it is nothing",
            site -> {
              site.moveInto("town", /* homeStays= */ false);
              addresses(site, "https://harbour.example/town", "https://harbour.example/town");
              site.setProbeVariable("SITE_URL", "https://harbour.example/town");
            }),
        healthyVariant(
            "wordpress-in-its-own-folder",
            "siteurl is not home by design: WordPress is in /wp, the home page above it",
            site -> {
              site.moveInto("wp", /* homeStays= */ true);
              addresses(site, "https://harbour.example/wp", "https://harbour.example");
            }),
        healthyVariant(
            "www-is-its-name",
            "the site's name begins with www, and what comes without is redirected to it",
            site -> {
              addresses(site, "https://www.harbour.example", "https://www.harbour.example");
              site.setProbeVariable("SITE_URL", "https://www.harbour.example");
            }),
        healthyVariant(
            "network-of-sites",
            "a network of sites in folders, of which this one is the first",
            site -> {
              site.runPhp(
                  """
                  require_once ABSPATH . 'wp-admin/includes/upgrade.php';
                  foreach ($wpdb->tables('ms_global') as $table => $name) {
                      $wpdb->$table = $name;
                  }
                  define('WP_INSTALLING_NETWORK', true);
                  install_network();
                  populate_network(1, 'harbour.example', 'keeper@harbour.example', 'Harbours', '/', false);
                  """);
              both(
                  site,
                  "WORDPRESS_CONFIG_EXTRA",
                  """
                  define('DISABLE_WP_CRON', true);
                  define('WP_ALLOW_MULTISITE', true);
                  define('MULTISITE', true);
                  define('SUBDOMAIN_INSTALL', false);
                  define('DOMAIN_CURRENT_SITE', 'harbour.example');
                  define('PATH_CURRENT_SITE', '/');
                  define('SITE_ID_CURRENT_SITE', 1);
                  define('BLOG_ID_CURRENT_SITE', 1);
                  """);
            }),
        healthyVariant(
            "behind-a-password",
            "an intranet that asks for a password; the probe was given it",
            site -> {
              both(site, "WORDPRESS_CONFIG_EXTRA", ASKS_FOR_A_PASSWORD);
              site.setProbeVariable("BASIC_AUTH", PASSWORD);
            }),
        healthyVariant(
            "packed-with-brotli",
            "an optimizer packs pages with Brotli whatever the visitor says it can read",
            site -> {
              site.blue().files().write(SiteFiles.MUST_USE, BROTLI);
              site.green().files().write(SiteFiles.MUST_USE, BROTLI);
            }));
  }

  private static void addresses(BlueGreenSite site, String siteurl, String home) {
    site.sql(
        "UPDATE wp_options SET option_value = '" + siteurl + "' WHERE option_name = 'siteurl'",
        "UPDATE wp_options SET option_value = '" + home + "' WHERE option_name = 'home'");
  }

  private static void both(BlueGreenSite site, String variable, String value) {
    site.blue().set(variable, value);
    site.green().set(variable, value);
  }
}
