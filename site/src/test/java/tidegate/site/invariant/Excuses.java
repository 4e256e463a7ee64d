package tidegate.site.invariant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a fault may go unfound: lines of "pattern = reason" over {@link Mutation#toString()}, the
 * first that matches counts.
 */
record Excuses(List<Excuse> all) {

  /**
   * One reason.
   *
   * @param pattern found anywhere in the mutation's text
   */
  record Excuse(Pattern pattern, String reason) {
    boolean fits(Mutation mutation) {
      return pattern.matcher(mutation.toString()).find();
    }
  }

  static Excuses read() throws IOException {
    return new Excuses(
        Files.readAllLines(Path.of("src/test/resources/excuses.txt")).stream()
            .filter(line -> line.contains(" = ") && !line.startsWith("#"))
            .map(line -> line.split(" = ", 2))
            .map(parts -> new Excuse(Pattern.compile(parts[0].strip()), parts[1].strip()))
            .toList());
  }

  /** A mutation on one line of a report. */
  static String shortly(Mutation mutation) {
    var text = mutation.toString().replace("\n", " ").replace("|", "/");
    return text.length() > 150 ? text.substring(0, 147) + "..." : text;
  }

  Optional<String> reason(Mutation mutation) {
    return all.stream().filter(excuse -> excuse.fits(mutation)).map(Excuse::reason).findFirst();
  }

  List<String> unused(List<Mutation> survivors) {
    return all.stream()
        .filter(excuse -> survivors.stream().noneMatch(excuse::fits))
        .map(excuse -> excuse.pattern().pattern())
        .toList();
  }
}
