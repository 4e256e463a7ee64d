package tidegate.testbed.rehearsal.traffic;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A visitor's kept-alive connection: to the load balancer's port, with the site's name in TLS. */
final class VisitorConnection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 30_000;

  private final String host;
  private final Socket socket;
  private final InputStream in;

  private VisitorConnection(String host, Socket socket) throws IOException {
    this.host = host;
    this.socket = socket;
    in = new BufferedInputStream(socket.getInputStream());
  }

  static VisitorConnection open(SSLContext tls, String host, int port) throws IOException {
    var plain = new Socket();
    plain.setSoTimeout(TIMEOUT_MILLIS);
    plain.setTcpNoDelay(true);
    plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
    var socket =
        (SSLSocket) tls.getSocketFactory().createSocket(plain, host, port, /* autoClose= */ true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return new VisitorConnection(host, socket);
  }

  HttpAnswer get(String path) throws IOException {
    var request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: rehearsal visitor\r\nAccept: text/html\r\n\r\n"
            .formatted(path, host);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return HttpAnswer.read(in, /* hasBody= */ true);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // It is gone either way.
      return;
    }
  }
}
