package tidegate.probe.check;

import static tidegate.probe.check.Specimen.fault;
import static tidegate.probe.check.Specimen.html;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tidegate.probe.http.Answers;
import tidegate.probe.http.TransportException;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.TestPages;

/** Faults that a page shows by itself. */
final class PageFaults {

  private static final String SITE = TestPages.SITE;

  private PageFaults() {}

  static Stream<Specimen> all() {
    return Stream.of(renders(), addresses(), words(), pages(), machines()).flatMap(List::stream);
  }

  private static List<Specimen> renders() {
    return List.of(
        fault("renders", "a blank page").green(PageKind.HOME, html("")),
        fault("renders", "status 500").green(PageKind.HOME, Answers.html(500, "")),
        fault("renders", "the theme is missing, nothing but a comment")
            .green(PageKind.HOME, html("<!-- cached by nobody -->")),
        fault("renders", "PHP's source")
            .green(PageKind.HOME, html("<?php define('WP_USE_THEMES', true);")),
        fault("renders", "the error page with status 200, in Korean")
            .green(
                PageKind.HOME,
                html(
                    "<html><body id=\"error-page\"><div class=\"wp-die-message\">이 웹사이트에서 치명적인 오류가"
                        + " 발생했습니다.</div></body></html>")),
        fault("renders", "JSON at home")
            .green(
                PageKind.HOME,
                Answers.of(200, "application/json", TestPages.themed("x", TestPages.text()))),
        fault("installed", "led to the installer")
            .green(PageKind.HOME, Answers.redirect(SITE + "/wp-admin/install.php")),
        fault("installed", "led to the set-up of wp-config")
            .green(PageKind.HOME, Answers.redirect(SITE + "/wp-admin/setup-config.php")),
        fault("installed", "choose a language")
            .green(
                PageKind.HOME,
                html(
                    "<link rel='stylesheet' href='/wp-admin/css/install.min.css?ver=6.8'>"
                        + TestPages.text())),
        fault("database-error", "WordPress says so")
            .green(
                PageKind.HOME,
                Answers.html(
                    500,
                    "<body id=\"error-page\"><h1>Error establishing a database connection</h1>")),
        fault("database-error", "a drop-in says so with status 200, in German")
            .green(PageKind.HOME, html("<h1>Fehler beim Aufbau einer Datenbankverbindung</h1>")));
  }

  private static List<Specimen> addresses() {
    return List.of(
        fault("redirects", "to the test port")
            .green(PageKind.HOME, Answers.redirect(SITE + ":8443/")),
        fault("redirects", "to the balancer")
            .green(PageKind.LOG_IN, Answers.redirect("http://a-1.elb.amazonaws.com/wp-login.php")),
        fault("redirects", "to http")
            .green(PageKind.POST, Answers.redirect("http://example.com/hello/")),
        fault("redirects", "to the other www")
            .green(PageKind.HOME, Answers.redirect("https://www.example.com/")),
        fault("siteurl", "home at a test port")
            .green(PageKind.REST, rest("https://example.com", "http://example.com:8080")),
        fault("siteurl", "siteurl at the balancer")
            .green(PageKind.REST, rest("http://a-1.elb.amazonaws.com:8080", SITE)),
        fault("siteurl", "home on http").green(PageKind.REST, rest(SITE, "http://example.com")),
        fault("siteurl", "the row, hidden by a constant")
            .option("siteurl", "http://example.com:8080"),
        fault("siteurl", "the row with trailing junk").option("home", SITE + "/?x=1"),
        fault("siteurl", "another site's row").option("home", "https://staging.example.com"),
        fault("siteurl", "canonical at a port")
            .green(
                PageKind.POST,
                html(
                    TestPages.themed("x", TestPages.text())
                        .replace(SITE + "/\" />", SITE + ":8080/\" />"))),
        fault("siteurl", "a network without this site").network("example.org/", "two.example.org/"),
        fault("canonical", "names the staging site")
            .green(
                PageKind.POST,
                html(
                    TestPages.themed("x", TestPages.text())
                        .replace(SITE + "/\" />", "https://staging.example.com/\" />"))),
        fault("release", "blue answers")
            .unnamed(
                PageKind.HOME,
                Answers.with(TestPages.answer(PageKind.HOME), "x-tidegate-release", "sha256:old")),
        fault("release", "a task without the plugin")
            .unnamed(PageKind.REST, TestPages.answer(PageKind.REST)),
        fault("certificate", "of another name").lost(PageKind.HOME, TransportException.Kind.TLS));
  }

  private static List<Specimen> words() {
    String page = TestPages.themed("x", TestPages.text());
    return List.of(
        fault("php-errors", "a warning in HTML form")
            .green(
                PageKind.POST,
                html(
                    "<br />\n<b>Warning</b>:  Undefined variable $x in <b>/var/www/html/a.php</b> on line"
                        + " <b>3</b><br />\n"
                        + page)),
        fault("php-errors", "a deprecation as plain text, as the official image prints it")
            .green(
                PageKind.HOME,
                html(
                    "\nDeprecated: Creation of dynamic property A::$b is deprecated in"
                        + " /var/www/html/wp-content/plugins/a/a.php on line 12\n"
                        + page)),
        fault("php-errors", "a warning inside an attribute")
            .green(
                PageKind.PAGE,
                html(
                    page.replace(
                        "<body class=\"home\">",
                        "<body class=\"\nWarning: x in /var/www/header.php on line 12\n\">"))),
        fault("php-errors", "a notice before JSON")
            .green(
                PageKind.REST,
                Answers.of(
                    200, "application/json", "\nNotice: x in /var/www/html/a.php on line 1\n{}")),
        fault("letters", "Korean became question marks")
            .green(
                PageKind.HOME,
                html(TestPages.themed("??? ??", "????? ??? ?????? ???. ".repeat(30))))
            .blue(
                PageKind.HOME,
                html(TestPages.themed("조수와 문", "항구는 물때에 고요하고 배가 들어옵니다. ".repeat(30)))),
        fault("language", "English instead of Korean")
            .blue(PageKind.HOME, html(page.replace("en-US", "ko-KR"))),
        fault("likeness", "a third of the text")
            .green(PageKind.PAGE, html(TestPages.themed("Tide", "Harbour and boats and gates."))),
        fault("likeness", "no title any more")
            .green(PageKind.HOME, html(page.replace("<title>x</title>", "")))
            .blue(PageKind.HOME, html(page)),
        fault("whole-pages", "breaks off in the middle")
            .green(PageKind.HOME, html(page.substring(0, page.length() - 60))));
  }

  private static List<Specimen> pages() {
    return List.of(
        fault("server-errors", "a post").green(PageKind.POST, Answers.html(500, "")),
        fault("server-errors", "the feed").green(PageKind.FEED, Answers.html(500, "")),
        fault("error-page", "on the log-in page")
            .green(PageKind.LOG_IN, html("<body id=\"error-page\"><input type=password>")),
        fault("maintenance", "left behind")
            .green(PageKind.POST, Answers.with(Answers.html(503, ""), "retry-after", "600")),
        fault("pages", "a post is gone")
            .green(PageKind.POST, Answers.html(404, TestPages.themed("x", "y"))),
        fault("pages", "an archive is blank").green(PageKind.ARCHIVE, html("<html></html>")),
        fault("pages", "a page leads away")
            .green(PageKind.PAGE, Answers.redirect("https://other.example/")),
        fault("not-found", "soft")
            .green(PageKind.MISSING, html(TestPages.themed("Oops", "Not here."))),
        fault("feed", "white space before it")
            .green(PageKind.FEED, Answers.of(200, "application/rss+xml", "\n\n<?xml?><rss></rss>")),
        fault("feed", "a page instead").green(PageKind.FEED, html(TestPages.themed("x", "y"))),
        fault("feed", "nothing in it").green(PageKind.FEED, TestPages.feed("Tide")),
        fault("feed", "gone").green(PageKind.FEED, Answers.html(404, "")),
        fault("rest", "closed").green(PageKind.REST, Answers.of(404, "application/json", "{}")),
        fault("rest", "HTML instead").green(PageKind.REST, html(TestPages.themed("x", "y"))),
        fault("sitemap", "names the balancer")
            .green(
                PageKind.SITEMAP,
                Answers.of(
                    200,
                    "application/xml",
                    "<sitemapindex><loc>http://a.elb.amazonaws.com/x</loc>")),
        fault("log-in", "without a form").green(PageKind.LOG_IN, html(TestPages.themed("x", "y"))),
        fault("log-in", "closed on green only").green(PageKind.LOG_IN, Answers.html(404, "")),
        fault("log-in", "cookies without Secure")
            .green(
                PageKind.LOG_IN,
                Answers.with(
                    TestPages.answer(PageKind.LOG_IN),
                    "set-cookie",
                    "wordpress_test_cookie=secret-value; path=/")));
  }

  private static List<Specimen> machines() {
    return List.of(
        fault("answers", "a page that never answers")
            .lost(PageKind.POST, TransportException.Kind.BROKEN),
        fault("answers", "one task of several is gone").retries(4),
        fault("speed", "five times as slow").slow(Duration.ofSeconds(6)),
        fault("indexing", "a robots element")
            .green(
                PageKind.HOME,
                html(
                    TestPages.themed("x", TestPages.text())
                        .replace(
                            "<head>", "<head><meta name='robots' content='noindex, nofollow'>"))),
        fault("indexing", "a header")
            .green(
                PageKind.HOME,
                Answers.with(TestPages.answer(PageKind.HOME), "x-robots-tag", "noindex")),
        fault("indexing", "robots.txt")
            .green(PageKind.ROBOTS, Answers.of(200, "text/plain", "User-agent: *\nDisallow: /\n")),
        fault("exposed", "an environment file")
            .green(PageKind.EXPOSED, Answers.of(200, "text/plain", "DB_PASSWORD=hunter22\n")),
        fault("exposed", "a history")
            .green(PageKind.EXPOSED, Answers.of(200, "text/plain", "ref: refs/heads/main\n")),
        fault("exposed", "an editor's swap file")
            .green(
                PageKind.EXPOSED,
                Answers.of(200, "application/octet-stream", "b0VIM 9.0 hunter22")),
        fault("xmlrpc", "open")
            .green(
                PageKind.XMLRPC,
                Answers.with(
                    Answers.of(405, "text/plain", "XML-RPC server accepts POST requests only."),
                    "allow",
                    "POST")),
        fault("user-names", "an author's address")
            .green(PageKind.AUTHORS, Answers.redirect(SITE + "/author/hunter22/")),
        fault("user-names", "an author's page where addresses are plain")
            .green(
                PageKind.AUTHORS,
                html(
                    "<html><body class=\"archive author author-hunter22 author-1\">x</body></html>")),
        fault("pages", "the cart is gone").green(PageKind.CART, Answers.html(404, "")),
        fault("server-errors", "the cart dies").green(PageKind.CART, Answers.html(500, "")));
  }

  private static tidegate.probe.http.Answer rest(String url, String home) {
    return Answers.of(
        200,
        "application/json",
        "{\"url\":\"" + url + "\",\"home\":\"" + home + "\",\"namespaces\":[\"wp/v2\"]}");
  }
}
