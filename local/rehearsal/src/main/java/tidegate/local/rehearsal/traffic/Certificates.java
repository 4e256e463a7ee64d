package tidegate.local.rehearsal.traffic;

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
import tidegate.local.rehearsal.RehearsalException;
import tidegate.local.rehearsal.process.ServerIdentity;

/** A certificate for the site's name, made for this rehearsal, and the store that trusts it. */
public final class Certificates {
  /** Of both stores; they are worth nothing beyond this rehearsal. */
  public static final String PASSWORD = "rehearsal";

  private static final String TYPE = "PKCS12";

  private final Path keys;
  private final Path trust;
  private final ServerIdentity pem;

  private Certificates(Path keys, Path trust, ServerIdentity pem) {
    this.keys = keys;
    this.trust = trust;
    this.pem = pem;
  }

  /** Makes a certificate authority's key and one certificate for {@code hosts} with it. */
  public static Certificates create(Path folder, String... hosts) {
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
        "CN=" + hosts[0],
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
        // The database, too, shows this certificate, and is asked for by its address.
        "san=dns:" + String.join(",dns:", hosts) + ",ip:127.0.0.1",
        "-validity",
        "30");
    for (var store : List.of(keys, trust)) {
      keytool(store, "-importcert", "-noprompt", "-alias", "ca", "-file", root.toString());
    }
    keytool(keys, "-importcert", "-alias", "site", "-file", certificate.toString());
    var pem = new ServerIdentity(certificate, keyOf(keys), root);
    return new Certificates(keys, trust, pem);
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

  private static Path keyOf(Path store) {
    try {
      byte[] key = load(store).getKey("site", PASSWORD.toCharArray()).getEncoded();
      String pem =
          "-----BEGIN PRIVATE KEY-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
              + "\n-----END PRIVATE KEY-----\n";
      return Files.writeString(store.resolveSibling("site.key"), pem);
    } catch (GeneralSecurityException | IOException e) {
      throw new RehearsalException("the rehearsal's key cannot be read", e);
    }
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
