package tidegate.probe.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An http or https address as pages write them, which is laxer than {@link java.net.URI}: spaces,
 * letters of any script and stray brackets are met in life.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case; a name in another script as DNS has it, {@code xn--…}
 * @param port never left out; the scheme's own where the address names none
 * @param target path and query, in the form in which they are sent; starts with a slash
 */
public record Address(String scheme, String host, int port, String target) {

  private static final int LONGEST = 4_000;
  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "(?i)(https?)://(?:[^/?#@\\s]*@)?(\\[[0-9a-f:.]+]|[^/?#:@\\s]+)(?::(\\d{1,5}))?"
              + "([/?#].*)?");
  private static final Pattern OTHER_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Reads an absolute address; empty where it is none of http or https. */
  public static Optional<Address> parse(String text) {
    String trimmed = text.strip();
    var matched = ABSOLUTE.matcher(oneLine(trimmed));
    if (trimmed.length() > LONGEST || !matched.matches()) {
      return Optional.empty();
    }
    String scheme = matched.group(1).toLowerCase(Locale.ROOT);
    String port = matched.group(3);
    return Optional.of(
        new Address(
            scheme,
            HostName.ascii(matched.group(2)),
            port == null ? usualPort(scheme) : Integer.parseInt(port),
            sendable(matched.group(4) == null ? "/" : matched.group(4))));
  }

  /** Reads what a page at this address refers to; empty where that is not http or https. */
  public Optional<Address> at(String reference) {
    String text = oneLine(reference.strip());
    if (text.startsWith("//")) {
      return parse(scheme + ":" + text);
    }
    if (OTHER_SCHEME.matcher(text).matches()) {
      return parse(text);
    }
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(withTarget(sendable(relative(text))));
  }

  private String relative(String text) {
    String path = target.replaceFirst("\\?.*", "");
    if (text.startsWith("/")) {
      return text;
    }
    if (text.isEmpty() || text.startsWith("#")) {
      return target;
    }
    if (text.startsWith("?")) {
      return path + text;
    }
    return path.substring(0, path.lastIndexOf('/') + 1) + text;
  }

  public Address withTarget(String newTarget) {
    return new Address(scheme, host, port, newTarget);
  }

  /** The same address over https; a port that it names stays. */
  public Address secured() {
    return scheme.equals("https")
        ? this
        : new Address("https", host, port == 80 ? 443 : port, target);
  }

  /** The path alone, without the query. */
  public String path() {
    return target.replaceFirst("\\?.*", "");
  }

  /** What the {@code Host} header says: the port only where it is not the scheme's own. */
  public String authority() {
    return port == usualPort(scheme) ? host : host + ":" + port;
  }

  public String origin() {
    return scheme + "://" + authority();
  }

  /** Same scheme, host and port: a redirect there stays on the connection's other end. */
  public boolean sameOrigin(Address other) {
    return origin().equals(other.origin());
  }

  private static int usualPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n\\t]", "");
  }

  /** Nothing but visible ASCII may reach the request line. */
  private static String sendable(String text) {
    String rest = text.replaceFirst("#.*", "");
    var sendable = new StringBuilder(rest.startsWith("/") ? "" : "/");
    for (byte octet : rest.getBytes(StandardCharsets.UTF_8)) {
      if (octet > ' ' && octet < 0x7f && octet != '"' && octet != '<' && octet != '>') {
        sendable.append((char) octet);
      } else {
        sendable.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return withoutDots(sendable.toString());
  }

  /**
   * Steps to the same folder and to the one above are taken before anybody is asked (RFC 3986,
   * 5.2.4).
   */
  private static String withoutDots(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    if (!path.contains("/.")) {
      return target;
    }
    Deque<String> steps = new ArrayDeque<>();
    List<String> written = List.of(path.split("/", -1));
    for (String step : written.subList(1, written.size())) {
      switch (step) {
        case "." -> {}
        case ".." -> steps.pollLast();
        default -> steps.addLast(step);
      }
    }
    String last = written.getLast();
    boolean folder = last.equals(".") || last.equals("..");
    return "/"
        + String.join("/", steps)
        + (folder && !steps.isEmpty() ? "/" : "")
        + target.substring(path.length());
  }

  @Override
  public String toString() {
    return origin() + target;
  }
}
