package tidegate.probe.health;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What only WordPress knows, as the must-use plugin tells it. Every field may be missing.
 *
 * @param missingPlugins plugins that are active in the database and whose files are not there
 * @param plugins all plugins that are active, by their files
 * @param themeMissing names of the theme and of its parent that have no directory
 * @param schemaCode the {@code db_version} that the code wants
 * @param schemaDatabase the {@code db_version} that the database has
 * @param constants {@code WP_HOME} and {@code WP_SITEURL} where they override the database
 * @param contentShared whether wp-content lies on the volume that all tasks share
 * @param imageWordpress the WordPress version that the image brought, which is not the running one
 *     where an older copy hides it
 * @param objectCache {@code none}, {@code works} or {@code broken}
 * @param objectCacheMicros what one question to the object cache takes
 * @param saltsSet whether all eight keys and salts are set from outside the container
 * @param debugDisplay whether PHP's messages are printed into pages
 * @param fatal what ended WordPress before it was loaded; empty where nothing did
 * @param tasks the tasks that told this
 * @param databases the databases that the tasks use, each as schema, prefix and server in one
 * @param saltMarks fingerprints of the keys and salts; more than one means that tasks differ
 */
public record HealthReport(
    Optional<String> release,
    Optional<String> wordpress,
    Optional<String> imageWordpress,
    Optional<String> php,
    List<String> plugins,
    List<String> missingPlugins,
    List<String> themeMissing,
    OptionalLong schemaCode,
    OptionalLong schemaDatabase,
    List<String> constants,
    Optional<Boolean> contentShared,
    Optional<String> objectCache,
    OptionalLong objectCacheMicros,
    Optional<Boolean> saltsSet,
    Optional<Boolean> debugDisplay,
    Optional<String> fatal,
    Set<String> tasks,
    Set<String> saltMarks,
    Set<String> databases) {

  public HealthReport {
    plugins = List.copyOf(plugins);
    missingPlugins = List.copyOf(missingPlugins);
    themeMissing = List.copyOf(themeMissing);
    constants = List.copyOf(constants);
    tasks = Set.copyOf(tasks);
    saltMarks = Set.copyOf(saltMarks);
    databases = Set.copyOf(databases);
  }

  /** Of two tasks' reports what is worse in either; both may be the same task's. */
  HealthReport and(HealthReport other) {
    return new HealthReport(
        release,
        imageWordpress.equals(wordpress) ? other.wordpress : wordpress,
        imageWordpress.equals(wordpress) ? other.imageWordpress : imageWordpress,
        php,
        both(plugins, other.plugins),
        both(missingPlugins, other.missingPlugins),
        both(themeMissing, other.themeMissing),
        schemaCode,
        schemaDatabase,
        both(constants, other.constants),
        worse(contentShared, other.contentShared, /* bad= */ false),
        objectCache.filter("broken"::equals).isPresent() ? objectCache : other.objectCache,
        slower(objectCacheMicros, other.objectCacheMicros),
        worse(saltsSet, other.saltsSet, /* bad= */ false),
        worse(debugDisplay, other.debugDisplay, /* bad= */ true),
        fatal.isPresent() ? fatal : other.fatal,
        union(tasks, other.tasks),
        union(saltMarks, other.saltMarks),
        union(databases, other.databases));
  }

  private static Optional<Boolean> worse(
      Optional<Boolean> one, Optional<Boolean> other, boolean bad) {
    return one.filter(value -> value == bad).isPresent() || other.isEmpty() ? one : other;
  }

  private static OptionalLong slower(OptionalLong one, OptionalLong other) {
    return one.orElse(0) >= other.orElse(0) ? one : other;
  }

  private static List<String> both(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }
}
