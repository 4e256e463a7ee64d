package tidegate.testbed.rehearsal.site;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import tidegate.testbed.wordpress.database.Mariadb;

/** Which page answers which address, as WordPress's rewrite rules and redirects have it. */
final class StandInPages {
  private final Mariadb database;
  private final ImageRecipe recipe;
  private final ConcurrentLinkedDeque<StandInRows> idle = new ConcurrentLinkedDeque<>();

  StandInPages(Mariadb database, ImageRecipe recipe) {
    this.database = database;
    this.recipe = recipe;
  }

  /** Lets go of the database. */
  void close() {
    idle.forEach(StandInRows::close);
  }

  StandInPage page(URI uri, Headers request) {
    var rows = Optional.ofNullable(idle.poll()).orElseGet(() -> new StandInRows(database));
    var page = page(uri, request, rows);
    idle.push(rows);
    return page;
  }

  private StandInPage page(URI uri, Headers request, StandInRows rows) {
    var path = uri.getPath();
    var siteurl = recipe.address().orElse(rows.option("siteurl"));
    var home = recipe.address().orElse(rows.option("home"));
    var markup = new StandInMarkup(siteurl, home, rows.option("blogname"));
    var query = Optional.ofNullable(uri.getQuery()).orElse("");
    if (query.startsWith("rest_route=/") || path.equals("/wp-json/")) {
      return rest(siteurl, home, rows.option("blogname"));
    }
    if (path.equals("/wp-login.php")) {
      return StandInPage.html(200, markup.login());
    }
    if (path.endsWith(".css")) {
      return StandInPage.of(200, "text/css", "body{font-family:sans-serif}");
    }
    return themed(uri, request, home, rows, markup)
        .with("Link", "<%s/wp-json/>; rel=\"https://api.w.org/\"".formatted(home));
  }

  private StandInPage themed(
      URI uri, Headers request, String home, StandInRows rows, StandInMarkup markup) {
    if (!home.equals(asked(request))) {
      return StandInPage.movedTo(home + uri);
    }
    var path = uri.getPath();
    if (path.equals("/feed/")) {
      return StandInPage.of(200, "application/rss+xml; charset=UTF-8", markup.feed(rows.latest()));
    }
    if (recipe.themeMissing()) {
      return StandInPage.html(200, "");
    }
    if (path.equals("/")) {
      return StandInPage.html(200, markup.home(rows.latest()));
    }
    return rows.post(path.replace("/", ""))
        .map(post -> StandInPage.html(200, markup.post(post)))
        .orElseGet(() -> StandInPage.html(404, markup.notFound()));
  }

  /** The address as the visitor typed it: WordPress compares with it and redirects. */
  private static String asked(Headers request) {
    var proto = Optional.ofNullable(request.getFirst("X-Forwarded-Proto")).orElse("http");
    return proto + "://" + request.getFirst("Host");
  }

  private static StandInPage rest(String siteurl, String home, String name) {
    var index = new JsonObject();
    index.addProperty("name", name);
    index.addProperty("description", "");
    index.addProperty("url", siteurl);
    index.addProperty("home", home);
    index.addProperty("gmt_offset", "0");
    index.addProperty("timezone_string", "");
    var namespaces = new JsonArray();
    namespaces.add("oembed/1.0");
    namespaces.add("wp/v2");
    index.add("namespaces", namespaces);
    index.add("authentication", new JsonArray());
    index.add("routes", new JsonObject());
    return StandInPage.of(200, "application/json; charset=UTF-8", index.toString());
  }
}
