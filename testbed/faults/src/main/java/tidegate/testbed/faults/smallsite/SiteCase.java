package tidegate.testbed.faults.smallsite;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A small site, once as blue and once as green.
 *
 * @param name where it is kept, below the folder of all cases
 * @param settings the probe's environment where it differs, and {@code CERT} and {@code alone}
 */
public record SiteCase(
    String name,
    SiteContent blue,
    SiteContent green,
    Map<String, String> settings,
    ExpectedVerdict expected) {
  private static final String EXPECTED = "expected.json";

  /**
   * Reads every case below a folder, each laid over the folder's own {@code base}.
   *
   * @throws IllegalArgumentException where there is no case
   */
  public static List<SiteCase> readAll(Path folder) {
    var archive = folder.resolve("base" + CaseFiles.ARCHIVE);
    var base = CaseFiles.read(Files.exists(archive) ? archive : folder.resolve("base"));
    List<SiteCase> cases =
        CaseFiles.list(folder).stream()
            .filter(SiteCase::isCase)
            .map(path -> read(folder.relativize(path).toString(), base, CaseFiles.read(path)))
            .toList();
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("no case is in " + folder);
    }
    return cases;
  }

  private static boolean isCase(Path path) {
    return Files.isDirectory(path)
        ? Files.exists(path.resolve(EXPECTED))
        : path.toString().endsWith(CaseFiles.ARCHIVE) && CaseFiles.read(path).has(EXPECTED);
  }

  private static SiteCase read(String name, CaseFiles base, CaseFiles files) {
    var settings = new TreeMap<>(settings(base.text("_settings")));
    settings.putAll(settings(files.text("settings")));
    return new SiteCase(
        name.replace(CaseFiles.ARCHIVE, ""),
        side("blue", base, files),
        side("green", base, files),
        settings,
        ExpectedVerdict.parse(files.text(EXPECTED)));
  }

  private static SiteContent side(String side, CaseFiles base, CaseFiles files) {
    return new SiteContent(List.of(base, files.under("both"), files.under(side)));
  }

  private static Map<String, String> settings(String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException("no settings: " + text, e);
    }
    var settings = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
    return settings;
  }

  /** Whether green is looked at as production, with nothing to compare it with. */
  boolean alone() {
    return setting("alone", "no").equals("yes");
  }

  String setting(String key, String usual) {
    return settings.getOrDefault(key, usual);
  }
}
