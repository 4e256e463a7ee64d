package tidegate.testbed.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the modules, what each is built on, and the rooms in it, from poms and package-infos. */
final class PackageMap {
  private static final String START = "<!-- drawn by `make map` -->\n";
  private static final String END = "<!-- end of what is drawn -->\n";
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern SENTENCE =
      Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/", Pattern.DOTALL);
  private static final Pattern NEEDED =
      Pattern.compile("<artifactId>tidegate-([a-z-]+)</artifactId>");

  private PackageMap() {}

  /** What stands between the marks. */
  static String written(String document) {
    return document.substring(document.indexOf(START) + START.length(), document.indexOf(END));
  }

  /** The document with another drawing between the marks. */
  static String replaced(String document, String drawing) {
    return document.substring(0, document.indexOf(START) + START.length())
        + drawing
        + document.substring(document.indexOf(END));
  }

  static String drawn(Path top) {
    String modules =
        MODULE
            .matcher(text(top.resolve("pom.xml")))
            .results()
            .map(match -> module(top, match.group(1)))
            .collect(Collectors.joining("\n"));
    return "```\n" + modules + "```\n";
  }

  private static String module(Path top, String module) {
    String pom = text(top.resolve(module).resolve("pom.xml"));
    String own = pom.substring(pom.indexOf("</parent>"));
    List<String> needed =
        NEEDED
            .matcher(own)
            .results()
            .skip(1)
            .map(match -> match.group(1))
            // Only a function's tests know the testbed.
            .filter(name -> !(module.startsWith("functions") && name.startsWith("testbed")))
            .distinct()
            .toList();
    String line = needed.isEmpty() ? module : module + "   (on " + String.join(", ", needed) + ")";
    return line + "\n" + rooms(top.resolve(module).resolve("src/main/java"));
  }

  private static String rooms(Path sources) {
    if (!Files.isDirectory(sources)) {
      return "";
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .sorted()
          .map(file -> room(sources, file))
          .collect(Collectors.joining());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String room(Path sources, Path info) {
    String name = sources.relativize(info.getParent()).toString().replaceFirst("^tidegate/", "");
    return "  %-28s %s%n".formatted(name, sentence(text(info)));
  }

  private static String sentence(String source) {
    Matcher comment = SENTENCE.matcher(source);
    if (!comment.find()) {
      return "";
    }
    String said =
        comment
            .group(1)
            .replaceFirst("^\\*\\s*", "")
            .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
            .replaceAll("\\{@(?:code|link) ([^}]+)}", "$1");
    int end = said.indexOf(". ");
    return end < 0 ? said : said.substring(0, end + 1);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
