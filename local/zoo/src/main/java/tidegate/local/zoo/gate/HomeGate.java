package tidegate.local.zoo.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import tidegate.local.zoo.site.Harbour;

/**
 * A health check of the home page: status 200, and perhaps a word on it, asked as a load balancer
 * does with the right Host.
 */
final class HomeGate implements UsualGate {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final String REQUEST =
      "GET / HTTP/1.1\r\nHost: "
          + Harbour.HOST
          + "\r\nX-Forwarded-Proto: https\r\n"
          + "User-Agent: health-check\r\nConnection: close\r\n\r\n";

  private final String name;
  private final String keyword;

  /**
   * @param keyword must be on the page; empty where the status is enough
   */
  HomeGate(String name, String keyword) {
    this.name = name;
    this.keyword = keyword;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Opinion opinion(Harbour site) {
    for (int port : site.green().ports()) {
      String answer = ask(port);
      if (!answer.startsWith("HTTP/1.1 200 ")) {
        return Opinion.refuses(answer.lines().findFirst().orElse("no answer"));
      }
      if (!answer.contains(keyword)) {
        return Opinion.refuses("no “" + keyword + "” on the page");
      }
    }
    return Opinion.passes();
  }

  private static String ask(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(REQUEST.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
