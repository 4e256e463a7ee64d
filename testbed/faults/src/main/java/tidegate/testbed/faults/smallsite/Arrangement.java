package tidegate.testbed.faults.smallsite;

import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tidegate.probe.database.Database;
import tidegate.probe.database.DatabaseReader;
import tidegate.probe.database.Snapshot;
import tidegate.probe.http.Deadline;

/**
 * Which of its two other sources a site gives the probe beside its pages.
 *
 * @param database whether the probe may read WordPress's rows
 * @param plugin whether the image carries the must-use plugin, with a key for its report
 */
public record Arrangement(boolean database, boolean plugin) {
  static final String KEY = "a key of more than thirty-two letters";

  /** All four. */
  public static List<Arrangement> all() {
    return Stream.of(false, true)
        .flatMap(rows -> Stream.of(new Arrangement(rows, false), new Arrangement(rows, true)))
        .toList();
  }

  /** What the plugin adds to a release: its digest on every answer, and the health report. */
  SiteContent release(SiteContent content, String digest) {
    return plugin
        ? content.with(
            new CaseFiles(
                Map.of(
                    "_answers",
                    bytes(answers(digest)),
                    Route.HEALTH,
                    bytes(
                        """
                        {"release":"%s","wpVersion":"6.8","imageWpVersion":"6.8","phpVersion":"8.3.1",
                         "activePlugins":[{"file":"opening-hours/opening-hours.php","present":true}],
                         "theme":{"stylesheet":"crumb","stylesheetPresent":true,
                          "template":"crumb","templatePresent":true},
                         "dbVersionCode":60421,"dbVersionDatabase":60421,"constants":{},
                         "wpContentShared":true,"objectCache":"none","saltsSet":true,
                         "saltsFingerprint":"0f","debugDisplay":false,"task":"a1",
                         "database":{"server":"db","schema":"wordpress","prefix":"wp_"}}
                        """
                            .formatted(digest)))))
        : content;
  }

  /** The report keeps its type where a case changes that of all answers. */
  private static String answers(String digest) {
    return """
    * - X-Tidegate-Release: %s
    /?tidegate=health - Content-Type: application/json
    """
        .formatted(digest);
  }

  /** The rows of a site that calls itself {@code url} and lists what blue's files list. */
  Optional<DatabaseReader> rows(String url, SiteContent blue) {
    return database ? Optional.of(new Rows(snapshot(url, blue))) : Optional.empty();
  }

  private static Snapshot snapshot(String url, SiteContent blue) {
    long posts = listed(blue.text("_posts.json"));
    return new Snapshot(
        "wp_options",
        Map.of("siteurl", url, "home", url, "db_version", "60421", "blog_public", "1"),
        OptionalLong.empty(),
        OptionalLong.of(20_000),
        Optional.of(new Snapshot.Connections(3, 100)),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(new Snapshot.Content(posts, listed(blue.text("_pages.json")), posts)),
        Optional.empty(),
        Optional.of(new Snapshot.Size(200, 20_000)),
        Optional.of(List.of()),
        List.of());
  }

  /** The database has what the REST interface does not list, too. */
  private static long listed(String json) {
    var read = JsonParser.parseString(json);
    return read.isJsonArray() ? read.getAsJsonArray().size() : 3;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private record Rows(Snapshot snapshot) implements DatabaseReader {
    @Override
    public Database read(Deadline deadline) {
      return new Database.Read(snapshot);
    }

    @Override
    public Optional<Snapshot.Size> size(Deadline deadline) {
      return snapshot.size();
    }
  }
}
