package tidegate.local.zoo.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tidegate.local.rehearsal.process.Leash;
import tidegate.local.zoo.ZooException;

/** A certificate for the site's name that only the zoo trusts, made by the JDK's keytool. */
final class Certificate {
  static final String PASSWORD = "zoo-zoo";

  private Certificate() {}

  static SSLContext forName(String name, Path folder) throws IOException {
    Path store = folder.resolve("certificate.p12");
    int made =
        Leash.start(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "site",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "SAN=dns:" + name + ",dns:www." + name,
                    "-validity",
                    "90",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store.toString()),
                System.getenv(),
                folder,
                folder.resolve("keytool.log"))
            .await(60);
    if (made != 0) {
      throw new ZooException("keytool failed");
    }
    try (var in = Files.newInputStream(store)) {
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      own.init(keys, PASSWORD.toCharArray());
      var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(keys);
      var context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new ZooException("no certificate", e);
    }
  }
}
