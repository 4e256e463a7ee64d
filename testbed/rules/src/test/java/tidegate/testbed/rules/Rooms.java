package tidegate.testbed.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the rooms of the house stand. */
final class Rooms {

  static final List<String> FUNCTIONS = List.of("peaks", "rollout", "gate", "verify", "probe");

  private Rooms() {}

  /** The top of the checkout: Surefire runs a module's tests in the module's folder. */
  static Path top() {
    return Path.of("../..").toAbsolutePath().normalize();
  }

  static Path zip(String function) {
    return top().resolve("functions/%s/target/tidegate-%s.zip".formatted(function, function));
  }

  /** The product's own classes, without tests. */
  static JavaClasses classes() {
    Stream<Path> functions =
        Stream.concat(Stream.of("core", "cloud"), FUNCTIONS.stream())
            .map(room -> top().resolve("functions/" + room + "/target/classes"));
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPaths(functions.toList());
  }
}
