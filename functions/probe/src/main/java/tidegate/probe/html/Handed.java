package tidegate.probe.html;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses that a page hands its scripts, and search engines.
 *
 * @param asked what scripts will ask
 * @param named pages that scripts lead to, share or know by this name
 * @param sockets web sockets, {@code ws:} and {@code wss:}
 * @param stated what structured data say that the page, its site and its pictures are
 */
public record Handed(
    Set<String> asked, Set<String> named, Set<String> sockets, Set<String> stated) {

  private static final int MOST = 1_000;

  /** In structured data (schema.org) this is where a thing is; others may be of other sites. */
  private static final Pattern STATED =
      Pattern.compile(
          "\"(?:@id|url|contentUrl|thumbnailUrl|item)\"\\s*:\\s*\"(https?:[^\"\\s]{1,500})\"");

  Handed() {
    this(
        new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  void add(ScriptText text) {
    for (ScriptText.Told told : text.told()) {
      boolean socket = told.address().regionMatches(/* ignoreCase= */ true, 0, "ws", 0, 2);
      Set<String> kind = socket ? sockets : told.asked() ? asked : named;
      if (kind.size() < MOST) {
        kind.add(told.address());
      }
    }
  }

  void addStated(String json) {
    STATED
        .matcher(json)
        .results()
        .limit(100)
        .forEach(found -> stated.add(ScriptStrings.unescaped(found.group(1))));
  }
}
