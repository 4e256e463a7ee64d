package tidegate.testbed.aws.wire;

import java.util.Map;

/**
 * An HTTP request to AWS.
 *
 * @param path without the query
 * @param headers by lower-case name
 * @param body text; every operation played here has a text body
 */
public record WireRequest(String method, String path, Map<String, String> headers, String body) {
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
