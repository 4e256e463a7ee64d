package tidegate.probe.page;

import java.time.Duration;
import java.util.List;
import tidegate.probe.html.Markup;
import tidegate.probe.http.Address;
import tidegate.probe.http.Answer;
import tidegate.probe.http.Answers;

/** Pages as a healthy site has them, without a wire. */
public final class TestPages {

  public static final String SITE = "https://example.com";
  private static final Address HOST = new Address("https", "example.com", 443, "/");

  private TestPages() {}

  public static PageRequest target(PageKind kind) {
    return new PageRequest(
        kind,
        switch (kind) {
          case HOME -> "/";
          case REST -> "/?rest_route=/";
          case LISTING -> "/?rest_route=/wp/v2/posts&per_page=1&_fields=id";
          case POST -> "/hello/";
          case PAGE -> "/about/";
          case ARCHIVE -> "/category/news/";
          case SEARCH -> "/?s=a";
          case MISSING -> "/tidegate-no-such-page/";
          case FEED -> "/?feed=rss2";
          case SITEMAP -> "/wp-sitemap.xml";
          case ROBOTS -> "/robots.txt";
          case LOG_IN -> "/wp-login.php";
          case UPGRADE -> "/wp-admin/upgrade.php";
          case ATTACHMENT -> "/wp-content/uploads/a.png";
          case ASSET -> "/wp-content/themes/tide/style.css";
          case CART -> "/?page_id=7";
          case EXPOSED -> "/.env";
          case XMLRPC -> "/xmlrpc.php";
          case AUTHORS -> "/?author=1";
        });
  }

  public static Page page(PageKind kind, Answer answer) {
    boolean html = answer.headers().first("content-type").orElse("").contains("html");
    return new Page(
        target(kind),
        HOST.withTarget(target(kind).target()),
        List.of(),
        answer,
        html ? Markup.of(answer.body().head()) : Markup.NONE);
  }

  public static Page took(Page page, Duration took) {
    return page(page.kind(), Answers.took(page.answer(), took));
  }

  public static Page healthy(PageKind kind, String release) {
    return page(kind, Answers.with(answer(kind), "x-tidegate-release", release));
  }

  public static Answer answer(PageKind kind) {
    return switch (kind) {
      case HOME -> Answers.html(200, themed("Tide", text()));
      case POST, PAGE, ARCHIVE, SEARCH, CART ->
          Answers.html(200, themed("Tide " + kind.name(), text()));
      case MISSING -> Answers.html(404, themed("Not found", "Nothing is here, try the search."));
      case LOG_IN ->
          Answers.html(
              200,
              "<html lang=\"en\"><head><title>Log In</title></head><body>"
                  + "<form action=\""
                  + SITE
                  + "/wp-login.php\"><input type=\"password\"></form>"
                  + "</body></html>");
      case REST ->
          Answers.of(
              200,
              "application/json",
              "{\"url\":\"" + SITE + "\",\"home\":\"" + SITE + "\",\"namespaces\":[\"wp/v2\"]}");
      case LISTING -> listing(31, 90);
      case FEED -> feed("Tide", 90, 89);
      case SITEMAP ->
          Answers.of(
              200,
              "application/xml",
              "<?xml version=\"1.0\"?><sitemapindex><loc>"
                  + SITE
                  + "/wp-sitemap-posts-post-1.xml</loc></sitemapindex>");
      case ROBOTS ->
          Answers.of(
              200,
              "text/plain",
              """
              User-agent: *
              Disallow: /wp-admin/
              Allow: /wp-admin/admin-ajax.php
              """);
      case UPGRADE -> Answers.html(200, "<html><body><h1>No Update Required</h1></body></html>");
      case ATTACHMENT -> Answers.of(200, "image/png", "PNG");
      case ASSET -> Answers.of(200, "text/css", "body{background:url(bg.png)}");
      case EXPOSED, XMLRPC, AUTHORS -> Answers.html(404, themed("Not found", "Nothing is here."));
    };
  }

  /** What the REST interface says of how much there is. */
  public static Answer listing(int total, int newest) {
    return Answers.with(
        Answers.of(200, "application/json", "[{\"id\":" + newest + "}]"),
        "x-wp-total",
        Integer.toString(total));
  }

  /** A feed of posts by their numbers, newest first. */
  public static Answer feed(String title, int... posts) {
    var xml =
        new StringBuilder("<?xml version=\"1.0\"?><rss><channel><title>" + title + "</title>");
    for (int post : posts) {
      xml.append("<item><title>A post</title><guid isPermaLink=\"false\">")
          .append(SITE)
          .append("/?p=")
          .append(post)
          .append("</guid></item>");
    }
    return Answers.of(200, "application/rss+xml", xml.append("</channel></rss>").toString());
  }

  public static String text() {
    return "The harbour lies calm at the turn of the tide, and boats come in. ".repeat(8);
  }

  /** A page of the theme around a text. */
  public static String themed(String title, String text) {
    return "<!DOCTYPE html>\n<html lang=\"en-US\">\n<head>\n<title>"
        + title
        + "</title>\n"
        + "<meta name=\"generator\" content=\"WordPress 6.8.1\" />\n"
        + "<link rel=\"canonical\" href=\""
        + SITE
        + "/\" />\n"
        + "<link rel=\"stylesheet\" href=\""
        + SITE
        + "/wp-content/themes/tide/style.css?ver=1\" />\n"
        + "<script src=\""
        + SITE
        + "/wp-content/plugins/forms/forms.js\"></script>\n"
        + "</head>\n<body class=\"home\">\n<h1>"
        + title
        + "</h1>\n<p>"
        + text
        + "</p>\n</body>\n</html>\n";
  }
}
