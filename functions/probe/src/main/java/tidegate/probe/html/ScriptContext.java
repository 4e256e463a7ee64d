package tidegate.probe.html;

import java.util.List;
import java.util.regex.Pattern;

/** What stands around an address in a script: it decides what the script does with it. */
final class ScriptContext {

  private static final int REACH = 400;

  /** What a script compares an address with is nothing that it asks. */
  private static final Pattern COMPARED_BEFORE =
      Pattern.compile("[=!]=\\s*$|\\.(?:includes|indexOf|startsWith)\\(\\s*$");

  private static final Pattern COMPARED_BEHIND =
      Pattern.compile("\\s*[=!]==?|[^\\[\\]{};]{0,300}]\\s*\\.(?:includes|indexOf)\\(");

  /** A condition that names one of these asks where the page is. */
  private static final List<String> PLACES =
      List.of("location", "hostname", "localhost\"", "localhost'", "127.0.0.1\"", "127.0.0.1'");

  private static final Pattern TERNARY = Pattern.compile("[^;{}?]*\\?[^;{}]*");
  private static final Pattern BRANCH =
      Pattern.compile(
          "[^;{}]*\\)[^;{}]*|[^;{}]*\\{[^{}]*|[^;{}]*\\{[^{}]*}\\s*else\\b\\s*\\{?[^{}]*");
  private static final Pattern IF = Pattern.compile("\\bif\\s*\\(");

  private static final Pattern KEY = Pattern.compile("[\"']?([\\w$@.-]{1,60})[\"']?\\s*[:=]\\s*$");

  /** Under such a name stands a page that is led to or shared, or a vocabulary. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?i).*(link|href|share|canonical|guid|(web|page|post|current)_?(url|uri|location)|refer"
              + "|redirect|@context|\\$schema|xmlns|vocab).*");

  /** Under such a name, or none, stands anything: the address itself must say what it is. */
  private static final Pattern ANYTHING = Pattern.compile("(?i)(@?id|url|uri|location)?");

  private static final Pattern CALL =
      Pattern.compile(
          "(?:\\b(?:fetch|import|importScripts|Worker|EventSource|Request|sendBeacon|ajax"
              + "|getJSON|getScript|get|post|load|register)\\s*\\(|\\.src\\s*="
              + "|\\bopen\\s*\\(\\s*[\"']\\w{1,10}[\"']\\s*,)\\s*$");

  private static final Pattern CALL_WITH_SETTINGS =
      Pattern.compile("\\b(?:ajax|axios|request|fetch)\\s*\\(\\s*\\{[^{}]*$");

  /** Markup that stands so will be in the page; in a variable it is a text like any other. */
  private static final Pattern WRITING =
      Pattern.compile(
          "(?:\\b(?:write|writeln|html|append|prepend|insertAdjacentHTML|before|after|replaceWith)"
              + "\\s*\\((?:\\s*[\"']\\w{1,20}[\"']\\s*,)?|\\.(?:inner|outer)HTML\\s*\\+?=|[\"']\\s*:)\\s*$");

  /** What is handed to such a function is sent to somebody, not loaded. */
  private static final Pattern SHARING =
      Pattern.compile("(?i)(?:share|\\.send(?:default|scrap|custom))\\w{0,40}\\s*\\([^;]*$");

  private static final Pattern LEADING =
      Pattern.compile(
          "(?:^|[;}\\s])(?:(?:window|document|top|self|parent)\\.)?location"
              + "(?:(?:\\.href)?\\s*=|\\.(?:replace|assign)\\s*\\()\\s*$");
  private static final Pattern CONDITION =
      Pattern.compile("\\b(?:if|else|while|case|var|let|const)\\b|&&|\\|\\||[?]|=>|\\bfunction\\b");

  private static final Pattern ENDPOINT =
      Pattern.compile(
          "(?i).*(/wp-(admin|json|content|includes)(/|$)|/wp-login\\.php|[?&](rest_route|wc-ajax)=).*");
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)[^?#]+\\.(m?js|css|jpe?g|png|gif|webp|avif|svg|woff2?|mp4|webm|mp3|json)([?#].*)?");
  private static final Pattern HOST_ALONE = Pattern.compile("(?i)[a-z]+://[^/?#]*/?");

  private final String before;
  private final String behind;

  /**
   * @param start where the string's quote is
   * @param end behind the quote that ends it
   */
  ScriptContext(String script, int start, int end) {
    before = script.substring(Math.max(0, start - REACH), start);
    behind =
        script.substring(Math.min(end, script.length()), Math.min(end + REACH, script.length()));
  }

  boolean isCompared() {
    return COMPARED_BEFORE.matcher(last(20)).find() || COMPARED_BEHIND.matcher(behind).lookingAt();
  }

  /** Whether the script takes the address only where the page is on another host or protocol. */
  boolean isChosen() {
    int place = PLACES.stream().mapToInt(before::lastIndexOf).max().orElse(-1);
    if (place < 0) {
      return false;
    }
    String since = before.substring(place);
    return TERNARY.matcher(since).matches()
        || (IF.matcher(statement(before.substring(0, place))).find()
            && BRANCH.matcher(since).matches());
  }

  /** Whether the page leaves at once: no condition, no visitor's click stands before. */
  boolean leads() {
    return LEADING.matcher(last(80)).find() && !CONDITION.matcher(statement(before)).find();
  }

  boolean writes() {
    return WRITING.matcher(last(60)).find();
  }

  boolean asks(String address) {
    if (!address.regionMatches(/* ignoreCase= */ true, 0, "http", 0, 4)) {
      return true;
    }
    var found = KEY.matcher(last(90));
    String key = found.find() ? found.group(1) : "";
    if (LINK.matcher(key).matches() || SHARING.matcher(before).find()) {
      return false;
    }
    return CALL.matcher(last(80)).find()
        || CALL_WITH_SETTINGS.matcher(before).find()
        || ENDPOINT.matcher(address).matches()
        || FILE.matcher(address).matches()
        || HOST_ALONE.matcher(address).matches()
        || !ANYTHING.matcher(key.substring(key.lastIndexOf('.') + 1)).matches();
  }

  /** What stands since the last statement or block ended. */
  private static String statement(String text) {
    int end =
        Math.max(text.lastIndexOf(';'), Math.max(text.lastIndexOf('{'), text.lastIndexOf('}')));
    return text.substring(end + 1);
  }

  private String last(int most) {
    return before.substring(Math.max(0, before.length() - most));
  }
}
