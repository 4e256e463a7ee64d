package tidegate.testbed.wordpress.balancer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tidegate.testbed.wordpress.process.Ports;
import tidegate.testbed.wordpress.tls.SiteCertificates;

@TestInstance(Lifecycle.PER_CLASS)
final class LoadBalancerTest {
  private static final String HOST = "www.tidegate.test";
  private static final String WHOLE =
      "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nblue";

  private SiteCertificates certificates;
  private final RequestsInFlight inFlight = new RequestsInFlight();
  private final List<FakeTarget> targets = new ArrayList<>();
  private LoadBalancer balancer;

  @BeforeAll
  void certify(@TempDir Path folder) {
    certificates = SiteCertificates.create(folder, HOST);
  }

  @BeforeEach
  void open() {
    balancer = LoadBalancer.open(certificates.server(), inFlight);
  }

  @AfterEach
  void close() throws IOException {
    balancer.close();
    for (var target : targets) {
      target.close();
    }
    targets.clear();
  }

  @Test
  void tellsTargetsThatTheVisitorCameByHttps() throws Exception {
    var target = target(WHOLE);
    balancer.production().forwardTo(() -> List.of(target.address()));

    assertThat(get(balancer.production())).isEqualTo(WHOLE);
    assertThat(target.request())
        .contains("X-Forwarded-Proto: https", "X-Forwarded-Port: 443", "Connection: close")
        .doesNotContain("X-Forwarded-Proto: http\r\n");
  }

  @Test
  void givesConnectionsToTargetsInTurn() throws Exception {
    var blue = target(WHOLE);
    var green = target(WHOLE.replace("blue", "grey"));
    balancer.test().forwardTo(() -> List.of(blue.address(), green.address()));

    assertThat(List.of(get(balancer.test()), get(balancer.test()), get(balancer.test())))
        .extracting(answer -> answer.endsWith("blue"))
        .containsExactly(true, false, true);
  }

  @Test
  void passesACutAnswerOnAsItIs() throws Exception {
    var target = target(WHOLE.replace("4", "400"));
    balancer.production().forwardTo(() -> List.of(target.address()));

    assertThat(get(balancer.production()))
        .endsWith("Content-Length: 400\r\nConnection: close\r\n\r\nblue");
  }

  @Test
  void answers503WithoutTargetsAnd502WhereATargetIsDead() throws Exception {
    assertThat(get(balancer.production())).startsWith("HTTP/1.1 503 ");

    var dead = "127.0.0.1:" + Ports.free();
    balancer.production().forwardTo(() -> List.of(dead));

    assertThat(get(balancer.production())).startsWith("HTTP/1.1 502 ").contains(dead);
  }

  @Test
  void answers502WhereATargetHangsUpWithoutAWord() throws Exception {
    var silent = target("");
    balancer.production().forwardTo(() -> List.of(silent.address()));

    assertThat(get(balancer.production())).startsWith("HTTP/1.1 502 ");
  }

  @Test
  void letsADrainingTargetAnswerItsLastRequestAndGetNoMore() throws Exception {
    var blue = new FakeTarget(WHOLE, /* holds= */ true);
    targets.add(blue);
    var green = target(WHOLE.replace("blue", "next"));
    balancer.production().forwardTo(() -> List.of(blue.address(), green.address()));
    var last = CompletableFuture.supplyAsync(() -> get(balancer.production()));
    blue.request();
    inFlight.drain(blue.address(), Duration.ZERO);

    assertThat(get(balancer.production())).endsWith("next");
    assertThat(get(balancer.production())).endsWith("next");
    assertThat(last).isNotDone();

    blue.letGo();
    assertThat(last.get(20, TimeUnit.SECONDS)).endsWith("blue");
  }

  @Test
  void aTaskThatGetsThePortOfOneThatHasEndedGetsRequests() throws Exception {
    FakeTarget next = target(WHOLE);
    balancer.production().forwardTo(() -> List.of(next.address()));
    inFlight.drain(next.address(), Duration.ZERO);
    assertThat(get(balancer.production())).startsWith("HTTP/1.1 503 ");

    inFlight.ended(next.address());

    assertThat(get(balancer.production())).endsWith("blue");
  }

  private FakeTarget target(String answer) throws IOException {
    var target = new FakeTarget(answer, /* holds= */ false);
    targets.add(target);
    return target;
  }

  /** Everything that a visitor gets until the connection closes. */
  private String get(Listener listener) {
    try (var socket =
        (SSLSocket)
            certificates
                .client()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              ("GET / HTTP/1.1\r\nHost: " + HOST + "\r\nX-Forwarded-Proto: http\r\n\r\n")
                  .getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
