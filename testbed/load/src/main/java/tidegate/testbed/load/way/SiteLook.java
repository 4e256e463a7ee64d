package tidegate.testbed.load.way;

import java.net.URI;
import java.util.function.Function;
import tidegate.testbed.load.LoadException;
import tidegate.testbed.load.http.Reply;

/**
 * Looks at pages of one site, and counts how often it asked. It follows redirects on the same host,
 * to no other.
 */
final class SiteLook {
  private static final int MOST_REDIRECTS = 3;

  private final Function<URI, Reply> read;
  private int asked;

  SiteLook(Function<URI, Reply> read) {
    this.read = read;
  }

  int asked() {
    return asked;
  }

  /**
   * Asks for one page.
   *
   * @throws LoadException if the site asks for a pause
   */
  Look at(URI address) {
    URI next = address;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      asked++;
      Reply reply = read.apply(next);
      if (!(reply instanceof Reply.Answered answered)) {
        return new Look.Nothing(
            reply instanceof Reply.Failed failed ? "gave " + failed.why() : "was not waited for");
      }
      if (answered.asksForPause()) {
        throw new LoadException(next + " asks for a pause (" + answered.status() + "); try later");
      }
      if (answered.good()) {
        return new Look.Page(next, answered.body());
      }
      String target = answered.headers().firstValue("location").orElse("");
      if (answered.status() / 100 != 3 || target.isEmpty()) {
        return new Look.Nothing("answers " + answered.status());
      }
      URI turned = resolve(next, target);
      if (!sameHost(next, turned)) {
        return new Look.Nothing(
            "redirects to another host, " + turned.getRawAuthority() + ", which is not asked");
      }
      next = turned;
    }
    return new Look.Nothing("redirects more than " + MOST_REDIRECTS + " times");
  }

  private static URI resolve(URI from, String target) {
    try {
      return from.resolve(target);
    } catch (IllegalArgumentException _) {
      return URI.create("about:blank");
    }
  }

  /** A named port is another server. */
  static boolean sameHost(URI one, URI other) {
    return one.getHost().equalsIgnoreCase(other.getHost()) && one.getPort() == other.getPort();
  }
}
