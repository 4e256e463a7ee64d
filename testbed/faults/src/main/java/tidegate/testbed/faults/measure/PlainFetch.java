package tidegate.testbed.faults.measure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import tidegate.testbed.faults.ZooException;
import tidegate.testbed.faults.site.Harbour;

/** Fetches addresses as the probe does, a TLS connection each, and looks at nothing. */
final class PlainFetch {
  private final SSLSocketFactory tls;
  private final int parallelism;

  PlainFetch(SSLSocketFactory tls, int parallelism) {
    this.tls = tls;
    this.parallelism = parallelism;
  }

  /** Starts fetching from one loopback port; {@code parallelism} requests at once. */
  List<Future<?>> start(int port, List<String> paths, ExecutorService threads) {
    var places = new Semaphore(parallelism);
    var started = new ArrayList<Future<?>>();
    for (String path : paths) {
      started.add(threads.submit(() -> fetch(port, path, places)));
    }
    return started;
  }

  static void finish(List<Future<?>> started) throws InterruptedException {
    for (Future<?> one : started) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new ZooException("a page could not be fetched", e);
      }
    }
  }

  private void fetch(int port, String path, Semaphore places) {
    places.acquireUninterruptibly();
    try (var plain = new Socket(InetAddress.getLoopbackAddress(), port);
        var socket = (SSLSocket) tls.createSocket(plain, Harbour.HOST, port, true)) {
      var request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: "
              + Harbour.HOST
              + "\r\nUser-Agent: plain\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      places.release();
    }
  }
}
