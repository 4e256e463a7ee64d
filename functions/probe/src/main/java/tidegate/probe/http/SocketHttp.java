package tidegate.probe.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * HTTP/1.1 over sockets of its own, because the JDK's clients cannot connect to one address while
 * they name another in {@code Host}, in SNI and in the certificate's check. Each request has its
 * own connection, so that a balancer of connections, too, leads to every task.
 */
public final class SocketHttp implements Http {

  private final Address site;
  private final Destination destination;
  private final SSLSocketFactory tls;
  private final Map<String, String> usual;
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * @param usual header fields of every request, for example {@code User-Agent}
   */
  public SocketHttp(
      Address site, Destination destination, SSLSocketFactory tls, Map<String, String> usual) {
    this.site = site;
    this.destination = destination;
    this.tls = tls;
    this.usual = Map.copyOf(usual);
  }

  @Override
  public Answer get(String target, Map<String, String> fields, Deadline deadline)
      throws TransportException {
    Instant start = deadline.clock().instant();
    Deadline mine = deadline.within(Limits.ANSWER);
    try (Socket plain = connect(mine);
        Socket socket = destination.tls() ? secured(plain, mine) : plain) {
      socket.getOutputStream().write(request(target, fields).getBytes(US_ASCII));
      socket.getOutputStream().flush();
      var in = new BufferedInputStream(new TimedInput(socket, socket.getInputStream(), mine));
      return new AnswerReader(in).read(start, mine, certificateLeft(socket, start));
    } catch (TransportException told) {
      throw told;
    } catch (SocketTimeoutException slow) {
      throw new TransportException(
          TransportException.Kind.SLOW, "no answer came in time from " + destination, slow);
    } catch (SSLException refused) {
      throw new TransportException(
          TransportException.Kind.TLS,
          TlsTrouble.sentence(refused, site.host(), destination),
          refused);
    } catch (IOException broken) {
      throw new TransportException(
          TransportException.Kind.BROKEN, "the answer broke off: " + broken.getMessage(), broken);
    }
  }

  /** Goes round all addresses of the name, since a load balancer has one for each zone. */
  private Socket connect(Deadline deadline) throws TransportException {
    InetAddress[] addresses = resolve();
    int first = turn.getAndIncrement();
    IOException last = new UnknownHostException(destination.host());
    for (int i = 0; i < addresses.length; i++) {
      InetAddress address = addresses[Math.floorMod(first + i, addresses.length)];
      var socket = new Socket();
      try {
        int patience = (int) Math.max(1, deadline.within(Limits.CONNECT).left().toMillis());
        socket.connect(new InetSocketAddress(address, destination.port()), patience);
        socket.setTcpNoDelay(true);
        return socket;
      } catch (IOException refused) {
        last = refused;
        closeQuietly(socket);
      }
    }
    throw new TransportException(
        TransportException.Kind.UNREACHABLE,
        last instanceof ConnectException && String.valueOf(last.getMessage()).contains("refused")
            ? "nobody listens at " + destination + " (connection refused)"
            : "cannot connect to " + destination + ": " + last.getMessage(),
        last);
  }

  private InetAddress[] resolve() throws TransportException {
    try {
      return InetAddress.getAllByName(destination.host());
    } catch (UnknownHostException unknown) {
      throw new TransportException(
          TransportException.Kind.UNREACHABLE, "DNS knows no host " + destination.host(), unknown);
    }
  }

  private Socket secured(Socket plain, Deadline deadline) throws IOException {
    plain.setSoTimeout((int) Math.max(1, deadline.within(Limits.CONNECT).left().toMillis()));
    var socket = (SSLSocket) tls.createSocket(plain, site.host(), destination.port(), true);
    // Without this, JSSE accepts any valid certificate, whatever name it is for.
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static Optional<Duration> certificateLeft(Socket socket, Instant now)
      throws SSLException {
    if (socket instanceof SSLSocket secured
        && secured.getSession().getPeerCertificates()[0] instanceof X509Certificate certificate) {
      return Optional.of(Duration.between(now, certificate.getNotAfter().toInstant()));
    }
    return Optional.empty();
  }

  private String request(String target, Map<String, String> fields) {
    var text = new StringBuilder("GET ").append(target).append(" HTTP/1.1\r\n");
    // With a port in Host, WordPress redirects to the address without one, which is blue.
    field(text, "Host", site.authority());
    usual.forEach((name, value) -> field(text, name, value));
    fields.forEach((name, value) -> field(text, name, value));
    if (!destination.tls()) {
      field(text, "X-Forwarded-Proto", site.scheme());
    }
    field(text, "Accept-Encoding", "gzip");
    field(text, "Connection", "close");
    return text.append("\r\n").toString();
  }

  private static void field(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append("\r\n");
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // The connection was never made; there is nothing to lose.
    }
  }
}
