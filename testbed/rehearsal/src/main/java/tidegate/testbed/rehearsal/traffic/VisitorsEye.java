package tidegate.testbed.rehearsal.traffic;

import java.util.Optional;

/** Whether a visitor would say that the page is the one that was asked for. */
final class VisitorsEye {
  /** What the load balancer says about an error of its own. */
  static final String WHY = "X-Rehearsal-Why";

  private static final int BLANK_BYTES = 400;

  private final String host;

  VisitorsEye(String host) {
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
