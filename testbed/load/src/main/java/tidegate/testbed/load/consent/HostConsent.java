package tidegate.testbed.load.consent;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tidegate.testbed.load.LoadException;
import tidegate.testbed.load.http.Reply;

/**
 * Whether a host may be loaded: it is this machine, the caller repeats its name, or it answers with
 * its own name at {@value #PATH} over https, in a file or in the header {@value #HEADER}.
 */
public final class HostConsent {
  public static final String PATH = "/.well-known/tidegate-load-test";
  public static final String HEADER = "X-Tidegate-Load-Test";

  private final Function<URI, Reply> read;

  /**
   * @param read asks one address, follows no redirect
   */
  public HostConsent(Function<URI, Reply> read) {
    this.read = read;
  }

  /**
   * How the host agreed, as a sentence.
   *
   * @param allowed the host that the caller is allowed to load, if it was named
   * @throws LoadException if it did not agree; says how it can
   */
  public String ask(URI site, Optional<String> allowed) {
    String host = site.getHost();
    if (loopback(host)) {
      return host + " is this machine";
    }
    if (allowed.filter(host::equalsIgnoreCase).isPresent()) {
      return "you said that you are allowed to load " + host;
    }
    URI proof = URI.create("https://" + authority(site) + PATH);
    Reply reply = read.apply(proof);
    if (reply instanceof Reply.Answered answered && names(answered, host)) {
      return host + " agrees at " + proof;
    }
    throw new LoadException(
        host
            + " has not agreed: "
            + proof
            + " "
            + said(reply)
            + ". Let it answer with the one line "
            + host
            + " (or with the header "
            + HEADER
            + ": "
            + host
            + "), or add --i-am-allowed "
            + host
            + " if its owner allows it");
  }

  /** A port belongs to https only if the site is asked by https. */
  private static String authority(URI site) {
    return "https".equalsIgnoreCase(site.getScheme()) ? site.getRawAuthority() : site.getHost();
  }

  private static boolean names(Reply.Answered answered, String host) {
    Stream<String> body = answered.good() ? Stream.of(answered.body()) : Stream.empty();
    return Stream.concat(body, answered.headers().allValues(HEADER).stream())
        .anyMatch(said -> said.strip().equalsIgnoreCase(host));
  }

  private static String said(Reply reply) {
    return switch (reply) {
      case Reply.Answered answered when answered.good() -> "answers something else";
      case Reply.Answered answered -> "answers " + answered.status();
      case Reply.Failed failed -> "gives no answer (" + failed.why() + ")";
      case Reply.Abandoned _ -> "was not waited for";
    };
  }

  /** Every address of the name must be this machine's own. */
  private static boolean loopback(String host) {
    try {
      InetAddress[] addresses = InetAddress.getAllByName(host.toLowerCase(Locale.ROOT));
      return Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
