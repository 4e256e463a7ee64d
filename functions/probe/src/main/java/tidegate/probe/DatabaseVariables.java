package tidegate.probe;

import java.util.Optional;
import tidegate.core.settings.Environment;
import tidegate.probe.database.DatabaseSettings;

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
            environment.parsed(
                "DB_TLS", true, "verify-full or off", text -> either(text, "verify-full", "off")),
            environment.parsed(
                "TABLE_PREFIX",
                "wp_",
                "1 to 32 letters, digits and underscores",
                DatabaseVariables::prefix)));
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
