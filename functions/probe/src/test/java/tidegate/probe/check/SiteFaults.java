package tidegate.probe.check;

import static tidegate.probe.check.Specimen.fault;
import static tidegate.probe.check.Specimen.html;

import java.util.List;
import java.util.stream.Stream;
import tidegate.probe.http.Answers;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.TestPages;

/** Faults that show in what pages load, in the database, in the report, or against blue. */
final class SiteFaults {

  private static final String KEY =
      "s:32:\"40cd750bba9870f18aada2478b24840a\";a:2:{s:8:\"schedule\";b:0;s:4:\"args\";a:0:{}}";
  private static final String HOOK = "i:1900000000;a:1:{s:3:\"foo\";a:1:{" + KEY + "}}";

  private SiteFaults() {}

  static Stream<Specimen> all() {
    return Stream.of(loads(), database(), health(), told()).flatMap(List::stream);
  }

  private static List<Specimen> loads() {
    String page = TestPages.themed("Tide", TestPages.text());
    return List.of(
        fault("assets", "gone").green(PageKind.ASSET, Answers.html(404, "")),
        fault("assets", "a page instead of a style sheet").green(PageKind.ASSET, html(page)),
        fault("attachments", "gone").green(PageKind.ATTACHMENT, Answers.html(404, "")),
        fault("mixed-content", "a style sheet")
            .green(
                PageKind.HOME,
                html(
                    page.replace(
                        "</head>", "<link rel=stylesheet href=http://example.com/a.css>"))),
        fault("mixed-content", "srcset")
            .green(
                PageKind.POST,
                html(
                    page.replace(
                        "<p>", "<p><img srcset=\"/a.png 1x, http://example.com/b.png 2x\">"))),
        fault("mixed-content", "an inline style")
            .green(
                PageKind.POST,
                html(
                    page.replace(
                        "<p>", "<p style=\"background:url('http://example.com/b.png')\">"))),
        fault("mixed-content", "a form")
            .green(
                PageKind.PAGE,
                html(page.replace("<p>", "<form action='http://example.com/send'><p>"))),
        fault("mixed-content", "inside a style sheet")
            .green(
                PageKind.ASSET,
                Answers.of(200, "text/css", "a{background:url(http://example.com/x.png)}")),
        fault("inner-addresses", "a script at the test port")
            .green(
                PageKind.HOME,
                html(
                    page.replace(
                        "</head>", "<script src='https://example.com:8443/x.js'></script>"))),
        fault("inner-addresses", "an image at the balancer")
            .green(
                PageKind.HOME,
                html(
                    page.replace(
                        "<p>", "<img src='https://x.ap-northeast-2.elb.amazonaws.com/a.png'><p>"))),
        fault("plugins", "a plugin's files are loaded on blue only")
            .green(PageKind.HOME, html(page.replace("/plugins/forms/", "/wp-includes/")))
            .green(PageKind.POST, html(page.replace("/plugins/forms/", "/wp-includes/")))
            .green(PageKind.PAGE, html(page.replace("/plugins/forms/", "/wp-includes/")))
            .green(PageKind.ARCHIVE, html(page.replace("/plugins/forms/", "/wp-includes/")))
            .green(PageKind.SEARCH, html(page.replace("/plugins/forms/", "/wp-includes/")))
            .green(PageKind.CART, html(page.replace("/plugins/forms/", "/wp-includes/"))),
        fault("theme", "another theme answers")
            .green(PageKind.HOME, html(page.replace("/themes/tide/", "/themes/twentytwenty/")))
            .green(PageKind.POST, html(page.replace("/themes/tide/", "/themes/twentytwenty/")))
            .green(PageKind.PAGE, html(page.replace("/themes/tide/", "/themes/twentytwenty/")))
            .green(PageKind.ARCHIVE, html(page.replace("/themes/tide/", "/themes/twentytwenty/")))
            .green(PageKind.SEARCH, html(page.replace("/themes/tide/", "/themes/twentytwenty/")))
            .green(PageKind.CART, html(page.replace("/themes/tide/", "/themes/twentytwenty/"))));
  }

  private static List<Specimen> database() {
    return List.of(
        fault("connections", "used up").connections(147, 150),
        fault("administrators", "one who came with the rollout")
            .administrator("2026-10-31T22:05:00Z"),
        fault("option-growth", "a row for every page").optionsAfter(430, 901_000),
        fault("option-growth", "a megabyte in one option").optionsAfter(401, 2_000_000),
        fault("cron", "a run that never ended")
            .option("_transient_doing_cron", "1700000000.1234567890"),
        fault("cron", "one event over and over")
            .option("cron", "a:1:{i:1900000000;a:1:{s:3:\"foo\";a:11:{" + KEY.repeat(11) + "}}}"),
        fault("cron", "hundreds of events").option("cron", "a:1:{" + HOOK.repeat(201) + "}"));
  }

  private static List<Specimen> health() {
    return List.of(
        fault("plugins", "files are missing")
            .health("{\"activePlugins\":[{\"file\":\"shop/shop.php\",\"present\":false}]}"),
        fault("theme", "the parent is missing")
            .health("{\"theme\":{\"template\":\"parent\",\"templatePresent\":false}}"),
        fault("database-upgrade", "code older than the schema")
            .health("{\"dbVersionCode\":58975,\"dbVersionDatabase\":60421}"),
        fault("core-version", "hidden by a volume")
            .health("{\"wpVersion\":\"6.7\",\"imageWpVersion\":\"6.8\"}"),
        fault("shared-content", "the container's own").health("{\"wpContentShared\":false}"),
        fault("object-cache", "its server is gone").health("{\"objectCache\":\"broken\"}"),
        fault("object-cache", "its server is gone on one task of two")
            .health("{\"objectCache\":\"works\"}", "{\"objectCache\":\"broken\"}"),
        fault("salts", "made anew at each start").health("{\"saltsSet\":false}"),
        fault("salts", "another on the other task")
            .health(
                "{\"saltsSet\":true,\"saltsFingerprint\":\"aa\"}",
                "{\"saltsSet\":true,\"saltsFingerprint\":\"bb\"}"),
        fault("shared-content", "on one of two tasks")
            .health("{\"wpContentShared\":true}", "{\"wpContentShared\":false}"),
        fault("fatal-error", "a plugin ends it")
            .health(
                "{\"fault\":{\"message\":\"Call to undefined function x()\",\"file\":\"wp-content/plugins/a/a.php\",\"line\":3}}"),
        fault("debug-display", "on").health("{\"debugDisplay\":true}"));
  }

  private static List<Specimen> told() {
    String page = TestPages.themed("Tide", TestPages.text());
    return List.of(
        fault("new-hosts", "somebody's script")
            .green(
                PageKind.HOME,
                html(page.replace("</head>", "<script src=https://evil.example/x.js></script>"))),
        fault("new-cookies", "a session for everybody")
            .green(
                PageKind.HOME, Answers.with(html(page), "set-cookie", "PHPSESSID=abcdef; path=/")),
        fault("security-headers", "HSTS is lost")
            .blue(
                PageKind.HOME, Answers.with(html(page), "strict-transport-security", "max-age=1")),
        fault("cached", "a hit").green(PageKind.HOME, Answers.with(html(page), "age", "300")),
        fault("cached", "a page that another release made")
            .green(
                PageKind.HOME,
                html(
                    page.replace(
                        "</head>",
                        "<meta name=\"tidegate-release\" content=\"sha256:old\"></head>"))),
        fault("cron", "nobody runs it")
            .option("cron", "a:1:{i:1700000000;a:1:{s:3:\"foo\";a:0:{}}}"),
        fault("autoload", "megabytes").autoload(4_000_000),
        fault("recovery-mode", "a mail was sent")
            .option("recovery_keys", "a:1:{s:22:\"x\";a:0:{}}"),
        fault("identity", "another site's title")
            .green(
                PageKind.REST,
                Answers.of(
                    200,
                    "application/json",
                    "{\"name\":\"Staging\",\"url\":\"https://example.com\","
                        + "\"home\":\"https://example.com\",\"namespaces\":[\"wp/v2\"]}")),
        fault("identity", "a copy of last month")
            .green(PageKind.LISTING, TestPages.listing(19, 61)),
        fault("identity", "a copy without the newest post, by the feed")
            .newest(90)
            .unnamed(PageKind.LISTING, Answers.html(404, ""))
            .blue(PageKind.FEED, TestPages.feed("Tide", 90, 89))
            .green(PageKind.FEED, TestPages.feed("Tide", 89, 88)),
        fault("identity", "a copy without the newest post, by REST and feed")
            .newest(90)
            .blue(PageKind.LISTING, TestPages.listing(31, 90))
            .green(PageKind.LISTING, TestPages.listing(30, 89))
            .blue(PageKind.FEED, TestPages.feed("Tide", 90, 89))
            .green(PageKind.FEED, TestPages.feed("Tide", 89, 88)),
        fault("identity", "another site's feed where REST is closed")
            .unnamed(PageKind.LISTING, Answers.html(404, ""))
            .blue(PageKind.FEED, TestPages.feed("Tide", 90, 89))
            .green(PageKind.FEED, TestPages.feed("Tide (staging)", 3, 2)),
        fault("identity", "more posts than the database has").published(12),
        fault("registration", "everybody an administrator")
            .option("users_can_register", "1")
            .option("default_role", "administrator"));
  }
}
