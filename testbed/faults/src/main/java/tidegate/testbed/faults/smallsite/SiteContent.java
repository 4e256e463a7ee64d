package tidegate.testbed.faults.smallsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one side, and how they are answered. */
final class SiteContent {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=UTF-8"),
          Map.entry("php", "text/html; charset=UTF-8"),
          Map.entry("json", "application/json; charset=UTF-8"),
          Map.entry("xml", "text/xml; charset=UTF-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("css", "text/css"),
          Map.entry("js", "text/javascript"),
          Map.entry("mjs", "text/javascript"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("woff2", "font/woff2"));

  private final List<CaseFiles> layers;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<Replacement> replacements = new ArrayList<>();
  private final List<AnswerRule> rules = new ArrayList<>();

  /**
   * @param layers each laid over those before it; replacements and rules are added up
   */
  SiteContent(List<CaseFiles> layers) {
    this.layers = List.copyOf(layers);
    layers.forEach(this::add);
  }

  /** The same with one layer more. */
  SiteContent with(CaseFiles layer) {
    return new SiteContent(Stream.concat(layers.stream(), Stream.of(layer)).toList());
  }

  /** A file's text; empty where there is no such file. */
  String text(String name) {
    return CaseFiles.text(files.getOrDefault(name, new byte[0]));
  }

  private void add(CaseFiles overlay) {
    overlay
        .files()
        .forEach((path, content) -> {
          switch (path) {
            case "_replace" -> replacements.addAll(Replacement.parse(CaseFiles.text(content)));
            case "_answers" -> rules.addAll(AnswerRule.parse(CaseFiles.text(content)));
            default -> files.put(path, content);
          }
        });
  }

  /**
   * Answers a request.
   *
   * @param requests how many this side has had before
   */
  Reply reply(String path, String query, int requests) {
    List<AnswerRule> matching =
        rules.stream().filter(rule -> rule.matches(path, path + "?" + query, requests)).toList();
    return Route.candidates(path, query).stream()
        .flatMap(name -> file(name).stream())
        .findFirst()
        .or(() -> file(Route.MISSING))
        .orElseGet(() -> Reply.file(404, "text/plain", new byte[0]))
        .changedBy(matching);
  }

  private Optional<Reply> file(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String type =
        name.equals(Route.FEED)
            ? "application/rss+xml; charset=UTF-8"
            : TYPES.getOrDefault(extension, "application/octet-stream");
    return Optional.ofNullable(files.get(name))
        .map(content -> extension.equals("css") ? content : replaced(content))
        .map(content -> Reply.file(name.equals(Route.MISSING) ? 404 : 200, type, content));
  }

  private byte[] replaced(byte[] content) {
    byte[] body = content;
    for (Replacement replacement : replacements) {
      body = replacement.in(body);
    }
    return body;
  }
}
