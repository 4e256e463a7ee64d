package tidegate.testbed.rehearsal.plain;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Runs a function where Lambda's own runtime client cannot, since its native code is for Linux
 * only. Speaks the same Runtime API, one invocation after the other, and loads the function as that
 * does. Used by one thread.
 */
public final class PlainRuntime {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String api;
  private final RequestStreamHandler handler;

  private PlainRuntime(String api, RequestStreamHandler handler) {
    this.api = api;
    this.handler = handler;
  }

  /** Runs until its Runtime API is gone; {@code arguments} holds the handler's name. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, String> environment = System.getenv();
    var api =
        "http://" + environment.getOrDefault("AWS_LAMBDA_RUNTIME_API", "") + "/2018-06-01/runtime";
    var root = Path.of(environment.getOrDefault("LAMBDA_TASK_ROOT", "."));
    try {
      new PlainRuntime(api, TaskCode.handler(root, arguments[0])).run(environment);
    } catch (ReflectiveOperationException failed) {
      var cause = failed.getCause() == null ? failed : failed.getCause();
      post(HttpClient.newHttpClient(), api + "/init/error", Failure.json(cause));
      System.exit(1);
    }
  }

  private void run(Map<String, String> environment) throws IOException, InterruptedException {
    while (true) {
      var next =
          http.send(
              HttpRequest.newBuilder(URI.create(api + "/invocation/next")).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      var context = new PlainContext(environment, next.headers());
      var address = api + "/invocation/" + context.getAwsRequestId();
      try {
        var output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(next.body()), output, context);
        post(http, address + "/response", output.toByteArray());
      } catch (Exception | LinkageError thrown) {
        post(http, address + "/error", Failure.json(thrown));
      }
    }
  }

  private static void post(HttpClient http, String address, byte[] body)
      throws IOException, InterruptedException {
    http.send(
        HttpRequest.newBuilder(URI.create(address))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  /** What Lambda is told of a failure. */
  static final class Failure {
    private Failure() {}

    static byte[] json(Throwable thrown) {
      var message = thrown.getMessage() == null ? "" : thrown.getMessage();
      return "{\"errorMessage\":\"%s\",\"errorType\":\"%s\",\"stackTrace\":[]}"
          .formatted(quoted(message), thrown.getClass().getName())
          .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
      var json = new StringBuilder();
      text.chars()
          .forEach(c -> {
            if (c == '"' || c == '\\' || c < ' ') {
              json.append("\\u%04x".formatted(c));
            } else {
              json.append((char) c);
            }
          });
      return json.toString();
    }
  }
}
