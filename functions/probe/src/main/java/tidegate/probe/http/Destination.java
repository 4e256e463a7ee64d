package tidegate.probe.http;

import java.util.regex.Pattern;

/**
 * Where the connection goes, whatever the site is called.
 *
 * @param tls whether to speak TLS there; always verified for the site's name, not for this host's
 */
public record Destination(String host, int port, boolean tls) {

  private static final Pattern FORM =
      Pattern.compile("(?:(https?)://)?(\\[[0-9a-fA-F:.]+]|[^/:@\\s]+)(?::(\\d{1,5}))?/?");

  /**
   * Reads {@code host:port}. TLS as the site's own address says, unless it is written as {@code
   * http://host:port} or {@code https://host:port}.
   *
   * @throws IllegalArgumentException where it is neither
   */
  public static Destination parse(String text, boolean tlsByDefault) {
    var matched = FORM.matcher(text);
    if (!matched.matches()) {
      throw new IllegalArgumentException(text);
    }
    boolean tls = matched.group(1) == null ? tlsByDefault : matched.group(1).equals("https");
    int port = matched.group(3) != null ? Integer.parseInt(matched.group(3)) : tls ? 443 : 80;
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(text);
    }
    return new Destination(matched.group(2).replaceAll("[\\[\\]]", ""), port, tls);
  }

  /** The site's own address, found by its name. */
  public static Destination of(Address site) {
    return new Destination(site.host(), site.port(), site.scheme().equals("https"));
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
