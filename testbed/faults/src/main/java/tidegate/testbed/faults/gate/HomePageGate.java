package tidegate.testbed.faults.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import tidegate.testbed.wordpress.bluegreen.BlueGreenSite;

/**
 * A health check of the home page: status 200, and perhaps a word on it, asked as a load balancer
 * does with the right Host.
 */
final class HomePageGate implements UsualGate {
  private static final int PATIENCE_MILLIS = 10_000;

  private final String name;
  private final String keyword;

  /**
   * @param keyword must be on the page; empty where the status is enough
   */
  HomePageGate(String name, String keyword) {
    this.name = name;
    this.keyword = keyword;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Opinion opinion(BlueGreenSite site) {
    String request = request(TidegateProbe.environment(site));
    for (String target : site.green().addresses()) {
      String answer = ask(target, request);
      if (!answer.startsWith("HTTP/1.1 200 ")) {
        return Opinion.refuses(answer.lines().findFirst().orElse("no answer"));
      }
      if (!answer.contains(keyword)) {
        return Opinion.refuses("no “" + keyword + "” on the page");
      }
    }
    return Opinion.passes();
  }

  /** Set up for this site as well as the probe is: its name, its path, its password. */
  private static String request(Map<String, String> environment) {
    var address = URI.create(environment.getOrDefault("SITE_URL", ""));
    var password = environment.getOrDefault("BASIC_AUTH", "");
    return "GET "
        + address.getPath()
        + "/ HTTP/1.1\r\nHost: "
        + address.getHost()
        + "\r\nX-Forwarded-Proto: https\r\n"
        + (password.isEmpty()
            ? ""
            : "Authorization: Basic "
                + Base64.getEncoder().encodeToString(password.getBytes(UTF_8))
                + "\r\n")
        + "User-Agent: health-check\r\nConnection: close\r\n\r\n";
  }

  private static String ask(String target, String request) {
    var port = Integer.parseInt(target.substring(target.lastIndexOf(':') + 1));
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
