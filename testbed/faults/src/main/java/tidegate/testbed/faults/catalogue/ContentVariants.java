package tidegate.testbed.faults.catalogue;

import static tidegate.testbed.faults.catalogue.FaultCase.healthyVariant;

import java.util.List;
import java.util.function.Consumer;
import tidegate.testbed.wordpress.bluegreen.BlueGreenSite;

/** Healthy pages whose words look like a fault. */
final class ContentVariants {

  private ContentVariants() {}

  static List<FaultCase> all() {
    return List.of(
        healthyVariant(
            "article-about-database-errors",
            "the newest article is titled “Error establishing a database connection”",
            post(
                "Error establishing a database connection",
                "There has been a critical error on this website, and this is how we mended it.")),
        healthyVariant(
            "article-quotes-a-php-warning",
            "an article shows a PHP warning, in a code block and in plain text",
            post(
                "Reading PHP messages",
                "<pre><code>Warning: Undefined variable $tide in"
                    + " /var/www/html/wp-content/themes/classic/header.php on line"
                    + " 12</code></pre><p>Fatal error: Uncaught Error: Call to undefined function"
                    + " tides() in /var/www/html/index.php:3 is what the log says.</p>")),
        healthyVariant(
            "http-links-in-text",
            "articles link to http:// pages and show http:// addresses as text",
            post(
                "Old friends of the harbour",
                "<a href=\"http://old-harbour.example/\">http://old-harbour.example/</a> and"
                    + " <code>&lt;img src=\"http://example.com/a.png\"&gt;</code>")),
        healthyVariant(
            "article-about-maintenance",
            "an article is titled with WordPress's maintenance sentence",
            post(
                "Briefly unavailable for scheduled maintenance. Check back in a minute.",
                "That is what visitors saw on Sunday.")),
        healthyVariant(
            "article-about-localhost",
            "an article tells how to open http://localhost:8080 and staging",
            post(
                "How we try things",
                "Open <a href=\"http://localhost:8080/\">http://localhost:8080/</a> or"
                    + " https://staging.harbour.example, and never 10.0.0.1:8443.")),
        healthyVariant(
            "article-shows-wordpress-markup",
            "an article shows the markup of WordPress's error page",
            post(
                "Anatomy of an error page",
                "<pre>&lt;body id=\"error-page\"&gt;&lt;div class=\"wp-die-message\"&gt;</pre>")),
        healthyVariant(
            "site-in-korean",
            "the site is in Korean, titles and all",
            site ->
                site.runPhp(
                    """
                    update_option('WPLANG', 'ko_KR');
                    update_option('blogname', '항구');
                    update_option('blogdescription', '배와 물때와 사람들');
                    wp_insert_post(['post_title' => '데이터베이스 연결 오류를 고친 이야기', 'post_content' =>
                        str_repeat('항구에는 하루 두 번 물이 들어온다. ', 40), 'post_status' => 'publish', 'post_author' => 1]);
                    """)),
        healthyVariant(
            "site-from-right-to-left",
            "the site is in Arabic",
            site ->
                site.runPhp(
                    """
                    update_option('WPLANG', 'ar');
                    update_option('blogname', 'الميناء');
                    wp_insert_post(['post_title' => 'خطأ في الاتصال بقاعدة البيانات', 'post_content' =>
                        str_repeat('الميناء صغير والبحر كبير. ', 40), 'post_status' => 'publish', 'post_author' => 1]);
                    """)),
        healthyVariant(
            "very-large-page",
            "the newest article has three megabytes of numbers",
            site ->
                site.runPhp(
                    """
                    wp_insert_post(['post_title' => 'All tides since 1950', 'post_status' => 'publish', 'post_author' => 1,
                        'post_excerpt' => 'A long list.',
                        'post_content' => '<!-- wp:preformatted --><pre>' . str_repeat('05:12 17:40 ', 250000) . '</pre><!-- /wp:preformatted -->']);
                    """)),
        healthyVariant(
            "very-small-post", "a new post has no text, only a title", post("New timetable", "")),
        healthyVariant(
            "titles-of-every-kind",
            "titles with quotes, emoji, markup and entities",
            post("“Ahoy” &amp; <em>tides</em> ⛵ 5 < 6 — $1 \\\\1", "Fair winds.")));
  }

  /** The newest post, so that it is on the home page, too. */
  private static Consumer<BlueGreenSite> post(String title, String content) {
    return site ->
        site.runPhp(
            "wp_set_current_user(1); kses_remove_filters(); wp_insert_post(wp_slash(['post_title'"
                + " => "
                + quoted(title)
                + ", 'post_content' => "
                + quoted(content)
                + ", 'post_status' => 'publish', 'post_author' => 1]));");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
