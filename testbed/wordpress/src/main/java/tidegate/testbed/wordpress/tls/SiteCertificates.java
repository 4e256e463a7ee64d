package tidegate.testbed.wordpress.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.wordpress.TestbedException;

/** A certificate for the site's name, made for this run, and the store that trusts it. */
public final class SiteCertificates {
  /** Of both stores; they are worth nothing beyond this run. */
  public static final String PASSWORD = "testbed";

  private static final String TYPE = "PKCS12";
  private static final String AUTHORITY = "ca";
  private static final String SITE = "site";

  private final Path keys;
  private final Path trust;
  private final ServerIdentity pem;

  private SiteCertificates(Path keys, Path trust, ServerIdentity pem) {
    this.keys = keys;
    this.trust = trust;
    this.pem = pem;
  }

  /** Makes a certificate authority's key and one certificate for {@code hosts} with it. */
  public static SiteCertificates create(Path folder, String... hosts) {
    var keys = folder.resolve("site.p12");
    var trust = folder.resolve("trust.p12");
    keyPair(keys, AUTHORITY, "Tidegate testbed", "-ext", "bc:c");
    // The database, too, shows this certificate, and is asked for by its address.
    var names = "san=dns:" + String.join(",dns:", hosts) + ",ip:127.0.0.1";
    keyPair(keys, SITE, hosts[0], "-signer", AUTHORITY, "-ext", names);
    try {
      var store = load(keys);
      var key = store.getKey(SITE, PASSWORD.toCharArray());
      var site = store.getCertificate(SITE);
      var authority = store.getCertificate(AUTHORITY);
      var trusted = empty();
      trusted.setCertificateEntry(AUTHORITY, authority);
      save(trusted, trust);
      // No server has the key that signed its certificate.
      store.deleteEntry(AUTHORITY);
      store.setCertificateEntry(AUTHORITY, authority);
      save(store, keys);
      var pem =
          new ServerIdentity(
              pem(folder.resolve("site.pem"), "CERTIFICATE", site.getEncoded()),
              pem(folder.resolve("site.key"), "PRIVATE KEY", key.getEncoded()),
              pem(folder.resolve("authority.pem"), "CERTIFICATE", authority.getEncoded()));
      return new SiteCertificates(keys, trust, pem);
    } catch (GeneralSecurityException | IOException e) {
      throw new TestbedException("the site's certificate cannot be read", e);
    }
  }

  private static void keyPair(Path store, String alias, String name, String... more) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + name));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30"));
    command.addAll(List.of(more));
    command.addAll(List.of("-keystore", store.toString(), "-storetype", TYPE));
    command.addAll(List.of("-storepass", PASSWORD));
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-Xshare:auto"));
    var log = store.resolveSibling("keytool.log");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new TestbedException("keytool makes no certificate, see " + log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("keytool does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TestbedException("interrupted", e);
    }
  }

  private static Path pem(Path file, String what, byte[] encoded) throws IOException {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return Files.writeString(
        file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, lines));
  }

  /** The same certificate for servers that want files. */
  public ServerIdentity pem() {
    return pem;
  }

  /** JVM flags that make a function trust the site as it would a public certificate. */
  public List<String> jvmFlags() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + trust,
        "-Djavax.net.ssl.trustStoreType=" + TYPE,
        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  /** For the load balancer; trusts the authority, too. */
  public SSLContext server() {
    return context(Optional.of(keys));
  }

  /** For visitors. */
  public SSLContext client() {
    return context(Optional.empty());
  }

  private SSLContext context(Optional<Path> identity) {
    try {
      var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(load(trust));
      var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      @Nullable KeyStore store = identity.isPresent() ? load(identity.get()) : null;
      own.init(store, PASSWORD.toCharArray());
      var context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new TestbedException("the site's certificate cannot be read", e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance(TYPE);
    store.load(null, PASSWORD.toCharArray());
    return store;
  }

  private static void save(KeyStore store, Path file) throws GeneralSecurityException, IOException {
    try (var out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance(TYPE);
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }
}
