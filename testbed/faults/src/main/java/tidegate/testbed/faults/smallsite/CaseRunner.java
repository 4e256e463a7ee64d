package tidegate.testbed.faults.smallsite;

import java.net.IDN;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Verdict;
import tidegate.probe.Settings;
import tidegate.probe.Wiring;
import tidegate.testbed.wordpress.tls.SiteCertificates;

/** Asks the probe about cases as gate and verify ask it. Not thread-safe. */
public final class CaseRunner {
  private static final Duration BUDGET = Duration.ofMinutes(1);
  private static final String SITE = "SITE_URL";

  private final Path folder;
  private final String site;
  private final Map<String, SSLContext> contexts = new HashMap<>();

  /**
   * @param folder where certificates are kept
   * @param site the address of the site of the cases' {@code base}
   */
  public CaseRunner(Path folder, String site) {
    this.folder = folder;
    this.site = site;
  }

  /** Serves both sides and looks; a release is green against blue, and alone it is production. */
  public CaseResult run(SiteCase one) throws InterruptedException {
    String url = one.setting(SITE, site);
    SSLContext tls = context(one.setting("CERT", IDN.toASCII(host(url))));
    try (var blue = new SiteServer(one.blue(), tls);
        var green = new SiteServer(one.green(), tls)) {
      var environment = new TreeMap<>(one.settings());
      environment.put(SITE, url);
      environment.put("TEST_ADDRESS", green.address());
      environment.put("PRODUCTION_ADDRESS", (one.alone() ? green : blue).address());
      var probe = Wiring.of(Settings.from(environment), tls.getSocketFactory());
      List<Finding> findings = probe.run(one.alone() ? production() : green()).findings();
      return new CaseResult(
          new Verdict(
              one.alone() ? findings.stream().map(Finding::withoutBlue).toList() : findings));
    }
  }

  /** Trusts what it shows. */
  private SSLContext context(String name) {
    return contexts.computeIfAbsent(
        name, host -> SiteCertificates.create(made(host), host).server());
  }

  private Path made(String host) {
    Path path = folder.resolve(host);
    if (!path.toFile().mkdirs()) {
      throw new IllegalStateException("cannot make " + path);
    }
    return path;
  }

  /** Also of an address in its own script, which {@link java.net.URI} reads no host from. */
  private static String host(String url) {
    return url.replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
  }

  /** As the hook AfterAllowTestTraffic asks. */
  private static ProbeRequest green() {
    return new ProbeRequest(
            Target.GREEN,
            Optional.of(Target.PRODUCTION),
            Optional.empty(),
            List.of(),
            /* database= */ true,
            BUDGET)
        .since(Instant.now());
  }

  /** As verify and {@code ./rehearse probe} ask. */
  private static ProbeRequest production() {
    return new ProbeRequest(
        Target.PRODUCTION,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        /* database= */ false,
        BUDGET);
  }
}
