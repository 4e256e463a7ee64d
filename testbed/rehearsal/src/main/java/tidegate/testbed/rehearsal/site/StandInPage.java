package tidegate.testbed.rehearsal.site;

import java.util.Map;
import java.util.TreeMap;

/** One answer of the stand-in page set. */
record StandInPage(int status, String type, String body, Map<String, String> headers) {
  private static final String HTML = "text/html; charset=UTF-8";

  static StandInPage html(int status, String body) {
    return of(status, HTML, body);
  }

  static StandInPage of(int status, String type, String body) {
    return new StandInPage(status, type, body, Map.of());
  }

  static StandInPage movedTo(String location) {
    return new StandInPage(
        301, HTML, "", Map.of("Location", location, "X-Redirect-By", "WordPress"));
  }

  StandInPage with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new StandInPage(status, type, body, more);
  }
}
