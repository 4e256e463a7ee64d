package tidegate.rollout;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.core.exception.SdkException;
import tidegate.core.event.Incoming;
import tidegate.rollout.decide.Request;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.page.PageRenderer;
import tidegate.rollout.page.PageView;

/** Answers the dashboard's widget from what status and history say. It only looks. */
final class Page {

  private final Reconciler reconciler;
  private final Aws aws;
  private final Replies replies;
  private final PageRenderer renderer;
  private final InstantSource clock;

  Page(Reconciler reconciler, Aws aws, Replies replies, Settings settings, InstantSource clock) {
    this.reconciler = reconciler;
    this.aws = aws;
    this.replies = replies;
    this.renderer = new PageRenderer(settings.language(), settings.calendar().zone());
    this.clock = clock;
  }

  /**
   * The page as HTML; AWS's own words where it does not answer.
   *
   * @param function ARN of the function that is asked
   */
  String html(Incoming.Command command, String function) {
    PageView view = PageView.of(command.arguments(), function);
    var request = new Request("dashboard", command.time(), Duration.ZERO, clock.instant());
    try {
      var facts = new Facts(aws, command.time(), clock.instant());
      JsonObject status =
          replies.status(reconciler.decider().decide(facts, request), facts, command.time());
      return renderer.html(status, replies.history(facts, ""), view);
    } catch (SdkException away) {
      return renderer.away(String.valueOf(away.getMessage()), view);
    }
  }

  /** What the console shows of a widget's function. */
  static JsonObject description() {
    var description = new JsonObject();
    description.addProperty(
        "markdown",
        """
        ## Tidegate's page
        What `./tidegate status` and `./tidegate history` say, and buttons that ask the rollout function.
        Parameters: `{"command":"page"}`. The function can read and nothing else; the buttons need
        `lambda:InvokeFunction` on the rollout function.
        """);
    return description;
  }
}
