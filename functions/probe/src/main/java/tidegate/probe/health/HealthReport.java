package tidegate.probe.health;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
 * @param saltsSet whether all eight keys and salts are set from outside the container
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
    Optional<Boolean> saltsSet) {

  public HealthReport {
    plugins = List.copyOf(plugins);
    missingPlugins = List.copyOf(missingPlugins);
    themeMissing = List.copyOf(themeMissing);
    constants = List.copyOf(constants);
  }
}
