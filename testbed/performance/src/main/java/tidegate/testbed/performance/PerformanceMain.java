package tidegate.testbed.performance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tidegate.testbed.rehearsal.lambda.SandboxSettings;
import tidegate.testbed.wordpress.files.FileTree;
import tidegate.testbed.wordpress.tls.SiteCertificates;

/** What {@code make bench} starts: the repository's root, and how many rounds. */
public final class PerformanceMain {
  private PerformanceMain() {}

  /** Measures, and writes docs/performance.md. */
  public static void main(String[] arguments) {
    // Without it an answer's head and body leave apart, and wait 40 ms for each other.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var root = Path.of(arguments[0]).toAbsolutePath().normalize();
    var work = root.resolve("target/performance");
    FileTree.delete(work);
    try {
      Files.createDirectories(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var certificates = SiteCertificates.create(work, "localhost");
    var trusted = TrustStores.with(certificates.pem().authority(), work);
    try (var endpoint = new TlsEndpoint(certificates.server())) {
      var application = new Application(root, work, endpoint.url());
      var settings = new SandboxSettings(work.resolve("lambda"), trusted.jvmFlags());
      var python = Peers.findPython();
      var peers = new Peers(python, work.resolve("peers"), trusted.pem());
      try (var bench = new Bench(application, endpoint, settings)) {
        var rounds = Integer.parseInt(arguments[1]);
        var measured =
            new Rounds(bench, application, peers, line -> System.out.println("bench: " + line))
                .run(rounds);
        var report = new Report(measured, rounds, bench.shared(), python.isPresent());
        Files.writeString(root.resolve("docs/performance.md"), report.text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("docs/performance.md cannot be written", e);
    }
  }
}
