package tidegate.probe;

import static tidegate.probe.site.RawServer.bytes;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;
import tidegate.probe.site.RawServer;

/**
 * A program that looks at pages that mean harm, in a JVM of its own so that its memory can be
 * measured. Writes a line for each, and the most memory that the process ever had.
 */
public final class HostilePages {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";

  private HostilePages() {}

  public static void main(String[] arguments) throws Exception {
    Duration budget = Duration.parse(arguments[0]);
    for (Hostile hostile : hostile().toList()) {
      ProbeReply reply = look(hostile, budget);
      System.out.println(
          "page\t"
              + hostile.name()
              + "\t"
              + reply.findings().size()
              + "\t"
              + reply.took().toMillis());
    }
    try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
      status
          .filter(line -> line.startsWith("VmHWM"))
          .forEach(line -> System.out.println("peak\t" + line.replaceAll("\\D", "")));
    }
  }

  static ProbeReply look(Hostile hostile, Duration budget) throws Exception {
    try (RawServer server = RawServer.plain(hostile.answerer())) {
      String address = "http://" + server.destination();
      var settings =
          Settings.from(
              Map.of(
                  "SITE_URL", "https://example.com",
                  "PRODUCTION_ADDRESS", address,
                  "TEST_ADDRESS", address));
      return Wiring.of(settings)
          .run(
              new ProbeRequest(
                  Target.GREEN,
                  Optional.of(Target.PRODUCTION),
                  Optional.empty(),
                  List.of(),
                  /* database= */ false,
                  budget));
    }
  }

  record Hostile(String name, RawServer.Answerer answerer) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hostile> hostile() {
    return Stream.of(
        new Hostile("an endless body", (_, out) -> repeat(out, "x".repeat(65_536))),
        new Hostile("endless tags", (_, out) -> repeat(out, "<a href='/x'>".repeat(5_000))),
        new Hostile(
            "endless open comments", (_, out) -> repeat(out, "<!-- <script>".repeat(5_000))),
        new Hostile(
            "a tag with endless attributes",
            (_, out) -> repeat(out, "<p " + "a=b ".repeat(20_000))),
        new Hostile(
            "an unclosed quote", (_, out) -> repeat(out, "<a href=\"" + "y".repeat(60_000))),
        new Hostile(
            "a style full of comments", (_, out) -> repeat(out, "<style>" + "/**".repeat(20_000))),
        new Hostile("ten thousand links on each page", (_, out) -> out.write(bytes(OK + links()))),
        new Hostile("a line of 50 MB", (_, out) -> line(out)),
        new Hostile(
            "redirects without end",
            (head, out) ->
                out.write(
                    bytes("HTTP/1.1 302 X\r\nLocation: " + head.split(" ", 3)[1] + "x\r\n\r\n"))),
        new Hostile("no answer at all", (_, _) -> Thread.sleep(60_000)));
  }

  private static void repeat(OutputStream out, String text) throws Exception {
    byte[] some = bytes(text);
    out.write(bytes(OK));
    while (true) {
      out.write(some);
    }
  }

  private static void line(OutputStream out) throws Exception {
    byte[] some = bytes("x".repeat(1 << 20));
    out.write(bytes(OK));
    for (int i = 0; i < 50; i++) {
      out.write(some);
    }
  }

  private static String links() {
    var page = new StringBuilder("<html><title>x</title>");
    for (int i = 0; i < 10_000; i++) {
      page.append("<a href='/page-").append(i).append("/'>").append(i).append("</a>");
      page.append("<img src='http://host-").append(i).append(".example/a.png'>");
    }
    return page.append("</html>").toString();
  }
}
