package tidegate.testbed.faults.catalogue;

import static tidegate.testbed.faults.catalogue.FaultCase.fault;

import java.util.List;
import java.util.Set;

/** The site calls itself something else, or sends its visitors away. */
final class AddressFaults {

  private AddressFaults() {}

  static List<FaultCase> all() {
    return List.of(
        fault(
            "siteurl-is-the-balancer",
            "siteurl and home hold the load balancer's name and :8080, as in the document that all"
                + " began with",
            Set.of("siteurl"),
            site ->
                site.sql(
                    "UPDATE wp_options SET option_value ="
                        + " 'http://harbour-alb-1234.ap-northeast-2.elb.amazonaws.com:8080'"
                        + " WHERE option_name IN ('siteurl', 'home')")),
        fault(
            "siteurl-row-alone",
            "only the siteurl row is the balancer's; constants hide it until they are taken out",
            Set.of("siteurl"),
            site -> {
              site.sql(
                  "UPDATE wp_options SET option_value = 'http://10.0.3.17:8080' WHERE option_name ="
                      + " 'siteurl'");
              String constants =
                  "define('DISABLE_WP_CRON', true); define('WP_SITEURL',"
                      + " 'https://harbour.example'); define('WP_HOME',"
                      + " 'https://harbour.example');";
              site.green().set("WORDPRESS_CONFIG_EXTRA", constants);
              site.blue().set("WORDPRESS_CONFIG_EXTRA", constants);
            }),
        fault(
            "home-constant-is-staging",
            "the task definition still has staging's WP_HOME and WP_SITEURL",
            Set.of("siteurl", "redirects"),
            site ->
                site.green()
                    .set(
                        "WORDPRESS_CONFIG_EXTRA",
                        "define('DISABLE_WP_CRON', true); define('WP_HOME',"
                            + " 'https://staging.harbour.example'); define('WP_SITEURL',"
                            + " 'https://staging.harbour.example');")),
        fault(
            "home-constant-without-tls",
            "WP_HOME and WP_SITEURL begin with http://",
            Set.of("siteurl", "mixed-content"),
            site ->
                site.green()
                    .set(
                        "WORDPRESS_CONFIG_EXTRA",
                        "define('DISABLE_WP_CRON', true); define('WP_HOME',"
                            + " 'http://harbour.example'); define('WP_SITEURL',"
                            + " 'http://harbour.example');")),
        fault(
            "redirect-loop-behind-tls",
            "the image lost X-Forwarded-Proto, and a plugin forces HTTPS: every page leads to"
                + " itself",
            Set.of("redirects", "renders"),
            site -> {
              site.green().files().replace(SiteFiles.CONFIG, SiteFiles.BEHIND_TLS, "");
              site.green()
                  .files()
                  .write(
                      SiteFiles.MUST_USE,
                      """
                      <?php
                      add_action('template_redirect', function () {
                          if (!is_ssl()) {
                              wp_redirect('https://' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'], 301);
                              exit;
                          }
                      });
                      """);
            }),
        fault(
            "login-loop-behind-tls",
            "the image lost X-Forwarded-Proto, and FORCE_SSL_ADMIN sends the log-in page to itself",
            Set.of("log-in", "redirects", "mixed-content"),
            site -> {
              site.green().files().replace(SiteFiles.CONFIG, SiteFiles.BEHIND_TLS, "");
              site.green()
                  .set(
                      "WORDPRESS_CONFIG_EXTRA",
                      "define('DISABLE_WP_CRON', true); define('FORCE_SSL_ADMIN', true);");
            }),
        fault(
            "redirect-to-another-host",
            "a plugin to prefer www redirects every page to a host that is not ours",
            Set.of("redirects", "siteurl"),
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.MUST_USE,
                        """
                        <?php
                        add_action('template_redirect', function () {
                            header('Location: https://www.' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'], true, 301);
                            exit;
                        });
                        """)),
        fault(
            "password-from-staging",
            "staging's password protection came along: visitors are asked for what they do not"
                + " know",
            Set.of("renders"),
            site ->
                site.green().set("WORDPRESS_CONFIG_EXTRA", AddressVariants.ASKS_FOR_A_PASSWORD)),
        fault(
            "redirect-with-test-port",
            "a canonical redirect puts the test listener's port into the address",
            Set.of("redirects", "siteurl"),
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.MUST_USE,
                        """
                        <?php
                        add_action('template_redirect', function () {
                            if (is_front_page()) {
                                header('Location: https://' . $_SERVER['HTTP_HOST'] . ':8443/', true, 302);
                                exit;
                            }
                        });
                        """)),
        fault(
            "canonical-names-staging",
            "an SEO plugin's setting was copied from staging: canonical links send search engines"
                + " there",
            Set.of("canonical"),
            site ->
                site.green()
                    .files()
                    .write(
                        SiteFiles.MUST_USE,
                        """
                        <?php
                        add_filter('get_canonical_url', fn ($url) => str_replace('//harbour', '//staging.harbour', $url));
                        remove_action('wp_head', 'rel_canonical');
                        add_action('wp_head', function () {
                            echo '<link rel="canonical" href="https://staging.harbour.example/">';
                        });
                        """)));
  }
}
