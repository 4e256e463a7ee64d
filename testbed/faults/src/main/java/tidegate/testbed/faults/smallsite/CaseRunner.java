package tidegate.testbed.faults.smallsite;

import java.net.IDN;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Verdict;
import tidegate.gate.observe.Hook;
import tidegate.testbed.faults.gate.ThreeHooks;
import tidegate.testbed.wordpress.tls.SiteCertificates;

/** Asks the probe about cases as gate and verify ask it. Thread-safe. */
public final class CaseRunner {
  private static final Duration BUDGET = Duration.ofMinutes(1);
  private static final Arrangement PAGES_ALONE = new Arrangement(false, false);

  private final Path folder;
  private final String site;
  private final Map<String, SSLContext> contexts = new ConcurrentHashMap<>();

  /**
   * @param folder where certificates are kept
   * @param site the address of the site of the cases' {@code base}
   */
  public CaseRunner(Path folder, String site) {
    this.folder = folder;
    this.site = site;
  }

  /** Serves both sides and looks; a release is green against blue, and alone it is production. */
  public SmallSiteResult run(SiteCase one) throws InterruptedException {
    return run(one, Pace.USUAL, BUDGET);
  }

  /** The same with a green that answers at a pace of its own, in the time of one look. */
  public SmallSiteResult run(SiteCase one, Pace green, Duration budget)
      throws InterruptedException {
    try (var served = serve(one, PAGES_ALONE, green)) {
      boolean alone = one.alone();
      var probe = served.inside(/* shifted= */ alone);
      List<Finding> findings =
          probe.run((alone ? production() : green()).within(budget)).findings();
      return new SmallSiteResult(
          new Verdict(alone ? findings.stream().map(Finding::withoutBlue).toList() : findings));
    }
  }

  /** What one of the gate's hooks says of a case. */
  public SmallSiteResult hook(SiteCase one, Arrangement arrangement, Hook hook)
      throws InterruptedException {
    try (var served = serve(one, arrangement, Pace.USUAL)) {
      var hooks = new ThreeHooks(served.url(), ServedCase.GREEN, served.seenBy(hook));
      return new SmallSiteResult(hooks.verdict(hook));
    }
  }

  private ServedCase serve(SiteCase one, Arrangement arrangement, Pace green) {
    String url = one.setting(ServedCase.SITE, site);
    SSLContext tls = context(one.setting("CERT", IDN.toASCII(host(url))));
    return new ServedCase(one, url, tls, arrangement, green);
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
