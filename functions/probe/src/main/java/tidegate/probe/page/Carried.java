package tidegate.probe.page;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidegate.probe.html.Percent;
import tidegate.probe.http.Address;

/**
 * Finds the address that another one carries: of a picture to be shrunk, of a page to be shared.
 */
public final class Carried {

  private static final Pattern WHOLE = Pattern.compile("(?i)[/=,]((?:https?:)//[^\\s&#]{1,1500})");

  /** A service that shrinks pictures may be told where they are by host and path alone. */
  private static final Pattern BY_HOST =
      Pattern.compile(
          "(?i)[/=]((?:[a-z0-9-]+\\.)+[a-z]{2,}|localhost)((?::\\d{1,5})?/(?:[^?&]*/)?wp-content/[^\\s&#]*)");

  private Carried() {}

  public static Stream<Address> in(Address outer) {
    String target = Percent.decoded(outer.target());
    var whole = WHOLE.matcher(target);
    if (whole.find()) {
      return Address.parse(whole.group(1)).stream();
    }
    var host = BY_HOST.matcher(target);
    Optional<Address> named =
        host.find() ? Address.parse("https://" + host.group(1) + host.group(2)) : Optional.empty();
    return named.stream();
  }
}
