package tidegate.testbed.faults.catalogue;

import static tidegate.testbed.faults.catalogue.FaultCase.healthyVariant;

import java.util.List;
import java.util.Set;

/** Doors that have good reasons, and work that a healthy site does. */
final class MaintenanceVariants {

  private MaintenanceVariants() {}

  static List<FaultCase> all() {
    return List.of(
        healthyVariant(
            "doors-closed",
            "xmlrpc.php and readme.html are not in the image, log-in names are told to nobody",
            Set.of("xmlrpc", "user-names", "exposed"),
            site -> {
              for (var release : List.of(site.blue(), site.green())) {
                release.files().delete("xmlrpc.php");
                release.files().delete("readme.html");
                release.files().write(SiteFiles.MUST_USE, AccessFaults.NAMES_HIDDEN);
              }
            }),
        healthyVariant(
            "doors-closed-by-this-release",
            "blue has xmlrpc.php and tells names; green is the release that ends it",
            Set.of("xmlrpc", "user-names"),
            site -> {
              site.green().files().delete("xmlrpc.php");
              site.green().files().write(SiteFiles.MUST_USE, AccessFaults.NAMES_HIDDEN);
            }),
        healthyVariant(
            "readme-back-with-the-core",
            "an update of WordPress brings back the readme.html that somebody had deleted",
            site -> site.blue().files().delete("readme.html")),
        healthyVariant(
            "shop-with-an-empty-cart",
            "a shop; its cart has a nonce that is never twice the same, and no index wants it",
            Set.of("pages", "likeness", "indexing", "new-cookies"),
            site -> {
              String cart =
                  MaintenanceFaults.CART
                      + "add_filter('wp_robots', fn ($robots) => is_page('basket') ?"
                      + " wp_robots_no_robots($robots) : $robots);\n";
              site.blue().files().append(SiteFiles.TIDES, cart);
              site.green().files().append(SiteFiles.TIDES, cart);
              site.runPhp(MaintenanceFaults.SHOP);
            }),
        healthyVariant(
            "customers-register",
            "customers and an editor register while the release is on its way",
            Set.of("administrators", "registration"),
            site ->
                site.runPhp(
                    """
                    sleep(1);
                    foreach (['subscriber', 'customer', 'editor'] as $role) {
                        wp_insert_user(['user_login' => $role, 'user_pass' => 'x', 'user_email' => "$role@harbour.example", 'role' => $role]);
                    }
                    """)),
        healthyVariant(
            "page-cache-of-its-own",
            "a page cache in the container: green shows pages out of it, its own",
            Set.of("cached"),
            site -> {
              String own = MaintenanceFaults.PAGE_CACHE.replace("/uploads/cache/", "/cache/");
              site.blue().files().write(SiteFiles.MUST_USE, own);
              site.green().files().write(SiteFiles.MUST_USE, own);
              site.blue().files().write("wp-content/cache/index.php", "<?php");
              site.green().files().write("wp-content/cache/index.php", "<?php");
            }),
        healthyVariant(
            "cron-at-work",
            "wp-cron is running at this moment, and transients come and go",
            Set.of("cron", "option-growth"),
            site -> {
              site.runPhp("set_transient('doing_cron', sprintf('%.22F', time() - 20));");
              site.green()
                  .files()
                  .append(
                      SiteFiles.TIDES,
                      "\nadd_action('init', fn () => set_transient('tide_' . random_int(1, 5),"
                          + " 1, 60));\n");
            }));
  }
}
