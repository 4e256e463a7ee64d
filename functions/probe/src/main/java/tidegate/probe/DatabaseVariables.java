package tidegate.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tidegate.core.settings.Environment;
import tidegate.probe.database.DatabaseSettings;
import tidegate.probe.database.DatabaseTls;

/** Reads the variables that begin with DB_. */
final class DatabaseVariables {

  private DatabaseVariables() {}

  /** Empty where DB_HOST is; then none of the others is asked for. */
  static Optional<DatabaseSettings> from(Environment environment) {
    String host = environment.text("DB_HOST", "");
    if (host.isEmpty()) {
      return Optional.empty();
    }
    boolean iam =
        environment.parsed(
            "DB_AUTH", true, "iam or password", text -> either(text, "iam", "password"));
    return Optional.of(
        new DatabaseSettings(
            host,
            environment.number("DB_PORT", 3306),
            environment.text("DB_NAME"),
            environment.text("DB_USER"),
            iam ? Optional.empty() : Optional.of(environment.text("DB_PASSWORD")),
            tls(environment),
            environment.parsed(
                "TABLE_PREFIX",
                "wp_",
                "1 to 32 letters, digits and underscores",
                DatabaseVariables::prefix)));
  }

  private static DatabaseTls tls(Environment environment) {
    boolean verify =
        environment.parsed(
            "DB_TLS", true, "verify-full or off", text -> either(text, "verify-full", "off"));
    DatabaseTls authorities =
        environment.parsed(
            "DB_CA", DatabaseTls.rds(), "a file with certificates in PEM", DatabaseVariables::file);
    return verify ? authorities : new DatabaseTls.Off();
  }

  private static DatabaseTls file(String path) {
    try {
      String pem = Files.readString(Path.of(path));
      if (pem.startsWith("-----BEGIN CERTIFICATE-----")) {
        return new DatabaseTls.VerifyFull(pem);
      }
      throw new IllegalArgumentException("not PEM");
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private static boolean either(String text, String yes, String no) {
    if (text.equals(yes)) {
      return true;
    }
    if (text.equals(no)) {
      return false;
    }
    throw new IllegalArgumentException(text);
  }

  private static String prefix(String text) {
    if (!text.matches("[A-Za-z0-9_]{1,32}")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
