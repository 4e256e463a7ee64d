package tidegate.testbed.faults.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PHP with the official image's settings, so far as they change what a visitor gets. */
final class PhpCommand {
  private static final List<String> IMAGE =
      List.of(
          // As in the official image: no notices, nothing shown.
          "error_reporting=4437",
          "display_errors=0",
          "log_errors=1",
          "html_errors=0",
          "memory_limit=128M",
          "expose_php=0",
          // Files are swapped between two specimens; in a container they never are.
          "opcache.revalidate_freq=0",
          "opcache.file_update_protection=0",
          "realpath_cache_ttl=0");

  private PhpCommand() {}

  static List<String> with(Map<String, String> environment) {
    var command = new ArrayList<>(List.of("php"));
    IMAGE.forEach(setting -> command.addAll(List.of("-d", setting)));
    environment
        .getOrDefault("ZOO_INI", "")
        .lines()
        .forEach(setting -> command.addAll(List.of("-d", setting)));
    return command;
  }
}
