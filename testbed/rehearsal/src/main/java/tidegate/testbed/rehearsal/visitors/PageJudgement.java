package tidegate.testbed.rehearsal.visitors;

import java.util.Optional;

/** Whether a visitor would say that the page is the one that was asked for. */
final class PageJudgement {
  /** Where the testbed's load balancer says why it answered an error of its own. */
  private static final String WHY = "X-Testbed-Why";

  private static final int BLANK_BYTES = 400;

  private final String host;

  PageJudgement(String host) {
    this.host = host;
  }

  /** What is wrong with an answer; empty when nothing is. */
  Optional<String> fault(String path, HttpAnswer answer) {
    if (answer.status() != 200) {
      var location = answer.header("Location").map(to -> " to " + to).orElse("");
      var why = answer.header(WHY).map(text -> " (" + text + ")").orElse("");
      return Optional.of("HTTP " + answer.status() + location + why);
    }
    var text = answer.text();
    if (text.contains("://" + host + ":") || !text.contains(host)) {
      return Optional.of("another site's page");
    }
    var html = answer.header("Content-Type").orElse("").startsWith("text/html");
    if (html && (text.length() < BLANK_BYTES || !text.contains("</html>"))) {
      return Optional.of("blank or cut page, %d bytes".formatted(text.length()));
    }
    return !html && path.equals("/") ? Optional.of("not a page") : Optional.empty();
  }
}
