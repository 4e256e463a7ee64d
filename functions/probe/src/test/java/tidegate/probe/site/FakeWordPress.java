package tidegate.probe.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tidegate.probe.http.Destination;

/**
 * A page set that looks as WordPress looks from outside, healthy as long as no test spoils it. The
 * site calls itself https://example.com wherever it listens.
 */
public final class FakeWordPress implements AutoCloseable {

  public static final String SITE = "https://example.com";

  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final RawServer server;
  private volatile UnaryOperator<Reply> spoiler = reply -> reply;

  public FakeWordPress() throws IOException {
    put(
        "/",
        html(
            page("Tide &amp; Gate", "Welcome to the site, all is well here.")
                .replace("</title>", "</title><link rel=\"canonical\" href=\"" + SITE + "/\">")));
    put(
        "/?rest_route=/",
        json(
            "{\"name\":\"Tide\",\"url\":\""
                + SITE
                + "\",\"home\":\""
                + SITE
                + "\",\"namespaces\":[\"wp/v2\"]}"));
    put(
        "/wp-json/",
        json(
            "{\"name\":\"Tide\",\"url\":\""
                + SITE
                + "\",\"home\":\""
                + SITE
                + "\",\"namespaces\":[\"wp/v2\"]}"));
    put(
        "/wp-login.php",
        html(
            "<html lang=\"en\"><head><title>Log In</title></head><body class=\"login\"><form action=\""
                + SITE
                + "/wp-login.php\" method=\"post\"><input type=\"text\" name=\"log\"><input type=\"password\" name=\"pwd\"></form></body></html>"));
    put("/wp-admin/upgrade.php", html("<html><body><h1>No Update Required</h1></body></html>"));
    put("/?s=a", html(page("Search", "What was found is listed here.")));
    put(
        "/?feed=rss2",
        new Reply(
            200,
            Map.of("Content-Type", "application/rss+xml"),
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><link>"
                + SITE
                + "</link></channel></rss>"));
    put("/hello/", html(page("Hello", "A post of some length for everyone to read.")));
    put("/about/", html(page("About", "A page of some length for everyone to read.")));
    put(
        "/?rest_route=/wp/v2/posts&per_page=100&_fields=link",
        json("[{\"link\":\"https:\\/\\/example.com\\/hello\\/\"}]"));
    put(
        "/?rest_route=/wp/v2/pages&per_page=100&_fields=link",
        json("[{\"link\":\"https:\\/\\/example.com\\/about\\/\"}]"));
    put("/?rest_route=/wp/v2/posts&per_page=1&_fields=id", json("[{\"id\":1}]"));
    put("/?rest_route=/wp/v2/pages&per_page=1&_fields=id", json("[{\"id\":2}]"));
    put(
        "/wp-content/themes/tide/style.css",
        new Reply(200, Map.of("Content-Type", "text/css"), "body{color:#123}"));
    put(
        "/wp-includes/js/x.js",
        new Reply(200, Map.of("Content-Type", "text/javascript"), "var x=1;"));
    put(
        "/robots.txt",
        new Reply(
            200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /wp-admin/\n"));
    put(
        "/wp-sitemap.xml",
        new Reply(
            200,
            Map.of("Content-Type", "application/xml"),
            "<?xml version=\"1.0\"?><sitemapindex><sitemap><loc>https://example.com/m.xml</loc></sitemap></sitemapindex>"));
    server = RawServer.plain(this::answer);
  }

  public static String page(String title, String text) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>"
        + title
        + "</title>"
        + "<link rel=\"https://api.w.org/\" href=\""
        + SITE
        + "/wp-json/\">"
        + "<link rel=\"stylesheet\" href=\""
        + SITE
        + "/wp-content/themes/tide/style.css?ver=1\">"
        + "<script src=\""
        + SITE
        + "/wp-includes/js/x.js\"></script>"
        + "</head><body class=\"home\"><h1>"
        + title
        + "</h1><p>"
        + text
        + "</p></body></html>";
  }

  public static Reply html(String body) {
    return new Reply(200, Map.of("Content-Type", "text/html; charset=UTF-8"), body);
  }

  public static Reply json(String body) {
    return new Reply(200, Map.of("Content-Type", "application/json; charset=UTF-8"), body);
  }

  public static Reply redirect(int status, String location) {
    return new Reply(status, Map.of("Location", location, "Content-Type", "text/html"), "");
  }

  public FakeWordPress put(String target, Reply reply) {
    replies.put(target, reply);
    return this;
  }

  /** Changes every answer from now on. */
  public FakeWordPress spoil(UnaryOperator<Reply> with) {
    spoiler = with;
    return this;
  }

  public Destination destination() {
    return server.destination();
  }

  public List<String> heads() {
    return server.heads();
  }

  private void answer(String head, OutputStream out) throws IOException {
    String target = head.split(" ", 3)[1];
    Reply found = replies.get(target);
    if (found == null) {
      found = replies.get(target.replaceFirst("\\?ver=.*", ""));
    }
    if (found == null) {
      found =
          new Reply(
              404,
              Map.of("Content-Type", "text/html"),
              page("Not found", "Nothing is to be found at this address, try another."));
    }
    out.write(spoiler.apply(found).bytes());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** An answer. */
  public record Reply(int status, Map<String, String> headers, String body) {

    public Reply with(String header, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(header, value);
      return new Reply(status, more, body);
    }

    public Reply withBody(String other) {
      return new Reply(status, headers, other);
    }

    byte[] bytes() {
      byte[] content = body.getBytes(UTF_8);
      var head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
      headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
      head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
      byte[] first = head.toString().getBytes(UTF_8);
      byte[] all = new byte[first.length + content.length];
      System.arraycopy(first, 0, all, 0, first.length);
      System.arraycopy(content, 0, all, first.length, content.length);
      return all;
    }
  }
}
