package tidegate.probe.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;

/** Reads what a {@code data:} address holds (RFC 2397): optimizers keep small scripts in them. */
final class DataAddress {

  private DataAddress() {}

  /** The text of a script or style sheet; empty where the address is another or holds none. */
  static String text(String address) {
    int comma = address.indexOf(',');
    if (comma < 0 || !address.regionMatches(/* ignoreCase= */ true, 0, "data:", 0, 5)) {
      return "";
    }
    String type = address.substring("data:".length(), comma).toLowerCase(Locale.ROOT);
    if (!type.contains("javascript") && !type.contains("css")) {
      return "";
    }
    String data = Percent.decoded(address.substring(comma + 1));
    return type.endsWith(";base64") ? decoded(data) : data;
  }

  /** What was cut off in the middle is read up to there. */
  private static String decoded(String data) {
    String base64 = data.replaceAll("[^A-Za-z0-9+/]", "");
    return new String(
            Base64.getDecoder().decode(base64.substring(0, base64.length() / 4 * 4)), UTF_8)
        + tail(base64);
  }

  private static String tail(String base64) {
    String rest = base64.substring(base64.length() / 4 * 4);
    return rest.length() < 2 ? "" : new String(Base64.getDecoder().decode(rest), UTF_8);
  }
}
