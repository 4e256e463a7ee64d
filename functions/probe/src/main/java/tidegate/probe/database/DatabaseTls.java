package tidegate.probe.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How far the way to the database is trusted. */
public sealed interface DatabaseTls {

  /** In the clear; for a database on the same machine. */
  record Off() implements DatabaseTls {}

  /**
   * Only with TLS, and only with a certificate for the host that is connected to.
   *
   * @param authorities certificates in PEM, the text itself; no others are trusted
   */
  record VerifyFull(String authorities) implements DatabaseTls {}

  /** Trusts the authorities of Amazon RDS in every region, which are built in. */
  static DatabaseTls rds() {
    try (var in = DatabaseTls.class.getResourceAsStream("/tidegate/probe/rds-ca.pem")) {
      return new VerifyFull(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException("the authorities of RDS are not in this build", e);
    }
  }
}
