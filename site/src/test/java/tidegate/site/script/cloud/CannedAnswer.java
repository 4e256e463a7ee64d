package tidegate.site.script.cloud;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes back over the wire. */
record CannedAnswer(int status, String type, String body) {

  static CannedAnswer json(String body) {
    return new CannedAnswer(200, "application/x-amz-json-1.1", body);
  }

  static CannedAnswer xml(String body) {
    return new CannedAnswer(200, "text/xml", body);
  }

  static CannedAnswer nothing(int status) {
    return new CannedAnswer(status, "text/plain", "");
  }

  /** The query protocol's frame around a result. */
  static CannedAnswer query(Call call, String result) {
    var operation = call.operation();
    return xml(element(operation + "Response", element(operation + "Result", result)));
  }

  static String element(String name, String inner) {
    return "<" + name + ">" + inner + "</" + name + ">";
  }

  static String text(String name, String text) {
    return element(name, text.replace("&", "&amp;").replace("<", "&lt;"));
  }

  static String list(String name, String item, Stream<String> items) {
    return element(name, items.map(inner -> element(item, inner)).collect(Collectors.joining()));
  }

  static CannedAnswer refused(Call call, CannedRefusal refusal) {
    var said = String.valueOf(refusal.getMessage());
    if (call.body().startsWith("{") || call.service().equals("elasticfilesystem")) {
      return new CannedAnswer(
          refusal.status,
          "application/x-amz-json-1.1",
          "{\"__type\":\"%s\",\"ErrorCode\":\"%s\",\"message\":\"%s\"}"
              .formatted(refusal.code, refusal.code, said.replace("\"", "'")));
    }
    var error = element("Error", text("Code", refusal.code) + text("Message", said));
    return new CannedAnswer(
        refusal.status,
        "text/xml",
        call.service().equals("s3") ? error : element("ErrorResponse", error));
  }

  Map<String, String> headers() {
    return Map.of("Content-Type", type);
  }
}
