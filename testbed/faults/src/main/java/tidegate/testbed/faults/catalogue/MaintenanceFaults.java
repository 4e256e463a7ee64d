package tidegate.testbed.faults.catalogue;

import static tidegate.testbed.faults.catalogue.FaultCase.fault;
import static tidegate.testbed.faults.catalogue.FaultCase.warning;

import java.util.List;
import java.util.Set;

/** What keeps a site going and begins to fail: its cart, its caches, its jobs, its options. */
final class MaintenanceFaults {

  /** A shop's page, in the database and of no menu, as its plugin makes it. */
  static final String SHOP =
      """
      $cart = wp_insert_post(['post_title' => 'Basket', 'post_name' => 'basket', 'post_type' => 'page', 'post_status' => 'publish',
          'post_date' => '2019-01-01 00:00:00', 'post_content' => '[woocommerce_cart]']);
      update_option('woocommerce_cart_page_id', $cart);
      """;

  /** What the shop's plugin does on that page. */
  static final String CART =
      """

      add_shortcode('woocommerce_cart', fn () => '<form method="post">' . wp_nonce_field('cart', 'nonce', true, false)
          . '<p class="cart-empty">Your basket is empty. The ferry leaves at noon, and tickets are sold at the pier.</p></form>');
      """;

  /** A page cache on the folder that blue and green share. */
  static final String PAGE_CACHE =
      """
      <?php
      add_action('template_redirect', function () {
          if (is_search() || is_404() || is_feed()) { return; }
          $kept = WP_CONTENT_DIR . '/uploads/cache/' . md5($_SERVER['REQUEST_URI']) . '.html';
          if (is_file($kept)) { readfile($kept); exit; }
          wp_mkdir_p(dirname($kept));
          ob_start(function ($page) use ($kept) {
              if ($page !== '' && http_response_code() === 200) {
                  file_put_contents($kept . getmypid(), $page);
                  rename($kept . getmypid(), $kept);
              }
              return $page;
          });
      }, 0);
      """;

  private MaintenanceFaults() {}

  static List<FaultCase> all() {
    return List.of(
        fault(
            "cart-dies",
            "the shop's plugin calls what this PHP no longer has, in the cart and nowhere else",
            Set.of("server-errors", "pages", "whole-pages", "likeness"),
            site -> {
              site.blue().files().append(SiteFiles.TIDES, CART);
              site.green()
                  .files()
                  .append(
                      SiteFiles.TIDES,
                      "\nadd_shortcode('woocommerce_cart', fn () => each($_COOKIE));\n");
              site.runPhp(SHOP);
            }),
        fault(
            "object-cache-without-its-extension",
            "the object cache's drop-in is there, PHP's extension is not: it gives up without a word",
            Set.of("object-cache"),
            site ->
                site.green()
                    .files()
                    .write(
                        "wp-content/object-cache.php",
                        "<?php\nif (!class_exists('Relay\\\\Relay')) { return; }\n"
                            + "require WP_CONTENT_DIR . '/plugins/relay/cache.php';\n")),
        warning(
            "search-slow-as-never-before",
            "the search alone asks a service that is gone, and waits four seconds for it",
            Set.of("speed"),
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.FUNCTIONS,
                        "\nadd_action('wp_head', fn () => is_search() && sleep(4));\n")),
        warning(
            "page-cache-of-blue",
            "a page cache lies on the shared volume: green shows the pages that blue made",
            Set.of("cached"),
            site -> {
              site.blue().files().write(SiteFiles.MUST_USE, PAGE_CACHE);
              site.green().files().write(SiteFiles.MUST_USE, PAGE_CACHE);
              site.refresh();
              site.runPhp("wp_remote_get(home_url('/'));");
            }),
        warning(
            "an-option-for-every-page",
            "a plugin keeps a counter's every step in an option of its own",
            Set.of("option-growth"),
            site ->
                site.green()
                    .files()
                    .append(
                        SiteFiles.TIDES,
                        "\nadd_action('init', fn () => add_option('seen_' . uniqid(), 1, '',"
                            + " false));\n")),
        warning(
            "cron-run-never-ended",
            "a job ended PHP three hours ago, and nothing has run since",
            Set.of("cron"),
            site -> site.runPhp("set_transient('doing_cron', sprintf('%.22F', time() - 10800));")),
        warning(
            "cron-planned-over-and-over",
            "a plugin plans its report anew with every page and never looks whether it is planned",
            Set.of("cron"),
            site ->
                site.runPhp(
                    "for ($i = 0; $i < 30; $i++) { wp_schedule_single_event(time() + 9000 + $i *"
                        + " 700, 'tides_report'); }")));
  }
}
