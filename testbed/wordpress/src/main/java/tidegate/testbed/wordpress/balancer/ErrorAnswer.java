package tidegate.testbed.wordpress.balancer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An error that the load balancer answers by itself, with AWS's status codes.
 *
 * @param why for a person who reads a report; AWS gives no such header
 */
record ErrorAnswer(String status, String why) {
  static ErrorAnswer noTarget() {
    return new ErrorAnswer("503 Service Temporarily Unavailable", "no target");
  }

  static ErrorAnswer badGateway(String target, IOException cause) {
    return new ErrorAnswer("502 Bad Gateway", target + ": " + cause.getMessage());
  }

  static ErrorAnswer timedOut(String target) {
    return new ErrorAnswer("504 Gateway Time-out", target + ": no answer");
  }

  void write(OutputStream out) throws IOException {
    String answer =
        """
        HTTP/1.1 %1$s
        Server: awselb/2.0
        Content-Type: text/html
        Connection: close
        X-Testbed-Why: %2$s

        <html><head><title>%1$s</title></head></html>\
        """
            .formatted(status, why.replace('\n', ' '))
            .replace("\n", "\r\n");
    out.write(answer.getBytes(ISO_8859_1));
  }
}
