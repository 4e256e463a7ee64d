package tidegate.testbed.faults.smallsite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Files by their paths. They are kept in a folder, or in one text file of Go's txtar form: a line
 * {@code -- path --} before each file, and a comment before the first.
 */
record CaseFiles(Map<String, byte[]> files) {
  static final String ARCHIVE = ".txtar";

  private static final Pattern MARK = Pattern.compile("-- (\\S+) --");

  /** Reads a folder, or an archive. */
  static CaseFiles read(Path path) {
    try {
      return Files.isDirectory(path) ? folder(path) : archive(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private static CaseFiles folder(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    return new CaseFiles(files);
  }

  private static CaseFiles archive(String text) {
    var contents = new TreeMap<String, StringBuilder>();
    var current = new StringBuilder();
    for (String line : text.lines().toList()) {
      var mark = MARK.matcher(line);
      if (mark.matches()) {
        current = new StringBuilder();
        contents.put(mark.group(1), current);
      } else {
        current.append(line).append('\n');
      }
    }
    var files = new TreeMap<String, byte[]>();
    contents.forEach((name, content) -> files.put(name, content.toString().getBytes(UTF_8)));
    return new CaseFiles(files);
  }

  /** What is below one of its folders. */
  CaseFiles under(String folder) {
    var below = new TreeMap<String, byte[]>();
    files.forEach((name, content) -> {
      if (name.startsWith(folder + "/")) {
        below.put(name.substring(folder.length() + 1), content);
      }
    });
    return new CaseFiles(below);
  }

  /** A file's text; empty where there is no such file. */
  String text(String name) {
    return text(files.getOrDefault(name, new byte[0]));
  }

  static String text(byte[] content) {
    return new String(content, UTF_8);
  }

  /** Whether it is a case. */
  boolean has(String name) {
    return files.containsKey(name);
  }

  static List<Path> list(Path folder) {
    try (var paths = Files.walk(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }
}
