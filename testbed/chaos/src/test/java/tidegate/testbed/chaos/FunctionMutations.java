package tidegate.testbed.chaos;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.chaos.simulation.FunctionMutation;

/** Ways to make a function do what it must not. */
final class FunctionMutations {
  private FunctionMutations() {}

  /** A function that is told another calendar. */
  static FunctionMutation calendar(String function, UnaryOperator<String> other) {
    return new FunctionMutation() {
      @Override
      public Map<String, String> variables(String id, Map<String, String> variables) {
        var changed = new LinkedHashMap<>(variables);
        if (id.equals(function)) {
          changed.computeIfPresent("CALENDAR", (_, calendar) -> other.apply(calendar));
        }
        return changed;
      }
    };
  }

  /** A function that hears something else than the probes and AWS say. */
  static FunctionMutation hears(String prefix, UnaryOperator<String> other) {
    return line(prefix, (client, request) -> heard(client, request, other));
  }

  /** A function whose call of an operation goes nowhere, and seems to be answered. */
  static FunctionMutation swallows(String prefix, String operation) {
    return line(
        prefix,
        (client, request) -> {
          String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
          return target.endsWith("." + operation)
              ? answered("{}")
              : executed(client.prepareRequest(request));
        });
  }

  /** A function that tells something else than it means. */
  static FunctionMutation says(String prefix, UnaryOperator<String> other) {
    return line(
        prefix,
        (client, request) -> {
          String said = body(request);
          if (!said.startsWith("Action=Publish")) {
            return executed(client.prepareRequest(request));
          }
          byte[] told = other.apply(said).getBytes(StandardCharsets.UTF_8);
          return executed(
              client.prepareRequest(
                  HttpExecuteRequest.builder()
                      .request(request.httpRequest())
                      .contentStreamProvider(() -> new ByteArrayInputStream(told))
                      .build()));
        });
  }

  /** A function that tells nobody anything, and believes that it did. */
  static FunctionMutation mute(String prefix) {
    return line(
        prefix,
        (client, request) ->
            body(request).startsWith("Action=Publish")
                ? answered("<PublishResponse><PublishResult/></PublishResponse>")
                : executed(client.prepareRequest(request)));
  }

  private static String body(HttpExecuteRequest request) {
    try {
      return request.contentStreamProvider().isEmpty()
          ? ""
          : new String(
              request.contentStreamProvider().get().newStream().readAllBytes(),
              StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static FunctionMutation line(
      String prefix, BiFunction<SdkHttpClient, HttpExecuteRequest, HttpExecuteResponse> how) {
    return new FunctionMutation() {
      @Override
      public SdkHttpClient line(String id, SdkHttpClient line, StandInAws aws) {
        return id.startsWith(prefix) ? new Twisted(line, how) : line;
      }
    };
  }

  private record Twisted(
      SdkHttpClient line, BiFunction<SdkHttpClient, HttpExecuteRequest, HttpExecuteResponse> how)
      implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          try {
            return how.apply(line, request);
          } catch (UncheckedIOException hangs) {
            throw hangs.getCause();
          }
        }

        @Override
        public void abort() {
          // Nothing is on its way.
        }
      };
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private static HttpExecuteResponse heard(
      SdkHttpClient client, HttpExecuteRequest request, UnaryOperator<String> other) {
    var response = executed(client.prepareRequest(request));
    if (response.httpResponse().statusCode() != 200 || response.responseBody().isEmpty()) {
      return response;
    }
    try (var body = response.responseBody().get()) {
      return answered(other.apply(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static HttpExecuteResponse executed(ExecutableHttpRequest request) {
    try {
      return request.call();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static HttpExecuteResponse answered(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpFullResponse.builder()
                .statusCode(200)
                .putHeader("Content-Length", String.valueOf(bytes.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }
}
