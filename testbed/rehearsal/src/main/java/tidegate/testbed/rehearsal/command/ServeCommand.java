package tidegate.testbed.rehearsal.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tidegate.testbed.rehearsal.story.Rehearsal;
import tidegate.testbed.rehearsal.story.RehearsalOptions;
import tidegate.testbed.wordpress.TestbedException;

/** Keeps the stand-in AWS up, its time in step with ours, until Ctrl-C. */
public final class ServeCommand {
  private final Path root;
  private final int port;

  /**
   * @param words at most one, the port; 4566 if there is none
   * @throws TestbedException if it is none
   */
  public ServeCommand(Path root, List<String> words) {
    this.root = root;
    this.port = words.isEmpty() ? 4566 : port(words.getFirst());
  }

  private static int port(String word) {
    if (!word.matches("[0-9]{1,5}") || Integer.parseInt(word) > 65535) {
      throw new TestbedException("'%s' is no port: ./rehearse serve [port]".formatted(word));
    }
    return Integer.parseInt(word);
  }

  /** Serves until interrupted. */
  public int run() {
    var options = RehearsalOptions.at(root, System.getenv()).withEndpointPort(port);
    WordPressHint.ifNone(options);
    try (var rehearsal = Rehearsal.start(options, Instant.now())) {
      Runtime.getRuntime().addShutdownHook(new Thread(rehearsal::close));
      System.out.printf(
          """
          The stand-in AWS answers at %1$s; the site (%5$s) stands behind
          https://127.0.0.1:%2$d. Try, in another shell:

            export AWS_ACCESS_KEY_ID=me AWS_SECRET_ACCESS_KEY=me AWS_DEFAULT_REGION=%3$s
            aws --endpoint-url %1$s ecs describe-services --cluster site-cluster --services site
            aws --endpoint-url %1$s deploy list-deployments
            AWS_ENDPOINT_URL=%1$s ./tidegate status
            sam local invoke PeaksFunction -e events/peaks-tick.json --env-vars events/env.json

          (in sam's containers this machine is host.docker.internal, so ENDPOINT_URL there is
          http://host.docker.internal:%4$d). Ctrl-C ends it.
          """,
          rehearsal.endpoint(),
          rehearsal.productionPort(),
          "ap-northeast-2",
          port,
          rehearsal.siteDescription());
      keepTime(rehearsal);
      return 0;
    }
  }

  private static void keepTime(Rehearsal rehearsal) {
    while (!Thread.currentThread().isInterrupted()) {
      rehearsal.passTo(Instant.now());
      try {
        Thread.sleep(Duration.ofMillis(500));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
