package tidegate.probe.check;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.probe.check.Specimen.html;
import static tidegate.probe.check.Specimen.oddity;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Verdict;
import tidegate.probe.http.Answers;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.TestPages;

/** Healthy sites that look ill to a hasty gate. */
final class OdditiesTest {

  static Stream<Specimen> oddities() {
    String page = TestPages.themed("Tide", TestPages.text());
    return Stream.of(
            List.of(
                oddity("a site like any other"),
                oddity("an article titled as a database error")
                    .both(
                        PageKind.POST,
                        html(
                            TestPages.themed(
                                "Error establishing a database connection",
                                "Error establishing a database connection: what to do. "
                                    + TestPages.text()))),
                oddity("a new such article, only seen on green")
                    .green(
                        PageKind.POST,
                        html(
                            TestPages.themed(
                                "Error establishing a database connection",
                                "Error establishing a database connection: what to do. "
                                    + TestPages.text()))),
                oddity("http links in text")
                    .green(
                        PageKind.POST,
                        html(
                            page.replace(
                                "<p>",
                                "<p><a href='http://example.org/'>see http://example.org/x.css</a> "))),
                oddity("http links to itself")
                    .green(
                        PageKind.POST,
                        html(page.replace("<p>", "<p><a href='http://example.com/old/'>old</a> "))),
                oddity("a tutorial that links to localhost")
                    .green(
                        PageKind.POST,
                        html(page.replace("<p>", "<p><a href='http://localhost:3000/'>open</a> "))),
                oddity("an article that quotes a PHP warning")
                    .green(
                        PageKind.POST,
                        html(
                            page.replace(
                                "<p>",
                                "<pre>\nWarning: foo() in /var/www/x.php on line 3\n</pre><p>"))),
                oddity("an article that quotes a warning in a paragraph")
                    .green(
                        PageKind.POST,
                        html(
                            page.replace(
                                "<p>",
                                "<p>It says Warning: foo() in /var/www/x.php on line 3 and stops. "))),
                oddity("a page that quotes an http image as code")
                    .green(
                        PageKind.POST,
                        html(
                            page.replace(
                                "<p>",
                                "<p><code>&lt;img src=\"http://example.com/a.png\"&gt;</code> "))),
                oddity("an http image in a comment")
                    .green(
                        PageKind.POST,
                        html(
                            page.replace(
                                "<p>", "<!-- <img src='http://example.com/a.png'> --><p>"))),
                oddity("an http image in a script's string")
                    .green(
                        PageKind.POST,
                        html(
                            page.replace(
                                "<p>",
                                "<script>var a='<img src=\"http://example.com/a.png\">';</script><p>")))),
            List.of(
                oddity("mixed content that blue has, too")
                    .both(
                        PageKind.POST,
                        html(page.replace("<p>", "<p><img src='http://example.com/a.png'>"))),
                oddity("an SVG with its namespace")
                    .green(
                        PageKind.HOME,
                        html(
                            page.replace(
                                "<p>", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg><p>"))),
                oddity("a missing page with status 410")
                    .both(PageKind.MISSING, Answers.html(410, page)),
                oddity("a site in Korean")
                    .both(
                        PageKind.HOME,
                        html(
                            TestPages.themed("조수와 문", "항구는 물때에 고요하고 배가 들어옵니다. ".repeat(20))
                                .replace("en-US", "ko-KR"))),
                oddity("a page full of questions")
                    .both(
                        PageKind.POST,
                        html(TestPages.themed("What???", "Really??? Are you sure??? ".repeat(20)))),
                oddity("HTML that a minifier left without its end")
                    .both(PageKind.HOME, html(page.replace("</html>", "")))
                    .both(PageKind.POST, html(page.replace("</html>", "").replace("Tide", "POST")))
                    .both(PageKind.PAGE, html(page.replace("</html>", "").replace("Tide", "PAGE")))
                    .both(
                        PageKind.ARCHIVE,
                        html(page.replace("</html>", "").replace("Tide", "ARCHIVE")))
                    .both(
                        PageKind.SEARCH,
                        html(page.replace("</html>", "").replace("Tide", "SEARCH"))),
                oddity("a comment behind the end")
                    .green(
                        PageKind.HOME,
                        html(page + "<!-- cached in 0.1 s " + "x".repeat(300) + " -->")),
                oddity("a REST interface that is closed to strangers")
                    .both(
                        PageKind.REST,
                        Answers.of(401, "application/json", "{\"code\":\"rest_not_logged_in\"}")),
                oddity("a log-in page that is hidden")
                    .both(PageKind.LOG_IN, Answers.html(404, page)),
                oddity("a plugin that changes the feed's title")
                    .newest(90)
                    .green(PageKind.FEED, TestPages.feed("Tide, daily", 90, 89)),
                oddity("a feed that became a podcast's")
                    .newest(90)
                    .green(PageKind.FEED, TestPages.feed("Tide", 12, 11)),
                oddity("a newest post that blue keeps from strangers, too").newest(91),
                oddity("no REST interface, and a feed of excerpts")
                    .newest(90)
                    .both(PageKind.LISTING, Answers.html(404, page))
                    .green(PageKind.FEED, TestPages.feed("Tide", 90)),
                oddity("no feed at all").both(PageKind.FEED, Answers.html(404, page))),
            List.of(
                oddity("a sitemap elsewhere").both(PageKind.SITEMAP, Answers.html(404, page)),
                oddity("no robots.txt").both(PageKind.ROBOTS, Answers.html(404, page)),
                oddity("a search that asks not to be indexed")
                    .green(
                        PageKind.SEARCH,
                        html(page.replace("<head>", "<head><meta name=robots content=noindex>"))),
                oddity("a robots.txt that keeps one bot out")
                    .green(
                        PageKind.ROBOTS,
                        Answers.of(
                            200,
                            "text/plain",
                            "User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nDisallow: /wp-admin/\n")),
                oddity("an upgrade that waits for an administrator")
                    .green(
                        PageKind.UPGRADE, html("<a href=\"upgrade.php?step=1&amp;backto=\">x</a>")),
                oddity("an upgrade page that is closed")
                    .both(PageKind.UPGRADE, Answers.html(403, page)),
                oddity("a directory of its own for WordPress")
                    .option("siteurl", TestPages.SITE + "/wp"),
                oddity("a network").network("example.com/", "two.example.com/"),
                oddity("a small article")
                    .both(
                        PageKind.PAGE,
                        html(TestPages.themed("Note", "Closed on Monday, open again soon."))),
                oddity("an article somebody just shortened")
                    .green(
                        PageKind.POST,
                        html(TestPages.themed("Tide", TestPages.text().substring(0, 300)))),
                oddity("a coming-soon page on a post that was open, on both")
                    .both(
                        PageKind.POST,
                        Answers.with(Answers.html(503, page), "retry-after", "600"))),
            List.of(
                oddity("three times as slow but quick").slow(Duration.ofMillis(600)),
                oddity("a front door that leads strangers home")
                    .green(PageKind.AUTHORS, Answers.redirect(TestPages.SITE + "/")),
                oddity("an author's page that leads to the log-in page")
                    .green(PageKind.AUTHORS, Answers.redirect(TestPages.SITE + "/wp-login.php")),
                oddity("a web server that takes no GET where WordPress has no part in it")
                    .green(PageKind.XMLRPC, Answers.html(405, "Method Not Allowed")),
                oddity("an administrator of old").administrator("2026-10-31T21:59:59Z"),
                oddity("a database that shows no administrators").administratorsUnseen(),
                oddity("some transients of a cold cache").optionsAfter(412, 950_000),
                oddity("a cron run that is under way")
                    .option("_transient_doing_cron", "1793491100.25"),
                oddity("slow by a second").slow(Duration.ofMillis(1_300)),
                oddity("a member's post that leads to the log-in page")
                    .both(PageKind.POST, Answers.redirect(TestPages.SITE + "/wp-login.php")),
                oddity("a post that leads elsewhere on purpose")
                    .both(PageKind.POST, Answers.redirect("https://partner.example/")),
                oddity("pictures that come from a bucket")
                    .both(PageKind.ATTACHMENT, Answers.redirect("https://cdn.example.net/a.png")),
                oddity("a plugin's maintenance settings in a page's text")
                    .green(
                        PageKind.PAGE,
                        html(
                            TestPages.themed(
                                "Maintenance mode settings",
                                "Briefly unavailable for scheduled maintenance. "
                                    + TestPages.text()))),
                oddity("an article about wp-die-message")
                    .green(
                        PageKind.POST,
                        html(
                            TestPages.themed(
                                "Die",
                                "&lt;div class=\"wp-die-message\"&gt; " + TestPages.text()))),
                oddity("a style sheet in an uploads directory with a font of its own")
                    .green(
                        PageKind.ASSET,
                        Answers.of(
                            200,
                            "text/css; charset=UTF-8",
                            "@import url(//fonts.example.com/x.css);")),
                oddity("scripts served as application/x-javascript")
                    .green(PageKind.ASSET, Answers.of(200, "text/css", "a{}")),
                oddity("protocol-relative resources")
                    .green(
                        PageKind.HOME,
                        html(page.replace("</head>", "<script src=//example.com/a.js></script>"))),
                oddity("everything well by the health report")
                    .health(
                        "{\"wpVersion\":\"6.8\",\"imageWpVersion\":\"6.8\",\"dbVersionCode\":1,\"dbVersionDatabase\":1,"
                            + "\"wpContentShared\":true,\"objectCache\":\"none\",\"saltsSet\":true,"
                            + "\"activePlugins\":[{\"file\":\"forms/forms.php\",\"present\":true}]}")))
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void isNotHeldUp(Specimen specimen) {
    List<Finding> findings = specimen.findings();
    assertThat(findings).filteredOn(Finding::blocks).isEmpty();
    assertThat(new Verdict(findings).passes()).isTrue();
  }
}
