package tidegate.local.rehearsal.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import tidegate.local.rehearsal.RehearsalException;

/** A certificate for the site's name, made for this rehearsal, and the store that trusts it. */
public final class Certificates {
  /** Of both stores; they are worth nothing beyond this rehearsal. */
  public static final String PASSWORD = "rehearsal";

  private static final String TYPE = "PKCS12";

  private final Path keys;
  private final Path trust;

  private Certificates(Path keys, Path trust) {
    this.keys = keys;
    this.trust = trust;
  }

  /** Makes a certificate authority's key and one certificate for {@code host} with it. */
  public static Certificates create(Path folder, String host) {
    var authority = folder.resolve("authority.p12");
    var keys = folder.resolve("site.p12");
    var trust = folder.resolve("trust.p12");
    var request = folder.resolve("site.csr");
    var certificate = folder.resolve("site.pem");
    var root = folder.resolve("authority.pem");
    keytool(
        authority,
        "-genkeypair",
        "-alias",
        "ca",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=Tidegate rehearsal",
        "-ext",
        "bc:c",
        "-validity",
        "30");
    keytool(authority, "-exportcert", "-rfc", "-alias", "ca", "-file", root.toString());
    keytool(
        keys,
        "-genkeypair",
        "-alias",
        "site",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=" + host,
        "-validity",
        "30");
    keytool(keys, "-certreq", "-alias", "site", "-file", request.toString());
    keytool(
        authority,
        "-gencert",
        "-rfc",
        "-alias",
        "ca",
        "-infile",
        request.toString(),
        "-outfile",
        certificate.toString(),
        "-ext",
        "san=dns:" + host,
        "-validity",
        "30");
    for (var store : List.of(keys, trust)) {
      keytool(store, "-importcert", "-noprompt", "-alias", "ca", "-file", root.toString());
    }
    keytool(keys, "-importcert", "-alias", "site", "-file", certificate.toString());
    return new Certificates(keys, trust);
  }

  private static void keytool(Path store, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of(
            "-keystore",
            store.toString(),
            "-storetype",
            TYPE,
            "-storepass",
            PASSWORD,
            "-J-XX:TieredStopAtLevel=1",
            "-J-Xshare:auto"));
    var log = store.resolveSibling("keytool.log");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new RehearsalException("keytool makes no certificate, see " + log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("keytool does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RehearsalException("interrupted", e);
    }
  }

  /** JVM flags that make a function trust the site as it would a public certificate. */
  public List<String> jvmFlags() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + trust,
        "-Djavax.net.ssl.trustStoreType=" + TYPE,
        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  /** For the load balancer. */
  SSLContext server() {
    return context(Optional.of(keys));
  }

  /** For visitors. */
  SSLContext client() {
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
      throw new RehearsalException("the rehearsal's certificate cannot be read", e);
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
