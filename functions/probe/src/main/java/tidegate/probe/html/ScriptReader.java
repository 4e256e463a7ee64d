package tidegate.probe.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what {@link ScriptText} holds on one walk through a script and the texts in it. */
final class ScriptReader {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?|wss?)://[^\\s\"'<>`\\\\]{1,500}");
  private static final Pattern LOADING =
      Pattern.compile("(?i)<[a-z][^<>]{0,300}?\\b(?:src|srcset|href|style)\\s*=");
  private static final int LONGEST = 600;
  private static final int LONGEST_TEXT = 200_000;
  private static final int MOST = 300;
  private static final int MOST_MARKUP = 30;

  /** JSON in a string of JSON in a string; nobody goes deeper. */
  private static final int DEEPEST = 2;

  private final List<ScriptText.Told> told = new ArrayList<>();
  private final List<String> markup = new ArrayList<>();
  private @Nullable String lead;

  ScriptText read(String script) {
    read(script, 0);
    return new ScriptText(told, markup, Optional.ofNullable(lead));
  }

  private void read(String script, int depth) {
    int at = 0;
    int blocks = 0;
    while (at < script.length() && told.size() < MOST) {
      char c = script.charAt(at);
      if (c == '"' || c == '\'' || c == '`') {
        int end = end(script, at + 1, c);
        string(script, at, end, depth, /* first= */ blocks == 0 && depth == 0);
        at = end + 1;
      } else if (script.startsWith("/*", at)) {
        at = past("*/", script, at + 2);
      } else if (remark(script, at)) {
        at = past("\n", script, at + 2);
      } else {
        blocks += c == '{' ? 1 : c == '}' ? -1 : 0;
        at++;
      }
    }
  }

  private void string(String script, int start, int end, int depth, boolean first) {
    String written = script.substring(start + 1, end);
    String text = end - start <= LONGEST ? ScriptStrings.unescaped(written) : "";
    if (ADDRESS.matcher(text).matches()) {
      var context = new ScriptContext(script, start, end + 1);
      if (!context.isCompared() && !context.isChosen()) {
        lead = lead == null && first && context.leads() ? text : lead;
        told.add(new ScriptText.Told(text, context.asks(text)));
      }
    } else if (depth < DEEPEST && written.length() <= LONGEST_TEXT && written.contains("http")) {
      String held = ScriptStrings.decoded(ScriptStrings.unescaped(written));
      if (held.startsWith("{") || held.startsWith("[")) {
        read(held, depth + 1);
      } else if (markup.size() < MOST_MARKUP
          && LOADING.matcher(held).find()
          && new ScriptContext(script, start, end + 1).writes()) {
        markup.add(held);
      }
    }
  }

  /** Outside of strings, two slashes begin a remark, but for those of a regular expression. */
  private static boolean remark(String script, int at) {
    return script.startsWith("//", at)
        && (at == 0 || (script.charAt(at - 1) != '\\' && script.charAt(at - 1) != ':'));
  }

  private static int past(String mark, String script, int from) {
    int end = script.indexOf(mark, from);
    return end < 0 ? script.length() : end + mark.length();
  }

  /** Where the string ends; a line's end ends one that never does, as in a comment's apostrophe. */
  private static int end(String script, int from, char quote) {
    int at = from;
    while (at < script.length() && script.charAt(at) != quote) {
      if (quote != '`' && script.charAt(at) == '\n') {
        return at;
      }
      at += script.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, script.length());
  }
}
