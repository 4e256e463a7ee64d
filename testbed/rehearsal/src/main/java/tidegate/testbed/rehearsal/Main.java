package tidegate.testbed.rehearsal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import tidegate.testbed.cloudformation.TemplateException;
import tidegate.testbed.rehearsal.command.CalendarCommand;
import tidegate.testbed.rehearsal.command.PlayCommand;
import tidegate.testbed.rehearsal.command.ProbeCommand;
import tidegate.testbed.rehearsal.command.ServeCommand;
import tidegate.testbed.wordpress.TestbedException;

/** What {@code ./rehearse} starts; its first argument is the repository's root. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its code: 0 done, 1 not as it should be, 2 wrong usage. */
  public static void main(String[] arguments) {
    // Without it an answer's head and body leave apart, and wait 40 ms for each other.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var root = Path.of(arguments[0]).toAbsolutePath().normalize();
    var words = List.of(arguments).subList(1, arguments.length);
    try {
      System.exit(run(root, words));
    } catch (TestbedException | TemplateException e) {
      System.err.println("rehearse: " + e.getMessage());
      System.exit(1);
    }
  }

  private static int run(Path root, List<String> words) {
    if (words.isEmpty()) {
      return new PlayCommand(root).run();
    }
    return switch (words.getFirst()) {
      case "serve" -> new ServeCommand(root, words.subList(1, words.size())).run();
      case "probe" -> probe(root, words.subList(1, words.size()));
      case "calendar" ->
          new CalendarCommand(
                  Path.of(System.getenv().getOrDefault("CALLER", root.toString())),
                  words.subList(1, words.size()),
                  InstantSource.system())
              .run();
      default -> {
        System.err.println("rehearse: no command " + words.getFirst() + ", see ./rehearse --help");
        yield 2;
      }
    };
  }

  /** 1 says what was found out about the site; that nobody looked is something else. */
  private static int probe(Path root, List<String> words) {
    try {
      return new ProbeCommand(root, words).run();
    } catch (TestbedException e) {
      System.err.println("rehearse: " + e.getMessage());
      return 2;
    }
  }
}
