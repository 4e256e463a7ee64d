package tidegate.probe.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers without a wire. */
public final class Answers {

  private Answers() {}

  public static Answer html(int status, String body) {
    return of(status, "text/html; charset=UTF-8", body);
  }

  public static Answer of(int status, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String tail = body.substring(Math.max(0, body.length() - 400));
    return new Answer(
        status,
        new Headers(Map.of("content-type", List.of(type))),
        new Body(body, tail, bytes.length, /* ended= */ true),
        Duration.ofMillis(200),
        Optional.empty());
  }

  public static Answer redirect(String location) {
    return with(html(302, ""), "location", location);
  }

  public static Answer with(Answer answer, String header, String value) {
    Map<String, List<String>> fields = new HashMap<>(answer.headers().fields());
    fields.put(header, List.of(value));
    return new Answer(
        answer.status(),
        new Headers(fields),
        answer.body(),
        answer.took(),
        answer.certificateLeft());
  }

  public static Answer took(Answer answer, Duration took) {
    return new Answer(
        answer.status(), answer.headers(), answer.body(), took, answer.certificateLeft());
  }
}
