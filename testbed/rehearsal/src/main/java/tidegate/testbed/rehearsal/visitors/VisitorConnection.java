package tidegate.testbed.rehearsal.visitors;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A visitor's connection to the load balancer: its loopback port, the site's name in TLS. */
final class VisitorConnection {
  private static final int TIMEOUT_MILLIS = 30_000;

  private VisitorConnection() {}

  /** Fetches one page on a connection of its own, at most 30 s between two bytes. */
  static HttpAnswer get(SSLContext tls, String host, int port, String path) throws IOException {
    try (var plain = new Socket()) {
      plain.setSoTimeout(TIMEOUT_MILLIS);
      plain.setTcpNoDelay(true);
      plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      var factory = tls.getSocketFactory();
      var socket = (SSLSocket) factory.createSocket(plain, host, port, /* autoClose= */ true);
      var parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      var request =
          ("GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: rehearsal visitor\r\n"
                  + "Accept: text/html\r\nConnection: close\r\n\r\n")
              .formatted(path, host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return HttpAnswer.read(new BufferedInputStream(socket.getInputStream()), /* hasBody= */ true);
    }
  }
}
