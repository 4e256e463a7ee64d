package tidegate.probe.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what a script will load once a visitor scrolls to it: plugins keep the address in {@code
 * data-…} attributes until then, each under a name of its own.
 */
final class LazyAttributes {

  /** Under such a name stands what is loaded, whatever it is. */
  private static final Pattern LOADING =
      Pattern.compile("(.*-)?(lazy.*|src|srcset|bg|background.*|original|poster)(-.*)?");

  private static final Pattern MEDIA =
      Pattern.compile(
          "(?i)[^?#]*\\.(jpe?g|png|gif|webp|avif|svg|ico|bmp|mp4|webm|ogv|mp3|ogg|m4a|css|m?js"
              + "|woff2?)([?#].*)?");

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?:)?//[^\\s\"'<>(),;]{1,1000}");

  /** What has an address of its own, and no word of a setting: {@code blue} is none. */
  private static final Pattern BEGINS = Pattern.compile("(?i)(https?:/)?/.*", Pattern.DOTALL);

  /** Where WordPress answers scripts: they are handed it in attributes, too. */
  private static final Pattern ENDPOINT =
      Pattern.compile(
          "(?i).*(/wp-admin/admin-ajax\\.php|/wp-json(/|$)|[?&](rest_route|wc-ajax)=).*");

  /** Under such a name stands what a visitor copies or sends to somebody; nothing loads it here. */
  private static final Pattern SENT =
      Pattern.compile("(.*[-_])?(pin|share|sharing|clipboard|copy|download|permalink)([-_].*)?");

  private LazyAttributes() {}

  /** What attributes of an element hand to scripts, besides what {@link #addresses} finds. */
  static List<ScriptText> told(Map<String, String> attributes) {
    List<ScriptText> found = new ArrayList<>();
    attributes.forEach((name, value) -> {
      if (handed(name)) {
        String text = value.strip();
        found.add(
            text.startsWith("{") || text.startsWith("[")
                ? ScriptText.of(text)
                : new ScriptText(told(text), List.of(), Optional.empty()));
      }
    });
    return found;
  }

  private static List<ScriptText.Told> told(String text) {
    return ADDRESS
        .matcher(ScriptStrings.unescaped(text))
        .results()
        .map(MatchResult::group)
        .filter(one -> one.equals(text) || ENDPOINT.matcher(one).matches())
        .map(one -> new ScriptText.Told(one, ENDPOINT.matcher(one).matches()))
        .limit(10)
        .toList();
  }

  private static boolean handed(String name) {
    return (name.startsWith("data-") || name.startsWith("hx-")) && !SENT.matcher(name).matches();
  }

  static Set<String> addresses(Map<String, String> attributes) {
    Set<String> found = new LinkedHashSet<>();
    attributes.forEach((name, value) -> {
      if (name.startsWith("data-") && !SENT.matcher(name).matches() && !value.startsWith("data:")) {
        String rest = name.substring("data-".length()).toLowerCase(Locale.ROOT);
        String text = ScriptStrings.unescaped(value.strip());
        boolean structured = text.startsWith("{") || text.startsWith("[");
        if (LOADING.matcher(rest).matches() && !structured) {
          loaded(rest, text).stream()
              .filter(one -> BEGINS.matcher(one).matches())
              .forEach(found::add);
        } else {
          files(text, found);
        }
      }
    });
    return found;
  }

  private static List<String> loaded(String name, String text) {
    if (text.startsWith("url(")) {
      return Css.loads(text);
    }
    return name.contains("srcset") ? SrcSet.addresses(text) : List.of(text);
  }

  /** Under other names, and in JSON, only what is a file to be shown; a page there is a link. */
  private static void files(String text, Set<String> found) {
    var matcher = ADDRESS.matcher(text);
    while (found.size() < 50 && matcher.find()) {
      if (MEDIA.matcher(matcher.group()).matches()) {
        found.add(matcher.group());
      }
    }
  }
}
