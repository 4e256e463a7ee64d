package tidegate.testbed.performance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import tidegate.testbed.wordpress.TestbedException;

/**
 * The public authorities that the JDK trusts, and ours: what a start costs depends on how many
 * there are.
 *
 * @param store for Java, without a password like the JDK's own
 * @param pem the same for Python
 * @param size how many
 */
record TrustStores(Path store, Path pem, int size) {

  static TrustStores with(Path authority, Path folder) {
    // As the JDK's own store is written.
    System.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
    System.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
    var publicOnes = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    try (var ours = Files.newInputStream(authority)) {
      var trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      var given = KeyStore.getInstance(publicOnes.toFile(), (char[]) null);
      for (var alias : Collections.list(given.aliases())) {
        trusted.setCertificateEntry(alias, given.getCertificate(alias));
      }
      trusted.setCertificateEntry(
          "tidegate", CertificateFactory.getInstance("X.509").generateCertificate(ours));
      var store = folder.resolve("authorities.p12");
      try (var out = Files.newOutputStream(store)) {
        trusted.store(out, null);
      }
      return new TrustStores(
          store,
          Files.writeString(folder.resolve("authorities.pem"), pem(trusted)),
          trusted.size());
    } catch (GeneralSecurityException | IOException e) {
      throw new TestbedException("the authorities cannot be written", e);
    }
  }

  private static String pem(KeyStore trusted) throws GeneralSecurityException {
    var text = new StringBuilder();
    var encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    for (var alias : Collections.list(trusted.aliases())) {
      text.append("-----BEGIN CERTIFICATE-----\n")
          .append(encoder.encodeToString(trusted.getCertificate(alias).getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return text.toString();
  }

  List<String> jvmFlags() {
    return List.of("-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStoreType=PKCS12");
  }
}
