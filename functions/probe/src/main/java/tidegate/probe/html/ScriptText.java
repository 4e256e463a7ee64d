package tidegate.probe.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a script says of addresses.
 *
 * @param told addresses that are whole strings of it, but for those that it compares, or takes only
 *     on another host or protocol
 * @param markup what it writes into the page, and hands to scripts for that
 * @param lead where it leads every visitor at once
 */
public record ScriptText(List<Told> told, List<String> markup, Optional<String> lead) {

  /** What templates, search engines and shaders read; scripts that run are called what not. */
  private static final Pattern NO_SCRIPT =
      Pattern.compile(
          ".*(template|tmpl|handlebars|mustache|html|xml|shader|ld\\+json|speculationrules).*");

  public ScriptText {
    told = List.copyOf(told);
    markup = List.copyOf(markup);
  }

  /**
   * An address in a script, or in an attribute that a script reads.
   *
   * @param asked whether scripts ask it; a page that they lead to, share or know by this name is
   *     not
   */
  public record Told(String address, boolean asked) {}

  /** Reads a script, or JSON. Linear in its length, whatever it holds. */
  public static ScriptText of(String script) {
    return new ScriptReader().read(script);
  }

  /**
   * Whether a browser runs an element of this type, or a script of the theme reads it. Optimizers
   * and consent banners hold scripts back by types of their own, or by plain text.
   */
  static boolean runs(String type) {
    return !NO_SCRIPT.matcher(type.toLowerCase(Locale.ROOT)).matches();
  }
}
